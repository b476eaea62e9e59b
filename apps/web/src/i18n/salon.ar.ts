import { pluralAr } from './plural.ts'
import type { SalonMessages } from './salon.en.ts'

export const salonAr: SalonMessages = {
  audiences: { women: 'للنساء', men: 'للرجال', kids: 'للأطفال' },
  openNow: 'مفتوح الآن',
  closedNow: 'مغلق الآن',
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
  chooseVariant: 'اختيار النوع',
  chooseAddOns: 'إضافات اختيارية',
  add: 'إضافة',
  change: 'تعديل',
  remove: 'إزالة',
  basket: 'زيارتك',
  chooseTime: 'اختيار الوقت',

  staff: 'الفريق',
  reviews: 'التقييمات',
  noReviews: 'لا تقييمات بعد، وقد يكون تقييمك هو الأول بعد زيارتك.',
  reviewCount: (count) =>
    pluralAr(count, {
      zero: 'دون تقييمات',
      one: 'تقييم واحد',
      two: 'تقييمان',
      few: `${count} تقييمات`,
      many: `${count} تقييمًا`,
      other: `${count} تقييم`,
    }),
  reviewOrder: 'ترتيب التقييمات',
  reviewSorts: { newest: 'الأحدث أولًا', highest: 'الأعلى أولًا', lowest: 'الأدنى أولًا' },
  servedBy: (name) => `الخدمة: ${name}`,
  someone: 'أحد العملاء',
  reply: 'رد الصالون',

  policies: 'معلومات تهمك',
  confirmation: {
    instant: 'يتأكد حجزك فورًا.',
    manual: 'يؤكد الصالون كل حجز بنفسه، وتصلك رسالة بذلك.',
  },
  payment: {
    pay_at_salon: () => 'الدفع في الصالون.',
    deposit: (percent) => `عربون ${percent}٪ من السعر، والباقي يُدفع في الصالون.`,
    full: () => 'يُدفع كامل المبلغ عند الحجز، أو في الصالون إذا لم يتوفر الدفع الإلكتروني.',
  },
  cancelFree: 'الإلغاء مجاني حتى بداية الموعد.',
  cancelFreeUntil: (span, percent) =>
    `مهلة الإلغاء المجاني قبل الموعد: ${span}، وبعدها قد يُحتفظ بما لا يزيد على ${percent}٪ من المبلغ المدفوع.`,
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
  vatIncluded: 'الأسعار شاملة ضريبة القيمة المضافة 15٪.',
  vatFree: 'الأسعار نهائية.',

  address: 'العنوان',
  legalName: 'المنشأة:',
  commercialRegistration: 'السجل التجاري:',
  vatNumber: 'الرقم الضريبي:',
}
