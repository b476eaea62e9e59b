import { listSalonsInBookTurns, listSalonsOfBusiness, listUsedAccounts, listUsedAccountsOf } from '@salon/db'
import type { PaymentDeps } from './payment-deps.ts'

/** Of all businesses, in one run. */
const MOST_ACCOUNTS = 500

/** Which accounts are asked, and for whose payments. */
export interface BooksPart {
  accountIds: readonly (string | null)[]
  /** Of one business; `null`: of all. */
  salonIds: readonly string[] | null
  /** Whether this salon's payments are looked at. */
  covers(salonId: string): boolean
}

/** The part of the books that one business has in them, or all but those that are being compared by themselves. */
export function partToCompare(deps: PaymentDeps, businessId: string | null, since: Date): Promise<BooksPart> {
  return businessId === null ? partOfAll(deps, since) : partOf(deps, businessId, since)
}

async function partOfAll({ writeDb, payments, clock }: PaymentDeps, since: Date): Promise<BooksPart> {
  const now = clock.now()
  const taken = new Set(await listSalonsInBookTurns(writeDb, now))
  const used = await listUsedAccounts(writeDb, { since, now, limit: MOST_ACCOUNTS })
  return {
    accountIds: payments ? [null, ...used] : used,
    salonIds: null,
    covers: (salonId) => !taken.has(salonId),
  }
}

async function partOf(
  { writeDb, payments }: PaymentDeps,
  businessId: string,
  since: Date,
): Promise<BooksPart> {
  const used = await listUsedAccountsOf(writeDb, { businessId, since })
  const salonIds = await listSalonsOfBusiness(writeDb, businessId)
  return {
    accountIds: used.filter((accountId) => accountId !== null || payments !== null),
    salonIds,
    covers: (salonId) => salonIds.includes(salonId),
  }
}

/** What each list of an account is asked for: the platform's, about one business, for each of its salons. */
export function listFiltersOf(
  { salonIds }: BooksPart,
  accountId: string | null,
): Readonly<Record<string, string>>[] {
  return accountId === null && salonIds ? salonIds.map((salonId) => ({ salon_id: salonId })) : [{}]
}
