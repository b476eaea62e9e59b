import { readSalonProfile, type Deps } from '@salon/api'
import { type FirstData, salonBySlugInput, type SalonProfile } from '@salon/contract'
import { findSalonStamp, type SalonStamp } from '@salon/db'
import { DomainError, toInstant, type Locale } from '@salon/domain'
import { PageCache } from './page-cache.ts'
import type { AppPage } from './page-files.ts'
import { pageUrl, shareImageUrl, type PageHead } from './page-head.ts'
import { PAGE_TEXTS } from './page-texts.ts'
import type { RenderedPage, RenderPage } from './page-template.ts'
import { riyals, salonJsonLd } from './salon-json-ld.ts'

/** `book` is where a visit is booked; `embed` stands inside a salon's own site. */
export type SalonPageKind = 'salon' | 'book' | 'embed'

/** Pages kept by one process, of some ten kilobytes each. */
const MOST_PAGES = 1000

const APP_PAGES: Readonly<Record<SalonPageKind, AppPage>> = {
  salon: 'salon',
  book: 'booking',
  embed: 'embed',
}

/** The first HTML of a salon's pages; `null` for a salon that is not there. */
export type FindSalonPage = (
  slug: string,
  kind: SalonPageKind,
  locale: Locale,
) => Promise<RenderedPage | null>

/**
 * A page is made anew when the salon's configuration or rating has changed since, and each hour. One statement; one more when it is
 * made; none for what cannot be a slug.
 */
export function createSalonPages(
  deps: Pick<Deps, 'db' | 'clock' | 'settings'>,
  render: RenderPage,
): FindSalonPage {
  const cache = new PageCache<RenderedPage>(MOST_PAGES)
  return async (slug, kind, locale) => {
    if (!salonBySlugInput.safeParse({ slug }).success) return null
    const found = await findSalonStamp(deps.db, slug)
    if (!found) return null
    const key = `${kind} ${locale} ${slug}`
    const stamp = stampOf(found, deps.clock.now())
    const kept = cache.get(key, stamp)
    if (kept) return kept
    const salon = await readProfileIfThere(deps, slug)
    if (!salon) return null
    const head = salonHead(salon, kind, locale, deps.settings.publicUrl)
    const data: FirstData = { madeAt: toInstant(deps.clock.now()), salon }
    const page = render({ ...head, appPage: APP_PAGES[kind], data })
    cache.set(key, stamp, page)
    return page
  }
}

/** The hour is in it because a page tells what day it is at the salon, and the hours of the days to come. */
function stampOf({ id, configVersion, ratingSum, ratingCount }: SalonStamp, now: Date): string {
  return [id, configVersion, ratingSum, ratingCount, now.toISOString().slice(0, 13)].join(' ')
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
  const urls = {
    page: pageUrl(publicUrl, path, locale),
    book: pageUrl(publicUrl, `${path}/book`, locale),
    image: shareImageUrl(publicUrl),
  }
  const page = texts[kind](factsOf(salon, locale))
  // the booking page says nothing that the salon's does not: search engines shall name the latter
  return { locale, ...page, path, isIndexed: true, jsonLd: [salonJsonLd(salon, locale, urls)] }
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
