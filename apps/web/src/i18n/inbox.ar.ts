import type { InboxMessages } from './inbox.en.ts'

export const inboxAr: InboxMessages = {
  title: 'رسائل العرض التجريبي',
  text: 'لا تغادر الرسائل هذا الجهاز في العرض التجريبي، وما كان سيُرسل نصيًا أو عبر واتساب يصل إلى هنا.',
  emptyTitle: 'لا رسائل بعد',
  emptyText: 'سجّل الدخول أو احجز موعدًا لتظهر الرسائل هنا.',
  missingTitle: 'لا يوجد صندوق رسائل هنا',
  missingText: 'تظهر الرسائل في العرض التجريبي فقط، أما هنا فتُرسل إلى الجوالات.',
  to: 'إلى',
  channels: { sms: 'رسالة نصية', whatsapp: 'واتساب' },
}
