import { pluralAr } from './plural.ts'
import type { ReviewsMessages } from './reviews.en.ts'

export const reviewsAr: ReviewsMessages = {
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
  reviewStylist: 'تقييمات',
  reviewAnyone: 'كل الفريق',
  noReviewsOf: (name) => `لا تقييمات بعد عن ${name}.`,
  reviewSorts: { newest: 'الأحدث أولًا', highest: 'الأعلى أولًا', lowest: 'الأدنى أولًا' },
  servedBy: (name) => `الخدمة: ${name}`,
  someone: 'أحد العملاء',
  reply: 'رد الصالون',
}
