import type { LateVisitView, NotificationView, RunningLateInput, RunningLateView } from '@salon/contract'
import { listNotificationsById, type Db } from '@salon/db'
import { toInstant } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import { toView } from '../../notifications/list-notifications.ts'
import type { Caller } from '../../trpc/context.ts'
import { requireStaffOfBooking } from '../booking-access.ts'
import { planDelay, type DelayedVisit } from './plan-delay.ts'

/** Who would wait, and who of them was told already. Nothing is changed by it. */
export async function previewDelay(
  deps: Pick<Deps, 'db' | 'clock'>,
  caller: Caller,
  input: RunningLateInput,
): Promise<RunningLateView> {
  await requireStaffOfBooking(deps.db, caller, input.bookingId)
  const visits = await planDelay(deps, deps.db, input)
  const messages = await readMessages(deps.db, visits)
  return { visits: visits.map((visit) => toLateView(visit, messages)) }
}

async function readMessages(
  db: Db,
  visits: readonly DelayedVisit[],
): Promise<ReadonlyMap<string, NotificationView>> {
  const ids = visits.flatMap(({ notificationId }) => notificationId ?? [])
  const rows = await listNotificationsById(db, ids)
  return new Map(rows.map((row) => [row.id, toView(row)]))
}

function toLateView(
  { row, expectedAt, lateMinutes, notice, notificationId }: DelayedVisit,
  messages: ReadonlyMap<string, NotificationView>,
): LateVisitView {
  const { bookingId, reference, customerName, serviceStartsAt } = row
  return {
    ...{ bookingId, reference, customerName, lateMinutes, notice },
    startsAt: toInstant(serviceStartsAt),
    expectedAt: toInstant(expectedAt),
    message: notificationId === null ? null : (messages.get(notificationId) ?? null),
  }
}
