import { pluralEn } from './plural.ts'

export const inboxEn = {
  title: 'Demo messages',
  text: 'In the demo nothing leaves this machine: what would be sent by SMS or WhatsApp arrives here.',
  emptyTitle: 'No messages yet',
  emptyText: 'Sign in or book a visit, and the messages appear here.',
  missingTitle: 'There is no inbox here',
  missingText: 'Messages are shown only in the demo; here they go to real phones.',
  to: 'To',
  filter: 'Messages to',
  everyone: 'All numbers',
  count: (messages: number) => `${messages} ${pluralEn(messages, { one: 'message', other: 'messages' })}.`,
  copyCode: (code: string) => `Copy the code ${code}`,
  copyFailed: 'Copying did not work. Type the code instead.',
  smsLength: (parts: number, units: number, encoding: string) =>
    `${parts} SMS · ${units} ${pluralEn(units, { one: 'character', other: 'characters' })} (${encoding})`,
  encodings: { gsm: 'GSM-7', ucs2: 'UCS-2' },
  channels: { sms: 'SMS', whatsapp: 'WhatsApp' },
}

export type InboxMessages = typeof inboxEn
