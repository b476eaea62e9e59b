import type { BookingReasonInput, BookingView, NoShowInput } from '@salon/contract'
import { insertStatusStep, lockBooking, type LockedBooking, type StatusStep, type Trx } from '@salon/db'
import {
  assertTransition,
  DomainError,
  isBlocking,
  type BookingStatus,
  type NotificationEvent,
} from '@salon/domain'
import { notificationFor } from '../notifications/queued-notification.ts'
import { sendNotification } from '../notifications/send-notification.ts'
import type { Caller } from '../trpc/context.ts'
import { runOperations } from '../payments/apply-gateway-payment.ts'
import { requestCaptures, requestReturns } from '../payments/booking-money.ts'
import type { PaymentDeps } from '../payments/payment-deps.ts'
import { requireStaffOfBooking } from './booking-access.ts'
import { retryContention } from './claim.ts'
import { readBookingView } from './read-booking.ts'

export type StepDeps = PaymentDeps

export interface Step {
  id: string
  to: BookingStatus
  type: StatusStep['type']
  actor: 'customer' | 'salon'
  reason: string | null
  event: NotificationEvent | null
  /** Only from these; `null`: from wherever the table of transitions allows. */
  from: readonly BookingStatus[] | null
  /** Of the booking as it was seen: one that is another by now is left alone. Without: whatever it is by now. */
  version?: number | undefined
  /** Looks at the locked booking and throws when the step may not be taken. */
  check?: (booking: Pick<LockedBooking, 'status' | 'startsAt' | 'checkedInAt'>, now: Date) => void
}

/**
 * Takes one step of a booking: lock, check, write, with what it means for its money; then tell the customer and move the money. Who may take it was decided before.
 * A booking that is not of the step's `version` any more is answered as it is.
 * @throws DomainError `ILLEGAL_TRANSITION`, `HOLD_EXPIRED`, or what `check` says
 */
export async function takeStep(deps: StepDeps, caller: Caller, step: Step): Promise<BookingView> {
  const now = deps.clock.now()
  const taken = await retryContention(() =>
    deps.writeDb.transaction().execute(async (trx) => {
      const booking = await lockBooking(trx, step.id)
      if (!booking) throw new DomainError('NOT_FOUND')
      // it is looked at under the lock, or another change could come in between
      if (booking.version !== (step.version ?? booking.version)) return null
      if (booking.holdExpiresAt && booking.holdExpiresAt <= now) throw new DomainError('HOLD_EXPIRED')
      assertTransition(booking.status, step.to)
      if (step.from && !step.from.includes(booking.status)) {
        throw new DomainError('ILLEGAL_TRANSITION', { from: booking.status, to: step.to })
      }
      step.check?.(booking, now)
      const queued = step.event && notificationFor(deps, booking, step.event)
      await insertStatusStep(trx, {
        id: booking.id,
        from: booking.status,
        to: step.to,
        type: step.type,
        actor: step.actor,
        actorUserId: caller.userId,
        reason: step.reason,
        frees: !isBlocking(step.to),
        notification: queued,
        now,
      })
      return { notification: queued, operationIds: await moveMoney(deps, trx, caller, booking, step) }
    }),
  )
  if (taken?.notification?.recipient) await sendNotification(deps, taken.notification.id)
  if (taken) await runOperations(deps, taken.operationIds)
  return readBookingView(deps.writeDb, step.id)
}

/** What is held is taken when the salon says yes; what may not be kept goes back when the visit does not take place. */
async function moveMoney(
  deps: StepDeps,
  trx: Trx,
  caller: Caller,
  booking: LockedBooking,
  step: Step,
): Promise<string[]> {
  const now = deps.clock.now()
  const facts = { bookingId: booking.id, actor: step.actor, actorUserId: caller.userId, now }
  if (step.to === 'confirmed') return requestCaptures(deps, trx, booking, facts)
  if (step.to === 'cancelled') return requestReturns(deps, trx, booking, step.actor, facts)
  return step.to === 'no_show' ? requestReturns(deps, trx, booking, 'no_show', facts) : []
}

type SalonStep = Pick<Step, 'to' | 'type' | 'event' | 'from' | 'check'>

async function asSalon(
  deps: StepDeps,
  caller: Caller,
  input: BookingReasonInput,
  step: SalonStep,
): Promise<BookingView> {
  await requireStaffOfBooking(deps.db, caller, input.id)
  return takeStep(deps, caller, { ...step, id: input.id, actor: 'salon', reason: input.reason ?? null })
}

/** A salon that confirms by hand says yes. */
export function confirmBooking(deps: StepDeps, caller: Caller, input: { id: string }): Promise<BookingView> {
  return asSalon(deps, caller, input, {
    to: 'confirmed',
    type: 'confirmed',
    event: 'booking_confirmed',
    // a held booking is confirmed by its payment, never by hand
    from: ['pending'],
  })
}

/** A salon that confirms by hand says no. */
export function declineBooking(
  deps: StepDeps,
  caller: Caller,
  input: BookingReasonInput,
): Promise<BookingView> {
  return asSalon(deps, caller, input, {
    to: 'cancelled',
    type: 'declined',
    event: 'booking_declined',
    from: ['pending'],
  })
}

/** The visit took place. */
export function completeBooking(deps: StepDeps, caller: Caller, input: { id: string }): Promise<BookingView> {
  return asSalon(deps, caller, input, { to: 'completed', type: 'completed', event: null, from: null })
}

/**
 * The customer did not come. Somebody may have marked that she did: whoever has not seen the mark is refused, and whoever has takes it
 * away with this.
 * @throws DomainError `ILLEGAL_TRANSITION`
 */
export function markNoShow(deps: StepDeps, caller: Caller, input: NoShowInput): Promise<BookingView> {
  const { id, despiteCheckIn = false } = input
  const check: Step['check'] = ({ status, checkedInAt }) => {
    if (checkedInAt && !despiteCheckIn) {
      throw new DomainError('ILLEGAL_TRANSITION', { from: status, to: 'no_show' })
    }
  }
  return asSalon(deps, caller, { id }, { to: 'no_show', type: 'no_show', event: null, from: null, check })
}
