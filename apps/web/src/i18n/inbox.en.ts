export const inboxEn = {
  title: 'Demo messages',
}

export type InboxMessages = typeof inboxEn
