import type { PromotionsView, SetPromotionsInput } from '@salon/contract'
import { findConsent, insertConsent, lockUser, type ConsentRow } from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../trpc/context.ts'

/** Whether the caller agreed to promotions. */
export async function readPromotions({ db }: Pick<Deps, 'db'>, { userId }: Caller): Promise<PromotionsView> {
  return toView(await findConsent(db, userId))
}

/**
 * Agrees to promotions or withdraws that; both are as easy, and both stay on record.
 * @throws DomainError `UNAUTHENTICATED` when the account was deleted a moment ago
 */
export async function setPromotions(
  { writeDb, clock }: Pick<Deps, 'writeDb' | 'clock'>,
  { userId }: Caller,
  change: SetPromotionsInput,
): Promise<PromotionsView> {
  return writeDb.transaction().execute(async (trx) => {
    if (!(await lockUser(trx, userId))) throw new DomainError('UNAUTHENTICATED')
    await insertConsent(trx, { userId, ...change, at: clock.now() })
    return toView(await findConsent(trx, userId))
  })
}

function toView(row: ConsentRow | undefined): PromotionsView {
  if (!row) return { isGiven: false, last: null }
  const { isGiven, textVersion, how, at } = row
  return { isGiven, last: { textVersion, how, at: toInstant(at) } }
}
