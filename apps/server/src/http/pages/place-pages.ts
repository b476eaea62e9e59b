import { searchSalons, type Deps } from '@salon/api'
import type { SalonCard } from '@salon/contract'
import { findPlaceNames, type PlaceNames } from '@salon/db'
import { toInstant, type Locale } from '@salon/domain'
import { PageCache } from './page-cache.ts'
import { pageUrl, type PageHead } from './page-head.ts'
import { PAGE_TEXTS } from './page-texts.ts'
import type { PageMakers, RenderedPage } from './page-template.ts'

/** Which salons a page lists: all, a city's, or those of a city that offer something of a category. */
export interface Place {
  cityKey: string | null
  categoryKey: string | null
}

/** What a city or category key looks like; nothing else is asked for in the database. */
const KEY = /^[a-z][a-z0-9_-]{0,39}$/
const TOP_SALONS = 20
/** Lists change slowly, and whoever opens one sees today's from the app. */
const KEPT_SECONDS = 60
const MOST_PAGES = 500

/** The first HTML of a list of salons; `null` for a city or category that is not there. */
export type FindPlacePage = (place: Place, locale: Locale) => Promise<RenderedPage | null>

/** Two statements, and none within the minute after. */
export function createPlacePages(
  deps: Pick<Deps, 'db' | 'clock' | 'settings'>,
  { render, drawFirstScreen }: PageMakers,
): FindPlacePage {
  const cache = new PageCache<RenderedPage>(MOST_PAGES)

  /** Before the app has asked for the list; the pages of places are little without theirs, and left to it. */
  async function drawHome(locale: Locale): Promise<Pick<PageHead, 'data' | 'screen'>> {
    const data = { madeAt: toInstant(deps.clock.now()), locale, address: '/' }
    return { data, screen: await drawFirstScreen(data) }
  }

  return async (place, locale) => {
    const { cityKey, categoryKey } = place
    if (![cityKey, categoryKey].every((key) => key === null || KEY.test(key))) return null
    const key = `${locale} ${cityKey} ${categoryKey}`
    const stamp = String(Math.floor(deps.clock.now().getTime() / (KEPT_SECONDS * 1000)))
    const kept = cache.get(key, stamp)
    if (kept) return kept
    const names = cityKey === null ? null : await findPlaceNames(deps.db, { cityKey, categoryKey })
    if (names && (!names.city || (categoryKey !== null && !names.category))) return null
    const { items } = await searchSalons(deps, {
      limit: TOP_SALONS,
      ...(cityKey !== null && { city: cityKey }),
      ...(categoryKey !== null && { category: categoryKey }),
    })
    const head = placeHead(place, names, items, locale, deps.settings.publicUrl)
    const page = render(names ? head : { ...head, ...(await drawHome(locale)) })
    cache.set(key, stamp, page)
    return page
  }
}

/** Where the list of a place stands. */
export function placePath({ cityKey, categoryKey }: Place): string {
  return `/${['c', cityKey, categoryKey].filter((part) => part !== null).join('/')}`
}

function placeHead(
  place: Place,
  names: PlaceNames | null,
  salons: readonly SalonCard[],
  locale: Locale,
  publicUrl: string,
): PageHead {
  const texts = PAGE_TEXTS[locale]
  const city = names?.city
  const page = city
    ? texts.place({ city: city[locale], category: names.category?.[locale] ?? null })
    : texts.home
  const path = city ? placePath(place) : '/'
  const list = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: salons.map((salon, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: pageUrl(publicUrl, `/s/${salon.slug}`, locale),
      name: salon.name[locale],
    })),
  }
  const site = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: texts.other.title,
    url: `${publicUrl}/`,
  }
  return {
    locale,
    ...page,
    path,
    // a list of nothing helps nobody who searches
    isIndexed: !city || salons.length > 0,
    appPage: city ? 'place' : 'discover',
    jsonLd: [...(city ? [] : [site]), ...(salons.length > 0 ? [list] : [])],
  }
}
