import type { Locale } from '@salon/domain'
import { PAGE_TEXTS } from './page-texts.ts'
import type { RenderedPage, RenderPage } from './page-template.ts'

type OtherPage = 'missing' | 'bookings' | 'account' | 'signIn' | 'favourites' | 'other'

/** The pages with texts of their own that belong to nobody in particular; by the first part of their path. */
const BY_FIRST_PART: ReadonlyMap<string, OtherPage> = new Map([
  ['bookings', 'bookings'],
  ['account', 'account'],
  ['sign-in', 'signIn'],
  ['favourites', 'favourites'],
])

export interface OtherPages {
  /** Any page of the app that is about no salon and no place; which of them exist, the app knows. */
  find(path: string, locale: Locale): RenderedPage
  /** For a salon or place that is not there. */
  missing(locale: Locale): RenderedPage
}

/** Made at the start: they never change. */
export function createOtherPages(render: RenderPage): OtherPages {
  const pages = { ar: renderAll(render, 'ar'), en: renderAll(render, 'en') }
  return {
    find: (path, locale) => pages[locale][BY_FIRST_PART.get(path.split('/', 2)[1] ?? '') ?? 'other'],
    missing: (locale) => pages[locale].missing,
  }
}

function renderAll(render: RenderPage, locale: Locale): Record<OtherPage, RenderedPage> {
  const texts = PAGE_TEXTS[locale]
  const page = (name: OtherPage) =>
    render({ locale, ...texts[name], path: '/', isIndexed: false, jsonLd: [] })
  return {
    missing: page('missing'),
    bookings: page('bookings'),
    account: page('account'),
    signIn: page('signIn'),
    favourites: page('favourites'),
    other: page('other'),
  }
}
