import type { AccountMessages } from './account.en.ts'

export const accountAr: AccountMessages = {
  title: 'Account',
}
