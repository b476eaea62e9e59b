import { readPreference, writePreference } from '../../lib/preferences.ts'

/** One answer of the server as it was last seen. */
interface KeptQuery {
  key: readonly unknown[]
  data: unknown
  /** Milliseconds since 1970. */
  at: number
}

interface Kept {
  /** Raised when the shape of bookings changes: what an older app kept is then forgotten. */
  format: typeof FORMAT
  /** The user whose bookings they are. */
  owner: string
  queries: KeptQuery[]
}

const FORMAT = 1
/** The newest ones: both lists and a phone's worth of details. */
const MOST_KEPT = 24

/** The lists and the details of the customer's own bookings, and nothing else of hers. */
export function isKeptKey(key: readonly unknown[]): boolean {
  const name = JSON.stringify(key[0])
  return name === '["bookings","list"]' || name === '["bookings","byId"]'
}

/** What was kept, by whomever. `null` where there is nothing, or nothing that this app understands. */
export function readKept(): Kept | null {
  try {
    const kept: unknown = JSON.parse(readPreference('salon.keptBookings') ?? 'null', withFirstPages)
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

/** The first page of a list has no cursor, which JSON turns to `null`; no input of the contract takes one. */
function withFirstPages(name: string, value: unknown): unknown {
  if (name !== 'pageParams' || !Array.isArray(value)) return value
  return value.map((cursor: unknown) => cursor ?? undefined)
}

/** Keeps an answer, in place of the one before; what belongs to somebody else goes. */
export function keepQuery(owner: string, query: KeptQuery): void {
  // seen by those who serve her, not by herself
  if (hasCustomer(query.data)) return
  const name = JSON.stringify(query.key)
  const before = readKept()
  const others = before?.owner === owner ? before.queries : []
  const queries = [query, ...others.filter(({ key }) => JSON.stringify(key) !== name)].slice(0, MOST_KEPT)
  const kept: Kept = { format: FORMAT, owner, queries }
  // Storage may be full: then rather nothing than something old.
  if (!writePreference('salon.keptBookings', JSON.stringify(kept, withoutBankPages))) eraseKept()
}

/** A bank's page is for one payment and one visit to it, and its address is a secret: it is not for storage. */
function withoutBankPages(name: string, value: unknown): unknown {
  return name === 'redirectUrl' ? null : value
}

export function eraseKept(): void {
  writePreference('salon.keptBookings', null)
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === FORMAT &&
    'owner' in value &&
    typeof value.owner === 'string' &&
    'queries' in value &&
    Array.isArray(value.queries)
  )
}

function hasCustomer(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'customer' in data && data.customer !== null
}
