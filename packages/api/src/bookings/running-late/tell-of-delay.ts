import type { NotificationView, TellOfDelayInput } from '@salon/contract'
import { insertBookingNotification, listNotificationsById, listToldOfDelays, lockBooking } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import { toView } from '../../notifications/list-notifications.ts'
import { notificationFor } from '../../notifications/queued-notification.ts'
import { sendNotification, type SendDeps } from '../../notifications/send-notification.ts'
import type { Caller } from '../../trpc/context.ts'
import { requireStaffOfBooking } from '../booking-access.ts'
import { planDelay, type DelayedVisit } from './plan-delay.ts'

type TellDeps = SendDeps & Pick<Deps, 'db' | 'writeDb' | 'clock'>

/**
 * Tells one customer when her visit is expected to begin; its booked time stays. Whoever was told of that time is not told again: the
 * message that she got is the answer.
 * @throws DomainError `ILLEGAL_TRANSITION` when she is expected at another time by now, or cannot be told
 */
export async function tellOfDelay(
  deps: TellDeps,
  caller: Caller,
  input: TellOfDelayInput,
): Promise<NotificationView> {
  await requireStaffOfBooking(deps.db, caller, input.bookingId)
  const visits = await planDelay(deps, deps.writeDb, input)
  const visit = visits.find(({ row }) => row.bookingId === input.tellBookingId)
  if (!visit || visit.expectedAt.getTime() !== input.expectedAt.getTime()) return refuse(visit)
  if (visit.notice !== 'ready' && visit.notice !== 'told') return refuse(visit)
  const notificationId = visit.notificationId ?? (await queue(deps, visit))
  const [row] = await listNotificationsById(deps.writeDb, [notificationId])
  if (!row) throw new DomainError('NOT_FOUND')
  return toView(row)
}

/** @returns the new message, or the one that somebody else sent at the same moment */
async function queue(deps: TellDeps, { row, expectedAt }: DelayedVisit): Promise<string> {
  const id = await deps.writeDb.transaction().execute(async (trx) => {
    const booking = await lockBooking(trx, row.bookingId)
    if (booking?.version !== row.version) return refuse()
    const notification = notificationFor(deps, booking, 'running_late')
    const message = { id: booking.id, notification, expectedAt, now: deps.clock.now() }
    if (await insertBookingNotification(trx, message)) return notification.id
    const told = await listToldOfDelays(trx, [booking.id])
    return told.find((each) => each.expectedAt.getTime() === expectedAt.getTime())?.notificationId ?? refuse()
  })
  await sendNotification(deps, id)
  return id
}

function refuse(visit?: DelayedVisit): never {
  throw new DomainError('ILLEGAL_TRANSITION', { from: visit?.notice ?? null, to: 'running_late' })
}
