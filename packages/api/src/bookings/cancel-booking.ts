import type { BookingReasonInput, BookingView, CancelVisitInput } from '@salon/contract'
import { DomainError } from '@salon/domain'
import type { Caller } from '../trpc/context.ts'
import { requireCustomerOfBooking, requireStaffOfBooking } from './booking-access.ts'
import { takeStep, type Step, type StepDeps } from './change-status.ts'

const CANCEL = { to: 'cancelled', type: 'cancelled', event: 'booking_cancelled', from: null } as const

/**
 * The customer cancels, until the visit begins.
 * @throws DomainError `TOO_LATE_TO_CANCEL`
 */
export async function cancelAsCustomer(
  deps: StepDeps,
  caller: Caller,
  input: BookingReasonInput,
): Promise<BookingView> {
  await requireCustomerOfBooking(deps.db, caller, input.id)
  const step: Step = {
    ...CANCEL,
    id: input.id,
    actor: 'customer',
    reason: input.reason ?? null,
    check: refuseLate,
  }
  return takeStep(deps, caller, step)
}

/** The salon cancels, whenever the booking is still open. Who names its `version` gets a booking that is another by now as it is. */
export async function cancelAsSalon(
  deps: StepDeps,
  caller: Caller,
  { id, reason, version }: CancelVisitInput,
): Promise<BookingView> {
  await requireStaffOfBooking(deps.db, caller, id)
  return takeStep(deps, caller, { ...CANCEL, id, actor: 'salon', reason: reason ?? null, version })
}

function refuseLate(booking: { startsAt: Date }, now: Date): void {
  if (now >= booking.startsAt) throw new DomainError('TOO_LATE_TO_CANCEL')
}
