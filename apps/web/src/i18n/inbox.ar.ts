import type { InboxMessages } from './inbox.en.ts'
import { pluralAr } from './plural.ts'

export const inboxAr: InboxMessages = {
  title: 'رسائل العرض التجريبي',
  text: 'لا تغادر الرسائل هذا الجهاز في العرض التجريبي، وما كان سيُرسل نصيًا أو عبر واتساب يصل إلى هنا.',
  emptyTitle: 'لا رسائل بعد',
  emptyText: 'سجّل الدخول أو احجز موعدًا لتظهر الرسائل هنا.',
  missingTitle: 'لا يوجد صندوق رسائل هنا',
  missingText: 'تظهر الرسائل في العرض التجريبي فقط، أما هنا فتُرسل إلى الجوالات.',
  to: 'إلى',
  filter: 'رسائل الرقم',
  everyone: 'كل الأرقام',
  count: (messages) =>
    pluralAr(messages, {
      zero: 'لا رسائل.',
      one: 'رسالة واحدة.',
      two: 'رسالتان.',
      few: `${messages} رسائل.`,
      many: `${messages} رسالة.`,
      other: `${messages} رسالة.`,
    }),
  copyCode: (code) => `نسخ الرمز ${code}`,
  copyFailed: 'تعذّر النسخ. اكتب الرمز يدويًا.',
  smsLength: (parts, units, encoding) =>
    `${pluralAr(parts, {
      zero: 'لا رسائل',
      one: 'رسالة نصية واحدة',
      two: 'رسالتان نصيتان',
      few: `${parts} رسائل نصية`,
      many: `${parts} رسالة نصية`,
      other: `${parts} رسالة نصية`,
    })} · ${pluralAr(units, {
      zero: 'دون أحرف',
      one: 'حرف واحد',
      two: 'حرفان',
      few: `${units} أحرف`,
      many: `${units} حرفًا`,
      other: `${units} حرف`,
    })} (${encoding})`,
  encodings: { gsm: 'GSM-7', ucs2: 'UCS-2' },
  channels: { sms: 'رسالة نصية', whatsapp: 'واتساب' },
}
