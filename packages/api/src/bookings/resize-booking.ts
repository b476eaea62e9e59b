import type { BookingView, ResizeBookingInput } from '@salon/contract'
import type { BookingViewRow } from '@salon/db'
import { DomainError, itemAt, minuteOfDate, nextMinute } from '@salon/domain'
import { loadSalonFacts } from '../availability/load-facts.ts'
import type { PaymentDeps } from '../payments/payment-deps.ts'
import type { Caller } from '../trpc/context.ts'
import { requireStaffOfBooking } from './booking-access.ts'
import { decideStart } from './decide-start.ts'
import { addOnsOf, bookedLines } from './kept-lines.ts'
import { toMove, type PlannedMove } from './plan-move.ts'
import { carryOut } from './reschedule-booking.ts'
import { relaxForStaff } from './staff-rules.ts'

/**
 * The salon has services of a visit take longer or shorter, also while it runs; services after them begin later or sooner. People,
 * rooms and prices stay, and so do the lengths wherever the visit is moved afterwards. Who asks again gets it as it is.
 * @throws DomainError `CHANGED_MEANWHILE` with the `version` there is, `NOT_FOUND` for a service that the visit does not have, or
 *   why it cannot take so long
 */
export async function resizeAsSalon(
  deps: PaymentDeps,
  caller: Caller,
  { id, version, lines }: ResizeBookingInput,
): Promise<BookingView> {
  await requireStaffOfBooking(deps.db, caller, id)
  return carryOut(deps, caller, {
    ...{ id, mover: 'salon', event: { type: 'resized', details: { lines } } },
    plan: (before) => planResize(deps, before, { version, lines }),
  })
}

/** Lines that are left alone take as long as they were booked for, whatever their services take by now. */
async function planResize(
  deps: Pick<PaymentDeps, 'db' | 'clock' | 'newId'>,
  before: BookingViewRow,
  { version, lines: wanted }: Omit<ResizeBookingInput, 'id'>,
): Promise<PlannedMove | null> {
  const minutesOf = new Map(wanted.map(({ line, minutes = null }) => [line, minutes]))
  const isAsWanted = wanted.every(({ line, minutes = null }) => before.lines[line]?.setMinutes === minutes)
  if (isAsWanted) return null
  if (before.version !== version) throw new DomainError('CHANGED_MEANWHILE', { version: before.version })
  if (wanted.some(({ line }) => !before.lines[line])) throw new DomainError('NOT_FOUND')
  const now = deps.clock.now()
  const { startsAt } = before
  const startMinute = minuteOfDate(startsAt)
  const lines = bookedLines(before)
  const wantedOr = <Left>(index: number, left: Left) => {
    const minutes = minutesOf.get(index)
    return minutes === undefined ? left : minutes
  }
  const lengths = before.lines.map((each, index) => wantedOr(index, bookedMinutes(each)))
  const loaded = await loadSalonFacts(deps.db, {
    ...{ salonId: before.salon.id, lines, lengths, now, ignoreBookingId: before.id, anyStatus: true },
    ...{ booked: addOnsOf(before), range: { startMinute } },
  })
  const visit = {
    ...loaded.visit,
    lines: loaded.visit.lines.map((each, index) => inItsRoom(each, before, index)),
  }
  // it began when it was booked for, on whichever grid that was
  const facts = { ...relaxForStaff(loaded.facts), stepMinutes: 1 }
  const nowMinute = Math.min(nextMinute(now), startMinute)
  const assignments = decideStart({ ...loaded, visit, facts }, startsAt, nowMinute)
  const kept = before.lines.map((each, index) => ({
    ...each,
    setMinutes: wantedOr(index, each.setMinutes),
  }))
  return toMove(deps, before, { ...loaded, visit, lines, assignments, kept, startsAt })
}

function bookedMinutes({ startsAt, endsAt }: BookingViewRow['lines'][number]): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
}

/** A room that does no longer is left for another. */
function inItsRoom<Line extends { roomIds: readonly string[] }>(
  line: Line,
  before: BookingViewRow,
  index: number,
): Line {
  const { room } = itemAt(before.lines, index)
  return room && line.roomIds.includes(room.id) ? { ...line, roomIds: [room.id] } : line
}
