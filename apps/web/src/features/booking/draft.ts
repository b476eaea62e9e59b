/** What a booking under way keeps beside the address: what is private, or means nothing to others. */
export interface Draft {
  note: string
  /** The last request without an answer we trust, and its key: sent again, it must not book twice. */
  attempt: { request: string; key: string } | null
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

  return {
    note: () => draft.note,
    setNote: (note: string) => write({ ...draft, note }),
    /** The key for this request: the same one for as long as the request is the same and no answer has settled it. */
    keyFor(request: unknown): string {
      const text = JSON.stringify(request)
      if (draft.attempt?.request === text) return draft.attempt.key
      const attempt = { request: text, key: newId() }
      write({ ...draft, attempt })
      return attempt.key
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
  return {
    note: typeof value?.note === 'string' ? value.note : '',
    attempt:
      typeof attempt?.request === 'string' && typeof attempt.key === 'string'
        ? { request: attempt.request, key: attempt.key }
        : null,
  }
}
