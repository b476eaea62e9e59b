import { pluralAr } from './plural.ts'
import type { SalonMessages } from './salon.en.ts'

export const salonAr: SalonMessages = {
  audiences: { women: 'للنساء', men: 'للرجال', kids: 'للأطفال' },
  openNow: 'مفتوح الآن',
  closedNow: 'مغلق الآن',
  openUntil: (time) => `مفتوح حتى ${time}`,
  opensAt: (day, time) => `مغلق · يفتح ${day} ${time}`,
  share: 'مشاركة الصالون',
  linkCopied: 'تم نسخ الرابط.',
  linkNotCopied: 'تعذّر نسخ الرابط، ويمكنك نسخه من شريط العنوان.',
  away: (distance) => `على بعد ${distance}`,
  listComma: '، ',
  hoursToday: (hours) => `اليوم: ${hours}`,
  hours: 'أوقات العمل',
  today: 'اليوم',
  closed: 'مغلق',
  allDay: 'طوال اليوم',
  untilNextDay: (span) => `${span} (اليوم التالي)`,
  specialHours: 'أوقات خاصة',
  seasonSpan: (first, last) => `من ${first} إلى ${last}`,

  services: 'الخدمات',
  basketFull: (max) =>
    `تتسع الزيارة لـ${pluralAr(max, {
      zero: 'لا شيء',
      one: 'خدمة واحدة',
      two: 'خدمتين',
      few: `${max} خدمات`,
      many: `${max} خدمة`,
      other: `${max} خدمة`,
    })}. أزل واحدة لاختيار غيرها.`,
  addService: (name) => `إضافة ${name}`,
  changeService: (name) => `تعديل ${name}`,
  removeService: (name) => `إزالة ${name}`,
  add: 'إضافة',
  change: 'تعديل',
  remove: 'إزالة',
  basket: 'زيارتك',
  basketEmpty: 'اختر ما تريد من الخدمات ليظهر هنا سعرها ومدتها وأقرب موعد لها.',
  categories: 'أنواع الخدمات',
  servicesBy: (name) => `الخدمات مع ${name}`,
  everyone: 'عرض الكل',
  chooseTime: 'اختيار الوقت',

  staff: 'الفريق',
  bookWith: (name) => `الحجز مع ${name}`,
  photos: 'الصور',
  about: 'عن الصالون',

  policies: 'معلومات تهمك',
  confirmation: {
    instant: 'يتأكد حجزك فورًا.',
    manual: 'يؤكد الصالون كل حجز بنفسه، وتصلك رسالة بذلك.',
  },
  payment: {
    pay_at_salon: () => 'الدفع في الصالون.',
    deposit: (share) => `عربون قدره ${share} من السعر، والباقي يُدفع في الصالون.`,
    full: () => 'يُدفع كامل المبلغ عند الحجز، أو في الصالون إذا لم يتوفر الدفع الإلكتروني.',
  },
  percent: (percent) => `${percent}%`,
  cancelFree: 'الإلغاء مجاني حتى بداية الموعد.',
  cancelFreeUntil: (span, percent) =>
    `مهلة الإلغاء المجاني قبل الموعد: ${span}، وبعدها رسومه ${percent}% من إجمالي الزيارة، ولا تتجاوز ما دفعته.`,
  days: (count) =>
    pluralAr(count, {
      zero: 'اليوم نفسه',
      one: 'يوم واحد',
      two: 'يومان',
      few: `${count} أيام`,
      many: `${count} يومًا`,
      other: `${count} يوم`,
    }),
  notice: (span) => `أقل مدة بين الحجز والموعد: ${span}.`,
  noNotice: 'يمكن الحجز حتى اللحظة الأخيرة.',
  furthest: (days) => `أقصى مدة للحجز المسبق: ${days}.`,
  prayer: {
    no_new_starts: 'لا تبدأ المواعيد في أوقات الصلاة.',
    closed: 'يتوقف الصالون في أوقات الصلاة.',
  },
  vatIncluded: 'الأسعار شاملة ضريبة القيمة المضافة 15%.',
  vatFree: 'الأسعار نهائية.',

  address: 'العنوان',
  legalName: 'المنشأة:',
  commercialRegistration: 'السجل التجاري:',
  vatNumber: 'الرقم الضريبي:',
}
