import type { MoveTermsView, MoveVisitInput, RescheduleBookingInput } from '@salon/contract'
import { findBooking } from '@salon/db'
import { DomainError, dueHalalas, itemAt, type Mover } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { broughtBy, readKept } from '../payments/booking-money.ts'
import { planSurplus } from '../payments/surplus.ts'
import type { Caller } from '../trpc/context.ts'
import { requireCustomerOfBooking, requireStaffOfBooking } from './booking-access.ts'
import { planMove, refuseMove } from './plan-move.ts'

type TermsDeps = Pick<Deps, 'db' | 'clock' | 'newId'>

/**
 * What moving her visit so would mean for a customer's money, by the same rules that move it.
 * @throws DomainError why it cannot be moved so
 */
export async function readMoveTerms(
  deps: TermsDeps,
  caller: Caller,
  input: RescheduleBookingInput,
): Promise<MoveTermsView> {
  await requireCustomerOfBooking(deps.db, caller, input.id)
  return termsOf(deps, input, 'customer')
}

/** As `readMoveTerms`, where the salon moves the visit. */
export async function readMoveTermsAsSalon(
  deps: TermsDeps,
  caller: Caller,
  input: MoveVisitInput,
): Promise<MoveTermsView> {
  await requireStaffOfBooking(deps.db, caller, input.id)
  return termsOf(deps, input, 'salon')
}

async function termsOf(deps: TermsDeps, input: MoveVisitInput, mover: Mover): Promise<MoveTermsView> {
  const booking = await findBooking(deps.db, input.id)
  if (!booking) throw new DomainError('NOT_FOUND')
  refuseMove(booking, mover, deps.clock.now())
  const { candidates } = await planMove(deps, input, booking, mover)
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
