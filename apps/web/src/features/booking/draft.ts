import type { VisitLineInput } from '@salon/contract'
import { type Instant, parseInstant } from '@salon/domain'

/** What the server is asked for, but for the key. */
export interface BookingRequest {
  salonId: string
  lines: VisitLineInput[]
  startsAt: Instant
  note?: string
}

/** A request without an answer we trust, and its key: sent again as it was, it cannot book twice. */
export interface Attempt {
  request: BookingRequest
  key: string
}

/** What a booking under way keeps beside the address: what is private, or means nothing to others. */
interface Draft {
  note: string
  attempt: Attempt | null
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem'>

const EMPTY: Draft = { note: '', attempt: null }

/** The draft for one salon in this tab; a browser that refuses storage keeps it until the page is left. */
export function createDraft(salonId: string, storage: () => DraftStorage, newId: () => string) {
  const name = `salon.draft.${salonId}`
  let draft = read()

  function read(): Draft {
    try {
      return parseDraft(storage().getItem(name))
    } catch {
      return EMPTY
    }
  }

  function write(next: Draft): void {
    draft = next
    try {
      storage().setItem(name, JSON.stringify(next))
    } catch {
      // Kept in memory all the same.
      return
    }
  }

  /** The attempt at these services at this time whose answer never came. */
  function unanswered(visit: Pick<BookingRequest, 'lines' | 'startsAt'>): Attempt | null {
    const { attempt } = draft
    if (attempt?.request.startsAt !== visit.startsAt) return null
    return JSON.stringify(attempt.request.lines) === JSON.stringify(visit.lines) ? attempt : null
  }

  return {
    note: () => draft.note,
    setNote: (note: string) => write({ ...draft, note }),
    unanswered,
    /** The unanswered attempt at the same visit, word for word; else a new one with a key of its own. */
    attemptAt(request: BookingRequest): Attempt {
      const known = unanswered(request)
      if (known) return known
      const attempt = { request, key: newId() }
      write({ ...draft, attempt })
      return attempt
    },
    /** The server has answered with a clear no: the next try is another attempt. */
    settle: () => write({ ...draft, attempt: null }),
    clear: () => write(EMPTY),
  }
}

export type BookingDraft = ReturnType<typeof createDraft>

function parseDraft(text: string | null): Draft {
  const value: Partial<Draft> | null = text === null ? null : JSON.parse(text)
  const attempt = value?.attempt
  const isWhole =
    typeof attempt?.key === 'string' &&
    typeof attempt.request === 'object' &&
    Array.isArray(attempt.request.lines) &&
    parseInstant(attempt.request.startsAt) !== null
  return { note: typeof value?.note === 'string' ? value.note : '', attempt: isWhole ? attempt : null }
}
