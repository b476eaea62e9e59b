import type { BookingView, CreateWalkInInput } from '@salon/contract'
import { findClientPhone, findUserOfPhone, giveWrittenDown } from '@salon/db'
import { DomainError, parsePhone } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { sendNotification, type SendDeps } from '../notifications/send-notification.ts'
import type { Caller } from '../trpc/context.ts'
import { idempotencyOf, replay } from '../trpc/idempotency.ts'
import { walkInNow } from './staff-rules.ts'
import { storeVisit } from './store-visit.ts'

type WalkInDeps = SendDeps & Pick<Deps, 'db' | 'random'>

/**
 * Staff enter a walk-in or a booking by phone; confirmed at once. With a phone the customer is told, as her account wants it where the
 * number has one; the booking is then hers, too.
 * @throws DomainError why the time cannot be had, `INVALID_INPUT` for a phone that is no Saudi mobile, or `NOT_FOUND` for a client of
 *   another salon
 */
export async function createWalkIn(
  deps: WalkInDeps,
  caller: Caller,
  input: CreateWalkInInput,
): Promise<BookingView> {
  const { idempotencyKey, ...asked } = input
  const idempotency = idempotencyKey
    ? idempotencyOf(caller.userId, idempotencyKey, 'bookings.manage.create', asked)
    : null
  const answered = await replay<BookingView>(deps, idempotency)
  if (answered) return answered

  const now = deps.clock.now()
  const phone = await phoneOf(deps, input, now)
  const account = phone === null ? undefined : await findUserOfPhone(deps.db, phone)
  const { view, notificationId } = await storeVisit(deps, {
    salonId: input.salonId,
    lines: input.lines,
    startsAt: input.startsAt,
    note: input.note ?? null,
    now,
    nowMinute: walkInNow(now, input.startsAt),
    rules: 'staff',
    actorUserId: caller.userId,
    idempotency,
    customer: {
      userId: account?.id ?? null,
      name: input.customer.name,
      phone,
      locale: account?.locale ?? 'ar',
      channel: account?.preferredChannel ?? 'sms',
    },
    statusFor: () => 'confirmed',
  })
  if (notificationId) await sendNotification(deps, notificationId)
  if (phone !== null && !account) await give(deps, view.id, phone)
  return view
}

/** The visit is stored already: what goes wrong here is made up for by the next sign-in with the number. */
async function give({ writeDb, log }: WalkInDeps, bookingId: string, phone: string): Promise<void> {
  try {
    await giveWrittenDown(writeDb, { bookingId, phone })
  } catch (error) {
    log.error({ bookingId, err: error }, 'what was written down could not be given to its account')
  }
}

/** The number that was typed, or that of the known client. */
async function phoneOf(
  { db }: Pick<Deps, 'db'>,
  { salonId, customer: { phone: typed, clientId } }: CreateWalkInInput,
  now: Date,
): Promise<string | null> {
  if (clientId !== undefined) {
    const known = await findClientPhone(db, { salonId, bookingId: clientId, now })
    if (known === undefined) throw new DomainError('NOT_FOUND')
    return known
  }
  if (typed === undefined) return null
  const phone = parsePhone(typed)
  if (!phone) throw new DomainError('INVALID_INPUT', { fields: { 'customer.phone': 'invalid_phone' } })
  return phone
}
