import type { BookingView, CreateBookingInput } from '@salon/contract'
import { DomainError, nextMinute } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { sendNotification } from '../notifications/send-notification.ts'
import { takesPayments } from '../payments/accounts/payment-accounts.ts'
import type { Caller } from '../trpc/context.ts'
import { idempotencyOf, replay } from '../trpc/idempotency.ts'
import { storeVisit, type VisitRequest } from './store-visit.ts'

type CreateDeps = Pick<
  Deps,
  'db' | 'writeDb' | 'clock' | 'random' | 'newId' | 'messages' | 'payments' | 'log' | 'settings'
>

/**
 * A customer books a visit. The same key and input give the first answer again.
 * @throws DomainError with the reason why the time cannot be had, `TOO_MANY_OPEN_BOOKINGS` or `IDEMPOTENCY_MISMATCH`
 */
export async function createBooking(
  deps: CreateDeps,
  caller: Caller,
  input: CreateBookingInput,
): Promise<BookingView> {
  const { idempotencyKey, ...asked } = input
  const idempotency = idempotencyOf(caller.userId, idempotencyKey, 'bookings.create', asked)
  const now = deps.clock.now()
  const canPrepay = await takesPayments(deps, input.salonId)
  const request: VisitRequest = {
    salonId: input.salonId,
    lines: input.lines,
    startsAt: input.startsAt,
    note: input.note ?? null,
    now,
    nowMinute: nextMinute(now),
    rules: 'customer',
    actorUserId: caller.userId,
    idempotency,
    customer: {
      userId: caller.userId,
      name: caller.name,
      phone: caller.phone,
      locale: caller.locale,
      channel: caller.preferredChannel,
    },
    // where nobody can take a payment everything is paid at the salon
    statusFor: (terms, prepaymentHalalas) => {
      if (canPrepay && prepaymentHalalas > 0) return 'held'
      return terms.confirmation === 'manual' ? 'pending' : 'confirmed'
    },
  }
  try {
    const { view, notificationId } = await storeVisit(deps, request)
    if (notificationId) await sendNotification(deps, notificationId)
    return view
  } catch (error) {
    // looked up only now: a first request has no answer yet, and a copy of it finds its own time taken
    const first = error instanceof DomainError ? await replay<BookingView>(deps, idempotency) : null
    if (first) return first
    throw error
  }
}
