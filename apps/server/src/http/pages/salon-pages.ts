import { readSalonProfile, type Deps } from '@salon/api'
import { type FirstData, salonBySlugInput, type SalonProfile } from '@salon/contract'
import { findSalonStamp, type SalonStamp } from '@salon/db'
import { COVER_SIZES, DomainError, photoPath, photoSources, toInstant, type Locale } from '@salon/domain'
import { PageCache } from './page-cache.ts'
import { pageUrl, shareImageUrl, type PageHead, type ShareImage } from './page-head.ts'
import { PAGE_TEXTS } from './page-texts.ts'
import type { PageMakers, RenderedPage } from './page-template.ts'
import { riyals, salonJsonLd } from './salon-json-ld.ts'
import type { AppPage } from './web-build.ts'

/** `book` is where a visit is booked; `embed` stands inside a salon's own site. */
export type SalonPageKind = 'salon' | 'book' | 'embed'

/** Pages kept by one process, of some hundred kilobytes each. */
const MOST_PAGES = 300
/** There are as many visits as baskets; of those that nobody has asked for lately so many are drawn a second. */
const MOST_VISITS = 100
const MOST_VISITS_A_SECOND = 20
/** In the address of a booking page once a time is chosen, or booked. */
const LATER_STEPS = ['date', 'startsAt', 'step', 'booked']
const QUARTER_MS = 15 * 60_000
/** Services as the app writes them into addresses (apps/web/src/lib/visit-lines.ts). */
const LINES = /^[\w.*+~-]{1,1500}$/

const APP_PAGES: Readonly<Record<SalonPageKind, AppPage>> = {
  salon: 'salon',
  book: 'booking',
  embed: 'embed',
}

export interface SalonPageAddress {
  slug: string
  kind: SalonPageKind
  locale: Locale
  /** Of the address of a booking page. */
  query: Readonly<Record<string, unknown>>
}

/** The first HTML of a salon's pages; `null` for a salon that is not there. */
export type FindSalonPage = (address: SalonPageAddress) => Promise<RenderedPage | null>

/**
 * A page is made anew when the salon's configuration or rating has changed since, and each quarter of an hour. One statement; one
 * more when it is made; none for what cannot be a slug.
 */
export function createSalonPages(
  deps: Pick<Deps, 'db' | 'clock' | 'settings'>,
  { render, drawFirstScreen }: PageMakers,
): FindSalonPage {
  const pages = new PageCache<RenderedPage>(MOST_PAGES)
  const visits = new PageCache<RenderedPage>(MOST_VISITS)
  const mayDrawVisit = limitPerSecond(deps.clock, MOST_VISITS_A_SECOND)
  return async ({ slug, kind, locale, query }) => {
    if (!salonBySlugInput.safeParse({ slug }).success) return null
    const found = await findSalonStamp(deps.db, slug)
    if (!found) return null
    const address = addressOf(slug, kind, query)
    const cache = address?.includes('?') ? visits : pages
    const key = `${kind} ${locale} ${address ?? slug}`
    const stamp = stampOf(found, deps.clock.now())
    const kept = cache.get(key, stamp)
    if (kept) return kept
    const salon = await readProfileIfThere(deps, slug)
    if (!salon) return null
    const head = salonHead(salon, kind, locale, deps.settings.publicUrl)
    const madeAt = toInstant(deps.clock.now())
    const data: FirstData = { madeAt, locale, address: address ?? `/s/${slug}`, salon }
    const isDrawn = address !== null && (cache === pages || mayDrawVisit())
    const screen = isDrawn ? await drawFirstScreen(data) : ''
    const page = render({ ...head, appPage: APP_PAGES[kind], data, screen })
    if (isDrawn || address === null) cache.set(key, stamp, page)
    return page
  }
}

/** What the first screen shows; `null` where the app has to draw it: in a frame, and on the later steps of a booking. */
function addressOf(slug: string, kind: SalonPageKind, query: SalonPageAddress['query']): string | null {
  if (kind === 'salon') return `/s/${slug}`
  if (kind === 'embed' || LATER_STEPS.some((name) => name in query)) return null
  const { lines } = query
  if (lines === undefined) return `/s/${slug}/book`
  return typeof lines === 'string' && LINES.test(lines) ? `/s/${slug}/book?lines=${lines}` : null
}

/** Says whether there may be one more in this second. */
function limitPerSecond(clock: Deps['clock'], most: number): () => boolean {
  let second = 0
  let count = 0
  return () => {
    const now = Math.floor(clock.now().getTime() / 1000)
    if (now !== second) [second, count] = [now, 0]
    return ++count <= most
  }
}

/** The quarter is in it because a page tells whether the salon is open, what day it is there, and the hours of the days to come. */
function stampOf({ id, configVersion, ratingSum, ratingCount }: SalonStamp, now: Date): string {
  const quarter = Math.floor(now.getTime() / QUARTER_MS)
  return [id, configVersion, ratingSum, ratingCount, quarter].join(' ')
}

/** `null` when it was hidden a moment ago. */
async function readProfileIfThere(
  deps: Pick<Deps, 'db' | 'clock'>,
  slug: string,
): Promise<SalonProfile | null> {
  return readSalonProfile(deps, slug).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return null
    throw error
  })
}

function salonHead(salon: SalonProfile, kind: SalonPageKind, locale: Locale, publicUrl: string): PageHead {
  const texts = PAGE_TEXTS[locale]
  const path = `/s/${salon.slug}`
  if (kind === 'embed') {
    const page = texts.embed(salon.name[locale])
    return { locale, ...page, path: `/embed/${salon.slug}`, isIndexed: false, jsonLd: [] }
  }
  const image = coverOf(salon, locale)
  const urls = {
    page: pageUrl(publicUrl, path, locale),
    book: pageUrl(publicUrl, `${path}/book`, locale),
    image: shareImageUrl(publicUrl, image),
  }
  const page = texts[kind](factsOf(salon, locale))
  // the booking page says nothing that the salon's does not: search engines shall name the latter
  const jsonLd = [salonJsonLd(salon, locale, urls)]
  return {
    locale,
    ...page,
    path,
    isIndexed: true,
    jsonLd,
    ...(image && { image }),
    ...firstImage(salon, kind),
  }
}

/** The salon's first photo, for whoever shows a link to it. */
function coverOf({ photos: [cover], name }: SalonProfile, locale: Locale): ShareImage | undefined {
  if (!cover) return undefined
  const { id, alt, width, height } = cover
  return { path: photoPath(id, 'large'), width, height, alt: alt[locale] || name[locale] }
}

/** What the salon's own page shows first. */
function firstImage({ photos: [cover] }: SalonProfile, kind: SalonPageKind): Pick<PageHead, 'firstImage'> {
  if (!cover || kind !== 'salon') return {}
  return { firstImage: { sources: photoSources(cover), sizes: COVER_SIZES } }
}

function factsOf(salon: SalonProfile, locale: Locale) {
  const prices = salon.services.map(({ priceHalalas }) => priceHalalas)
  const { ratingAverage: average, ratingCount: count } = salon
  return {
    name: salon.name[locale],
    district: salon.district[locale],
    city: salon.city.name[locale],
    fromPrice: prices.length === 0 ? null : riyals(Math.min(...prices)),
    rating: average === null ? null : { average: average.toFixed(1), count },
  }
}
