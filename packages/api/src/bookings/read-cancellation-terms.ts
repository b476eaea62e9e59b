import type { CancellationTermsView } from '@salon/contract'
import { findBooking } from '@salon/db'
import { cancellationTerms, DomainError, toInstant } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { readPaidHalalas } from '../payments/booking-money.ts'
import type { Caller } from '../trpc/context.ts'
import { requireCustomerOfBooking } from './booking-access.ts'

/** What cancelling now would mean, by the terms that were copied onto the booking. */
export async function readCancellationTerms(
  deps: Pick<Deps, 'db' | 'clock'>,
  caller: Caller,
  id: string,
): Promise<CancellationTermsView> {
  await requireCustomerOfBooking(deps.db, caller, id)
  const booking = await findBooking(deps.db, id)
  if (!booking) throw new DomainError('NOT_FOUND')
  const paidHalalas = await readPaidHalalas(deps.db, id)
  const terms = cancellationTerms({ ...booking, paidHalalas }, deps.clock.now())
  return { ...terms, freeUntil: toInstant(terms.freeUntil) }
}
