export const inboxEn = {
  title: 'Demo messages',
  text: 'In the demo nothing leaves this machine: what would be sent by SMS or WhatsApp arrives here.',
  emptyTitle: 'No messages yet',
  emptyText: 'Sign in or book a visit, and the messages appear here.',
  missingTitle: 'There is no inbox here',
  missingText: 'Messages are shown only in the demo; here they go to real phones.',
  to: 'To',
  channels: { sms: 'SMS', whatsapp: 'WhatsApp' },
}

export type InboxMessages = typeof inboxEn
