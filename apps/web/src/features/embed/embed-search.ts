import { type Instant, isLocalDate, type LocalDate, type Locale, parseInstant } from '@salon/domain'
import type { RawSearch } from '../../lib/routing/search-text.ts'
import { readVisitLines, writeVisitLines } from '../../lib/visit-lines.ts'

/** What the frame's address keeps, so that reloading the page around it loses nothing. */
export interface EmbedSearch {
  /** The language the salon's site has chosen. */
  lang?: Locale
  /** One service with its choices, as lib/visit-lines.ts writes it. */
  line?: string
  date?: LocalDate
  startsAt?: Instant
}

/** Keeps what fits and drops the rest. */
export function parseEmbedSearch({ lang, line, date, startsAt }: RawSearch): EmbedSearch {
  const text = writeVisitLines(readVisitLines(line).slice(0, 1))
  const at = startsAt ? parseInstant(startsAt) : null
  return {
    ...((lang === 'ar' || lang === 'en') && { lang }),
    ...(text && { line: text }),
    ...(date && isLocalDate(date) && { date }),
    ...(at && { startsAt: at }),
  }
}
