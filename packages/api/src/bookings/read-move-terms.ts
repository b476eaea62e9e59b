import type { MoveTermsView, RescheduleBookingInput } from '@salon/contract'
import { findBooking } from '@salon/db'
import { DomainError, dueHalalas, itemAt } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { broughtBy, readKept } from '../payments/booking-money.ts'
import { planSurplus } from '../payments/surplus.ts'
import type { Caller } from '../trpc/context.ts'
import { requireCustomerOfBooking } from './booking-access.ts'
import { planMove, refuseMove } from './plan-move.ts'

/**
 * What moving a visit so would mean for its money, by the same rules that move it.
 * @throws DomainError why it cannot be moved so
 */
export async function readMoveTerms(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  caller: Caller,
  input: RescheduleBookingInput,
): Promise<MoveTermsView> {
  await requireCustomerOfBooking(deps.db, caller, input.id)
  const booking = await findBooking(deps.db, input.id)
  if (!booking) throw new DomainError('NOT_FOUND')
  refuseMove(booking, 'customer', deps.clock.now())
  const { candidates } = await planMove(deps, input, booking, 'customer')
  const { totalHalalas } = itemAt(candidates, 0)
  const money = await readKept(deps.db, booking.id)
  const { refunds, releaseHalalas } = planSurplus(money, booking, totalHalalas)
  const broughtHalalas = money.payments.reduce((sum, payment) => sum + broughtBy(payment), 0)
  return {
    totalHalalas,
    refundHalalas: refunds.reduce((sum, { amountHalalas }) => sum + amountHalalas, 0),
    releaseHalalas,
    dueHalalas: dueHalalas(booking.policy, totalHalalas, broughtHalalas),
  }
}
