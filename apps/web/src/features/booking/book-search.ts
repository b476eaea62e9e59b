import { type Instant, isLocalDate, type LocalDate, parseInstant } from '@salon/domain'
import type { RawSearch } from '../../lib/routing/search-text.ts'
import { readVisitLines, writeVisitLines } from '../../lib/visit-lines.ts'

/** What the address bar keeps of a booking under way: enough to survive a reload, a sign-in and being shared. */
export interface BookSearch {
  /** The visit, as lib/visit-lines.ts writes it. */
  lines?: string
  /** The day looked at. */
  date?: LocalDate
  startsAt?: Instant
  /** Everything is chosen and being looked over. */
  step?: 'review'
  /** The id of the booking that was made. */
  booked?: string
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Keeps what fits and drops the rest: a broken link still opens the page. */
export function parseBookSearch(search: RawSearch): BookSearch {
  const { date, step, booked } = search
  const lines = writeVisitLines(readVisitLines(search['lines']))
  const startsAt = search['startsAt'] ? parseInstant(search['startsAt']) : null
  return {
    ...(lines && { lines }),
    ...(date && isLocalDate(date) && { date }),
    ...(startsAt && { startsAt }),
    ...(startsAt && step === 'review' && { step }),
    ...(booked && ID.test(booked) && { booked }),
  }
}
