import { pluralAr } from './plural.ts'
import type { VisitMessages } from './visit.en.ts'

function timesAr(count: number): string {
  return pluralAr(count, {
    zero: 'لا أوقات متاحة',
    one: 'وقت واحد متاح',
    two: 'وقتان متاحان',
    few: `${count} أوقات متاحة`,
    many: `${count} وقتًا متاحًا`,
    other: `${count} وقت متاح`,
  })
}

export const visitAr: VisitMessages = {
  dayStrip: 'اختيار اليوم',
  earlierDays: 'الأيام السابقة',
  laterDays: 'الأيام التالية',
  today: 'اليوم',
  tonight: 'الليلة',
  freeTimes: timesAr,
  freeShort: (count) => `${count} متاح`,
  closed: 'مغلق',
  full: 'لا يتوفر',
  times: 'اختيار الوقت',
  dayParts: {
    morning: 'الصباح',
    afternoon: 'الظهر والعصر',
    evening: 'المساء',
    afterMidnight: 'بعد منتصف الليل',
  },
  prayers: {
    fajr: 'صلاة الفجر',
    dhuhr: 'صلاة الظهر',
    asr: 'صلاة العصر',
    maghrib: 'صلاة المغرب',
    isha: 'صلاة العشاء',
  },
  fridayPrayer: 'صلاة الجمعة',
  closedOn: (day) => `الصالون مغلق ${day}`,
  fullOn: (day) => `لم تبقَ أوقات متاحة ${day}`,
  noneSoon: 'لا أوقات متاحة خلال هذين الأسبوعين',
  nextAvailable: (when) => `انتقل إلى أقرب وقت متاح: ${when}`,
  noneAtAll: 'لا يوجد وقت متاح ضمن المدة التي يستقبل فيها الصالون الحجوزات. جرّب مختصًا آخر أو زيارة أقصر.',
  timesShown: (count, day) => `${timesAr(count)} ${day}.`,
  gone: 'الوقت الذي اخترته لم يعد متاحًا.',
  nearest: 'أقرب الأوقات المتاحة:',
  salonTime: (city) => `الأوقات بتوقيت ${city}.`,

  from: 'من',
  upTo: 'حتى',
  total: 'الإجمالي',
  vatIncluded: 'شامل ضريبة القيمة المضافة',
  ofWhichVat: (percent) => `منها ضريبة القيمة المضافة ${percent}٪`,
  priceByStylist: 'يتحدد السعر النهائي بحسب من يخدمك، وسيظهر لك قبل الزيارة.',
  anyone: 'أي مختص',
  withStylist: (name) => `مع ${name}`,
  addOns: 'إضافات',
  services: (count) =>
    pluralAr(count, {
      zero: 'دون خدمات',
      one: 'خدمة واحدة',
      two: 'خدمتان',
      few: `${count} خدمات`,
      many: `${count} خدمة`,
      other: `${count} خدمة`,
    }),

  freeUntil: (when) => `الإلغاء مجاني حتى ${when}.`,
  freeAlways: 'الإلغاء مجاني حتى بداية الموعد.',
  noLongerFree: (percent) => `رسوم الإلغاء من الآن تصل إلى ${percent}٪ من المبلغ المدفوع.`,
  feeAfter: (percent) => `بعد ذلك يحق للصالون الاحتفاظ بنسبة ${percent}٪ من الإجمالي من المبلغ المدفوع.`,
  moveUntil: 'يمكنك تغيير الموعد بنفسك ما دام الإلغاء مجانيًا.',
  payAtSalon: 'الدفع في الصالون.',

  statuses: {
    held: 'بانتظار الدفع',
    pending: 'بانتظار الصالون',
    confirmed: 'مؤكد',
    completed: 'مكتمل',
    no_show: 'لم يتم الحضور',
    cancelled: 'ملغى',
    expired: 'منتهٍ',
  },
  salonMissing: 'هذا الصالون غير موجود',
  salonMissingText: 'ربما غادر المنصة أو أن الرابط غير مكتمل، وهناك صالونات أخرى بانتظارك.',
  openMap: 'افتح الخريطة',
  reference: 'رقم الحجز',
  addToCalendar: 'أضف إلى التقويم',
  calendarTitle: (salon) => `موعد في ${salon}`,
  callSalon: 'اتصل بالصالون',
}
