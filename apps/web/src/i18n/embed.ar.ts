import type { EmbedMessages } from './embed.en.ts'

export const embedAr: EmbedMessages = {
  title: (salon) => `حجز موعد في ${salon}`,
  service: 'ما الخدمة التي تريدها؟',
  categories: 'أنواع الخدمات',
  all: 'الكل',
  change: 'تغيير الخدمة',
  stylist: 'مع من؟',
  stylistFor: (service) => `من يقدّم ${service}`,
  times: 'متى يناسبك؟',
  book: 'مراجعة الحجز',
  newTab: 'في نافذة جديدة',
  chooseTime: 'اختر وقتًا للمتابعة.',
  bookedElsewhere: 'تؤكد الحجز في نافذة جديدة، ولا يُحجز شيء قبل ذلك.',
  missing: 'لم يعد الحجز متاحًا لهذا الصالون من هنا.',
  poweredBy: 'الحجز عبر صالون',
}
