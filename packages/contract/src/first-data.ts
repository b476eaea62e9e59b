import type { Instant, Locale } from '@salon/domain'
import type { SalonProfile } from './salons.ts'

/** What the first HTML of a page was made from, and brings along: the app starts from the same and need not ask for it. */
export interface FirstData {
  madeAt: Instant
  locale: Locale
  /** Path and search that the HTML shows: `/s/rose/book?lines=…`. */
  address: string
  /** Of a salon's pages: its profile. */
  salon?: SalonProfile
}

/** The app's first screen as HTML, for inside of `#root`. The build of the web app exports one for the server. */
export type DrawFirstScreen = (first: FirstData) => Promise<string>
