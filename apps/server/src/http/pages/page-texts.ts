import type { Locale } from '@salon/domain'

interface SalonFacts {
  name: string
  district: string
  city: string
  /** In riyals; `null` without a price. */
  fromPrice: string | null
  rating: { average: string; count: number } | null
}

interface PlaceFacts {
  city: string
  category: string | null
}

interface Page {
  title: string
  description: string
}

/** What pages are called before the app has loaded. */
export interface PageTexts {
  home: Page
  salon(facts: SalonFacts): Page
  book(facts: SalonFacts): Page
  place(facts: PlaceFacts): Page
  /** A salon's page inside another site, and how it looks there. */
  embed(salon: string): Page
  missing: Page
  bookings: Page
  account: Page
  signIn: Page
  favourites: Page
  /** Any other page of the app. */
  other: Page
}

const list = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '')

const ar: PageTexts = {
  home: {
    title: 'صالون | احجز موعدك في صالونات السعودية',
    description:
      'صالونات التجميل والحلاقة في السعودية: شاهد الأوقات المتاحة فعلًا والأسعار والتقييمات، واحجز موعدك في أقل من دقيقة.',
  },
  salon: (facts) => ({
    title: `${list(facts.name, facts.district, facts.city).join('، ')} | صالون`,
    description: list(
      `احجز موعدك في ${facts.name}: ${list(facts.district, facts.city).join('، ')}.`,
      facts.fromPrice === null ? null : `الأسعار من ${facts.fromPrice} ريال.`,
      facts.rating ? `التقييم ${facts.rating.average} من 5 (عدد التقييمات: ${facts.rating.count}).` : null,
      'الأوقات المتاحة والخدمات والفريق في صفحة واحدة.',
    ).join(' '),
  }),
  book: (facts) => ({
    title: `حجز موعد في ${facts.name} | صالون`,
    description: `اختر الخدمة والوقت المناسب لك في ${facts.name}، ${facts.city}، وأكد حجزك في أقل من دقيقة.`,
  }),
  place: ({ city, category }) => ({
    title: `${category ? `${category} في ${city}` : `صالونات ${city}`}: الأسعار والمواعيد المتاحة | صالون`,
    description: category
      ? `أفضل الصالونات تقييمًا لخدمات ${category} في ${city}: قارن الأسعار واعرف أول موعد متاح ثم احجز.`
      : `أفضل صالونات التجميل والحلاقة تقييمًا في ${city}: قارن الأسعار واعرف أول موعد متاح ثم احجز.`,
  }),
  embed: (salon) => ({
    title: `حجز موعد في ${salon} | صالون`,
    description: `خدمات ${salon} وأوقاته المتاحة.`,
  }),
  missing: {
    title: 'الصفحة غير موجودة | صالون',
    description: 'لم نجد هذه الصفحة. ابحث عن صالون آخر واحجز موعدك.',
  },
  bookings: { title: 'حجوزاتي | صالون', description: 'مواعيدك القادمة والسابقة.' },
  account: { title: 'حسابي | صالون', description: 'اسمك ولغتك وأجهزتك.' },
  signIn: { title: 'الدخول أو التسجيل | صالون', description: 'ادخل برقم جوالك ورمز يصلك برسالة.' },
  favourites: { title: 'المفضلة | صالون', description: 'الصالونات التي حفظتها.' },
  other: { title: 'صالون', description: 'وقتك محجوز في صالونك المفضل.' },
}

const en: PageTexts = {
  home: {
    title: 'Salon | Book salons in Saudi Arabia',
    description:
      'Beauty salons and barbers in Saudi Arabia: see the times that are really free, prices and reviews, and book in less than a minute.',
  },
  salon: (facts) => ({
    title: `${list(facts.name, facts.district, facts.city).join(', ')} | Salon`,
    description: list(
      `Book a visit at ${facts.name} in ${list(facts.district, facts.city).join(', ')}.`,
      facts.fromPrice === null ? null : `Prices from ${facts.fromPrice} riyals.`,
      facts.rating ? `Rated ${facts.rating.average} of 5 (reviews: ${facts.rating.count}).` : null,
      'Free times, services and staff on one page.',
    ).join(' '),
  }),
  book: (facts) => ({
    title: `Book a visit at ${facts.name} | Salon`,
    description: `Choose a service and a time at ${facts.name}, ${facts.city}, and confirm in less than a minute.`,
  }),
  place: ({ city, category }) => ({
    title: `${category ? `${category} in ${city}` : `Salons in ${city}`}: prices and free times | Salon`,
    description: category
      ? `The best rated salons for ${category.toLowerCase()} in ${city}: compare prices, see the first free time and book.`
      : `The best rated beauty salons and barbers in ${city}: compare prices, see the first free time and book.`,
  }),
  embed: (salon) => ({
    title: `Book a visit at ${salon} | Salon`,
    description: `Services and free times of ${salon}.`,
  }),
  missing: {
    title: 'Page not found | Salon',
    description: 'We could not find this page. Look for another salon and book a visit.',
  },
  bookings: { title: 'My bookings | Salon', description: 'Your coming and past visits.' },
  account: { title: 'My account | Salon', description: 'Your name, language and devices.' },
  signIn: {
    title: 'Sign in or sign up | Salon',
    description: 'Sign in with your mobile number and a code we send you.',
  },
  favourites: { title: 'Favourites | Salon', description: 'The salons you keep.' },
  other: { title: 'Salon', description: 'Your time, at the salon you like.' },
}

export const PAGE_TEXTS: Readonly<Record<Locale, PageTexts>> = { ar, en }
