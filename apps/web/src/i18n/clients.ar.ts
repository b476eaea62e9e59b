import type { ClientsMessages } from './clients.en.ts'
import { pluralAr } from './plural.ts'

export const clientsAr: ClientsMessages = {
  listComma: '، ',
  title: 'العملاء',
  client: 'العميل',
  noName: 'دون اسم',
  search: 'الاسم أو رقم الجوال',
  none: 'لا عملاء بعد',
  noneText: 'يظهر هنا كل من يحجز برقم جواله.',
  found: (count) =>
    pluralAr(count, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: `${count} نتائج`,
      many: `${count} نتيجة`,
      other: `${count} نتيجة`,
    }),
  noneFound: 'لا نتائج',
  noneFoundText: 'جرّب جزءًا من الاسم أو أرقامًا أقل.',
  noneFoundByWhole: 'جرّب جزءًا من الاسم أو رقم الجوال كاملًا.',
  missing: 'لم يعد هذا العميل موجودًا',
  lastVisit: (day) => `آخر زيارة: ${day}`,
  comingVisit: (day) => `الزيارة القادمة: ${day}`,
  noVisitYet: 'لا زيارات سابقة',
  visits: (count) =>
    pluralAr(count, {
      zero: 'لا زيارات',
      one: 'زيارة واحدة',
      two: 'زيارتان',
      few: `${count} زيارات`,
      many: `${count} زيارة`,
      other: `${count} زيارة`,
    }),
  noShows: (count) =>
    pluralAr(count, {
      zero: 'لم يتغيّب',
      one: 'تغيّب مرة',
      two: 'تغيّب مرتين',
      few: `تغيّب ${count} مرات`,
      many: `تغيّب ${count} مرة`,
      other: `تغيّب ${count} مرة`,
    }),
  facts: {
    visits: 'الزيارات',
    noShows: 'مرات الغياب',
    takings: 'الإيرادات',
    lastVisit: 'آخر زيارة',
    comingVisit: 'الزيارة القادمة',
    promotions: 'الرسائل الترويجية',
  },
  never: 'لا يوجد',
  agrees: 'موافق',
  agreesNot: 'لم يوافق',
  note: 'ملاحظة الصالون',
  noteHint: 'لا يراها إلا فريقك. يحق للعميل طلب نسخة منها، فلا تكتب ما لا تود أن يقرأه.',
  book: 'حجز جديد',
  bookingFor: 'اختر وقتًا متاحًا للعميل:',
  bookForNobody: 'الحجز دون تحديد عميل',
  history: 'أحدث الحجوزات',
}
