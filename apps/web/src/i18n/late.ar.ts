import type { LateMessages } from './late.en.ts'
import { pluralAr } from './plural.ts'

export const lateAr: LateMessages = {
  title: 'تأخير في المواعيد',
  isLate: (name) => `إبلاغ عن تأخر ${name}`,
  whose: 'من المتأخر؟',
  howLong: 'كم دقيقة؟',
  whoWaits: 'من ينتظر',
  nobody: 'لن ينتظر أحد: الوقت الفارغ بعد هذه الزيارة يستوعب التأخير.',
  expected: (expected, booked) => `نحو ${expected} بدلًا من ${booked}`,
  notices: {
    no_phone: 'دون رقم جوال',
    here: 'في الصالون: يكفي إبلاغه شفهيًا',
    past: 'مضى هذا الوقت: اختر تأخيرًا أطول',
    later_service: 'يبدأ في وقته مع عضو آخر',
    not_confirmed: 'لم يتأكد بعد',
  },
  told: (delivery) => `الرسالة: ${delivery}`,
  waiting: 'في الانتظار',
  sending: 'قيد الإرسال',
  bookedStays: 'تبقى المواعيد المحجوزة كما هي، ولا يُنقل أي موعد.',
  send: (count) =>
    pluralAr(count, {
      zero: 'لم يُختر أحد',
      one: 'إرسال رسالة واحدة',
      two: 'إرسال رسالتين',
      few: `إرسال ${count} رسائل`,
      many: `إرسال ${count} رسالة`,
      other: `إرسال ${count} رسالة`,
    }),
  allTold: 'أُبلغ كل من يمكن إبلاغه.',
}
