import type { InboxMessages } from './inbox.en.ts'

export const inboxAr: InboxMessages = {
  title: 'رسائل العرض التجريبي',
}
