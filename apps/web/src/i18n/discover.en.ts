import { pluralEn } from './plural.ts'

export const discoverEn = {
  title: 'Your next good hour',
  lead: 'Salons across the Kingdom with the times that are really free. Choose, confirm, go.',
  searchLabel: 'Search for a salon, a service or a district',
  searchPlaceholder: 'Salon, service or district',
  clearWords: 'Clear the search',
  audience: 'Whom for',
  everyone: 'All',
  audiences: { women: 'Women', men: 'Men', kids: 'Kids' },
  filters: 'Filters',
  filtersSet: (count: number) => `Filters (${count})`,
  nearMe: 'Near me',
  freeToday: 'Free today',
  freeTomorrow: 'Free tomorrow',
  freeOn: (day: string) => `Free on ${day}`,
  positionDenied:
    'Your browser keeps your position to itself. Allow it in the settings of this site, or choose a city.',
  positionUnavailable: 'Your position could not be found. Try again, or choose a city.',
  city: 'City',
  anyCity: 'All cities',
  category: 'Service',
  anyCategory: 'All services',
  freeOnDate: 'Free on',
  timeOfDay: 'Time of day',
  anyTime: 'Any time',
  timesOfDay: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening and night' },
  maxPrice: 'Price',
  anyPrice: 'Any price',
  upTo: (amount: string) => `Up to ${amount}`,
  minRating: 'Rating',
  anyRating: 'Any rating',
  ratingFrom: (rating: string) => `${rating} and more`,
  sort: 'Sort by',
  sorts: {
    relevance: 'Best match',
    rating: 'Rating',
    price: 'Price',
    distance: 'Distance',
    soonest: 'First free time',
  },
  showResults: 'Show results',
  clearFilters: 'Clear',
  clearAll: 'Clear the search and all filters',
  results: 'Salons',
  found: (count: number, hasMore: boolean) =>
    hasMore
      ? `${count} salons shown, and there are more`
      : `${count} ${pluralEn(count, { one: 'salon', other: 'salons' })}`,
  emptyTitle: 'No salon fits',
  emptyRefined: 'Try fewer filters, another day, or other words.',
  emptyText: 'There are no salons here yet.',
  from: 'From',
  listComma: ', ',
}

export type DiscoverMessages = typeof discoverEn
