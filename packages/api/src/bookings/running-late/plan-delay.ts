import type { RunningLateInput } from '@salon/contract'
import { findBooking, listStretchesAround, listToldOfDelays, type Db, type VisitStretchRow } from '@salon/db'
import {
  DomainError,
  lateNotice,
  mayRunLate,
  minuteOfDate,
  spreadDelay,
  type LateNotice,
} from '@salon/domain'
import type { Deps } from '../../deps.ts'

const MINUTE_MS = 60_000

/** A visit that begins late, and what was said of it. */
export interface DelayedVisit {
  row: VisitStretchRow
  expectedAt: Date
  lateMinutes: number
  notice: LateNotice
  notificationId: string | null
}

/**
 * Who waits because somebody is late with a visit: those whom a gap does not save, also where the expected time is past by now.
 * @throws DomainError `NOT_FOUND` when she has no part in the visit, `ILLEGAL_TRANSITION` when it is of another day, or none
 */
export async function planDelay(
  { clock }: Pick<Deps, 'clock'>,
  db: Db,
  { bookingId, staffId, delayMinutes }: RunningLateInput,
): Promise<DelayedVisit[]> {
  const now = clock.now()
  const booking = await findBooking(db, bookingId)
  if (!booking?.lines.some(({ staff }) => staff.id === staffId)) throw new DomainError('NOT_FOUND')
  if (!mayRunLate(booking, now)) {
    throw new DomainError('ILLEGAL_TRANSITION', { from: booking.status, to: 'running_late' })
  }
  const rows = await listStretchesAround(db, { bookingId, staffId, now })
  const late = { visitId: bookingId, delayMinutes, nowMinute: minuteOfDate(now) }
  const begins = new Map(
    spreadDelay(rows.map(toStretch), late).map((each) => [each.visitId, each.lateMinutes]),
  )
  const told = await listToldOfDelays(db, [...begins.keys()])
  return [...begins].flatMap(([id, lateMinutes]) => {
    const row = rows.find((each) => each.bookingId === id)
    if (!row) return []
    const expectedAt = new Date(row.serviceStartsAt.getTime() + lateMinutes * MINUTE_MS)
    const message = told.find(
      (each) =>
        each.bookingId === id &&
        each.bookingVersion === row.version &&
        each.expectedAt.getTime() === expectedAt.getTime(),
    )
    const notice = lateNotice({
      ...row,
      isHere: row.checkedInAt !== null,
      isTold: message !== undefined,
      isPast: expectedAt <= now,
    })
    return [{ row, expectedAt, lateMinutes, notice, notificationId: message?.notificationId ?? null }]
  })
}

function toStretch({ bookingId, startsAt, endsAt }: VisitStretchRow) {
  return { visitId: bookingId, startMinute: minuteOfDate(startsAt), endMinute: minuteOfDate(endsAt) }
}
