import { pluralEn } from './plural.ts'

export const landingEn = {
  trail: 'Where you are',
  allSalons: 'All salons',
  cityTitle: (city: string) => `Salons in ${city}`,
  categoryTitle: (category: string, city: string) => `${category} in ${city}`,
  cityText: (city: string, count: number) =>
    `${count} ${pluralEn(count, { one: 'salon', other: 'salons' })} in ${city}, with prices, ratings and the times that are really free. Choose a service or go straight to a first free time.`,
  categoryText: (category: string, city: string) =>
    `Compare salons for ${category.toLowerCase()} in ${city}: what it costs, what customers say, and when somebody is free for you.`,
  services: 'Services',
  topSalons: 'Top salons',
  seeAll: 'See all, with filters',
  otherCities: 'Other cities',
  otherServices: (city: string) => `Other services in ${city}`,
  sameElsewhere: (category: string) => `${category} in other cities`,
  emptyTitle: 'No salon offers this here yet',
  emptyText: 'Another service of this city, or the same one elsewhere, may do.',
  missingTitle: 'No salons here yet',
  missingText: 'There is no such city or service, or the link is incomplete.',
}

export type LandingMessages = typeof landingEn
