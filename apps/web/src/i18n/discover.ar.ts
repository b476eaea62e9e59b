import type { DiscoverMessages } from './discover.en.ts'

export const discoverAr: DiscoverMessages = {
  title: 'ابحث عن صالون',
}
