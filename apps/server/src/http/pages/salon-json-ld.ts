import type { SalonProfile, ServiceView, WindowView } from '@salon/contract'
import type { Locale } from '@salon/domain'

/** A page with hundreds of services says enough with these. */
const MOST_OFFERS = 60

const HAIR_KINDS = new Set(['hair', 'color', 'hair_care', 'barber', 'beard', 'kids_cut', 'kids_style'])
const SPA_KINDS = new Set(['massage', 'hammam'])
/** As schema.org names them; 0 = Sunday. */
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The salon as schema.org describes a business: where it is, when it is open, what it offers, how it is rated. */
export function salonJsonLd(
  salon: SalonProfile,
  locale: Locale,
  urls: { page: string; book: string; image: string },
): object {
  return {
    '@context': 'https://schema.org',
    '@type': businessType(salon),
    '@id': urls.page,
    url: urls.page,
    name: salon.name[locale],
    alternateName: salon.name[locale === 'ar' ? 'en' : 'ar'],
    ...(salon.about[locale] !== '' && { description: salon.about[locale] }),
    image: urls.image,
    ...(salon.phone !== null && { telephone: salon.phone }),
    address: {
      '@type': 'PostalAddress',
      streetAddress: salon.address[locale] || salon.district[locale],
      addressLocality: salon.city.name[locale],
      addressCountry: 'SA',
    },
    geo: { '@type': 'GeoCoordinates', latitude: salon.latitude, longitude: salon.longitude },
    currenciesAccepted: salon.currency,
    ...priceRange(salon),
    openingHoursSpecification: openingHours(salon.hours),
    ...rating(salon),
    makesOffer: salon.services.slice(0, MOST_OFFERS).map((service) => offer(service, locale, urls.book)),
    potentialAction: { '@type': 'ReserveAction', target: urls.book },
  }
}

function businessType({ categories }: SalonProfile): string {
  const kinds = categories.map(({ kind }) => kind)
  if (kinds.length === 0) return 'BeautySalon'
  if (kinds.every((kind) => HAIR_KINDS.has(kind))) return 'HairSalon'
  return kinds.every((kind) => SPA_KINDS.has(kind)) ? 'DaySpa' : 'BeautySalon'
}

function rating({ ratingAverage, ratingCount }: SalonProfile): object {
  if (ratingAverage === null) return {}
  return {
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: ratingAverage,
      ratingCount,
      bestRating: 5,
      worstRating: 1,
    },
  }
}

function priceRange({ services, currency }: SalonProfile): object {
  const prices = services.map(({ priceHalalas }) => priceHalalas)
  if (prices.length === 0) return {}
  return { priceRange: `${riyals(Math.min(...prices))}–${riyals(Math.max(...prices))} ${currency}` }
}

function offer(service: ServiceView, locale: Locale, url: string): object {
  const price = riyals(service.priceHalalas)
  const description = service.description[locale]
  return {
    '@type': 'Offer',
    url,
    priceCurrency: 'SAR',
    ...(service.priceVaries
      ? { priceSpecification: { '@type': 'PriceSpecification', minPrice: price, priceCurrency: 'SAR' } }
      : { price }),
    itemOffered: {
      '@type': 'Service',
      name: service.name[locale],
      ...(description !== '' && { description }),
    },
  }
}

/** An amount in riyals as schema.org wants it: a dot, and no more decimals than needed. */
export function riyals(halalas: number): string {
  return halalas % 100 === 0 ? String(halalas / 100) : (halalas / 100).toFixed(2)
}

/** The week, then seasons and single dates, which stand before it while they last. */
function openingHours({ weekly, seasons, overrides }: SalonProfile['hours']): object[] {
  return [
    ...weekSpecifications(weekly),
    ...seasons.flatMap(({ firstDate, lastDate, windows }) =>
      weekSpecifications(windows).map((each) => ({ ...each, validFrom: firstDate, validThrough: lastDate })),
    ),
    ...overrides.flatMap(({ date, windows }) =>
      (windows.length === 0 ? [{ opens: '00:00', closes: '00:00' }] : windows.map(hoursOf)).map((hours) => ({
        '@type': 'OpeningHoursSpecification',
        ...hours,
        validFrom: date,
        validThrough: date,
      })),
    ),
  ]
}

/** Days with the same hours together. */
function weekSpecifications(windows: readonly WindowView[]): object[] {
  const byHours = Map.groupBy(windows, ({ startMinute, lengthMinutes }) => `${startMinute} ${lengthMinutes}`)
  return Array.from(byHours.values(), (same) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: same.map(({ weekday }) => WEEKDAYS[weekday]),
    ...same.slice(0, 1).map(hoursOf)[0],
  }))
}

/** A closing time before the opening one is the next day's. */
function hoursOf({ startMinute, lengthMinutes }: { startMinute: number; lengthMinutes: number }) {
  if (lengthMinutes >= 1440) return { opens: '00:00', closes: '23:59' }
  return { opens: clockTime(startMinute), closes: clockTime(startMinute + lengthMinutes) }
}

function clockTime(minute: number): string {
  const ofDay = minute % 1440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}
