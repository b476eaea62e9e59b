import type { BookCount, ComparedBooks, FoundDifference, PaymentRow } from '@salon/db'
import { countedHalalas, type BookDifferenceKind, type PaymentState } from '@salon/domain'
import type { Deps } from '../deps.ts'

/** Longer ids, which no gateway gives, are for the log alone. */
const MOST_ID = 200

export interface BooksReport {
  /** Payments the gateway listed. */
  listed: number
  /** Ids of those that have no row of ours: made with our key, and not by us. What a business sells elsewhere is its own affair. */
  strangers: string[]
  /** Payments whose totals differed and were put right. */
  corrected: string[]
  /** Payments whose totals still differ: the gateway says less than it did before. */
  different: string[]
  /** Payments whose money the gateway knows nothing of, neither in its list nor when it is asked for them. */
  missing: string[]
  /** Ids of what the gateway listed and nobody can read. */
  unreadable: (string | null)[]
}

interface Finding {
  kind: BookDifferenceKind
  /** Of ours; `null` where the gateway has what we have not. */
  row: PaymentRow | null
  /** `null`: it cannot even be named, and is for the log alone. */
  gatewayId: string | null
  theirs: PaymentState | null
}

/** What one account's list and our rows said of each other, as far as it was read. */
export interface AccountFindings {
  /** `null`: the platform's. */
  accountId: string | null
  /** Payments made from then on are compared, and older ones of which a difference is open. */
  since: Date
  /** Of its list that were read. */
  pages: number
  listed: number
  isComplete: boolean
  /** Ids of the payments of late that were compared, by salon: a page may bring one once more. */
  compared: Map<string, Set<string>>
  /** Ids of all payments that were compared. */
  lookedAt: Set<string>
  /** Ids of open differences' payments that nobody here knows of, and that the gateway was asked for again. */
  strangersLookedAt: Set<string>
  found: Finding[]
}

export function openFindings(accountId: string | null, since: Date): AccountFindings {
  return {
    ...{ accountId, since, pages: 0, listed: 0, isComplete: false, found: [] },
    ...{ compared: new Map(), lookedAt: new Set(), strangersLookedAt: new Set() },
  }
}

export function countCompared(account: AccountFindings, { id, salonId, createdAt }: PaymentRow): void {
  const ofSalon = account.compared.get(salonId) ?? new Set()
  account.compared.set(salonId, createdAt > account.since ? ofSalon.add(id) : ofSalon)
  account.lookedAt.add(id)
}

/** Has a comparison count for these salons also where none of their payments was there to be compared. */
export function noteSalons({ compared }: AccountFindings, salonIds: readonly string[]): void {
  for (const salonId of salonIds) if (!compared.has(salonId)) compared.set(salonId, new Set())
}

/** What the log is told. */
export function toReport(accounts: readonly AccountFindings[]): BooksReport {
  const found = accounts.flatMap((account) => account.found)
  const gatewayIds = (wanted: BookDifferenceKind) =>
    found.filter(({ kind }) => kind === wanted).map(({ gatewayId }) => gatewayId)
  const rowIds = (wanted: BookDifferenceKind) =>
    found.flatMap(({ kind, row }) => (kind === wanted && row ? [row.id] : []))
  return {
    listed: accounts.reduce((sum, { listed }) => sum + listed, 0),
    strangers: gatewayIds('stranger').filter((id) => id !== null),
    corrected: rowIds('corrected'),
    different: rowIds('different'),
    missing: rowIds('missing'),
    unreadable: gatewayIds('unreadable'),
  }
}

/**
 * What is stored for those whose books they are; what nobody knows of on the platform's own account is the platform's affair, and
 * what holds no money is nobody's.
 */
export function toComparedBooks(
  { newId }: Pick<Deps, 'newId'>,
  accounts: readonly AccountFindings[],
): Pick<ComparedBooks, 'counts' | 'differences' | 'lookedAt'> {
  const differences = new Map<string, FoundDifference>()
  for (const { accountId, found } of accounts) {
    for (const { kind, row, gatewayId, theirs } of found) {
      if (kind === 'stranger' && theirs && countedHalalas(theirs) === 0) continue
      const isNamed = gatewayId !== null && isStorable(gatewayId)
      const owner = row ? { salonId: row.salonId } : accountId !== null && isNamed ? { accountId } : null
      if (!owner) continue
      const [paymentId, ours] = row ? [row.id, toState(row)] : [null, null]
      const difference = { ...owner, id: newId(), kind, paymentId, gatewayId, ours, theirs }
      // a page may bring one once more
      differences.set(`${kind} ${paymentId ?? gatewayId}`, difference)
    }
  }
  const strangers = accounts.flatMap(({ accountId, strangersLookedAt }) =>
    accountId === null ? [] : [...strangersLookedAt].map((gatewayId) => ({ accountId, gatewayId })),
  )
  const paymentIds = accounts.flatMap(({ lookedAt }) => [...lookedAt])
  return {
    counts: accounts.flatMap(toCounts),
    differences: [...differences.values()],
    lookedAt: { paymentIds, strangers },
  }
}

/** As far as the database takes such a text. */
function isStorable(gatewayId: string): boolean {
  return gatewayId.length > 0 && gatewayId.length <= MOST_ID && !gatewayId.includes('\0')
}

function toCounts({ accountId, isComplete, compared }: AccountFindings): BookCount[] {
  const ofSalons = [...compared].map(([salonId, ids]) => ({ salonId, payments: ids.size, isComplete }))
  return accountId === null ? ofSalons : [...ofSalons, { accountId, payments: 0, isComplete }]
}

function toState(row: PaymentRow): PaymentState {
  const { status, authorizedHalalas, capturedHalalas, refundedHalalas } = row
  return { status, authorizedHalalas, capturedHalalas, refundedHalalas }
}
