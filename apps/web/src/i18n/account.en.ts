export const accountEn = {
  title: 'Account',
}

export type AccountMessages = typeof accountEn
