export const discoverEn = {
  title: 'Find a salon',
}

export type DiscoverMessages = typeof discoverEn
