import type { LandingMessages } from './landing.en.ts'
import { pluralAr } from './plural.ts'

export const landingAr: LandingMessages = {
  trail: 'مكانك في الموقع',
  allSalons: 'كل الصالونات',
  cityTitle: (city) => `صالونات ${city}`,
  categoryTitle: (category, city) => `${category} في ${city}`,
  cityText: (city, count) =>
    `${pluralAr(count, {
      zero: 'صالونات',
      one: 'صالون واحد',
      two: 'صالونان',
      few: `${count} صالونات`,
      many: `${count} صالونًا`,
      other: `${count} صالون`,
    })} في ${city} بأسعارها وتقييماتها وأوقاتها المتاحة فعلًا. اختر خدمة، أو احجز أول موعد متاح مباشرة.`,
  categoryText: (category, city) =>
    `قارن الصالونات التي تقدّم ${category} في ${city}: السعر، وآراء العملاء، وأقرب وقت يناسبك.`,
  services: 'الخدمات',
  topSalons: 'أبرز الصالونات',
  seeAll: 'عرض الكل مع التصفية',
  otherCities: 'مدن أخرى',
  otherServices: (city) => `خدمات أخرى في ${city}`,
  sameElsewhere: (category) => `${category} في مدن أخرى`,
  emptyTitle: 'لا صالون يقدّم هذه الخدمة هنا بعد',
  emptyText: 'قد تناسبك خدمة أخرى في هذه المدينة، أو الخدمة نفسها في مدينة أخرى.',
  missingTitle: 'لا صالونات هنا بعد',
  missingText: 'لا توجد مدينة أو خدمة بهذا العنوان، أو أن الرابط غير مكتمل.',
}
