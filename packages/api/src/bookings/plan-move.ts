import type { MoveVisitInput } from '@salon/contract'
import type { BookingViewRow, VisitMove } from '@salon/db'
import { DomainError, isBookedSo, mayReschedule, type Mover, nextMinute } from '@salon/domain'
import { loadSalonFacts, type LoadedFacts } from '../availability/load-facts.ts'
import type { Deps } from '../deps.ts'
import { decideStart } from './decide-start.ts'
import { inRooms } from './in-rooms.ts'
import { addOnsOf, keptLines, lengthsOf, linesOf, preferServing } from './kept-lines.ts'
import { planVisit, type VisitPlanInput } from './plan-visit.ts'
import { relaxForStaff } from './staff-rules.ts'

/** @throws DomainError `ILLEGAL_TRANSITION`, or `TOO_LATE_TO_CANCEL` when the terms do not let the customer move it any more */
export function refuseMove(booking: BookingViewRow, mover: Mover, now: Date): void {
  if (booking.status !== 'pending' && booking.status !== 'confirmed') {
    throw new DomainError('ILLEGAL_TRANSITION', { from: booking.status, to: 'rescheduled' })
  }
  if (mover === 'customer' && !mayReschedule({ ...booking, paidHalalas: 0 }, now)) {
    throw new DomainError('TOO_LATE_TO_CANCEL')
  }
}

/** Whether a visit is already where it is to be moved, with the services, people and rooms that are asked for. */
export function isMovedSo(
  { startsAt, lines }: MoveVisitInput,
  before: BookingViewRow,
  mover: Mover,
): boolean {
  if (startsAt.getTime() !== before.startsAt.getTime()) return false
  const isInRoom = ({ roomId }: { roomId?: string | undefined }, index: number) =>
    roomId === undefined || before.lines[index]?.room?.id === roomId
  return lines === undefined || (isBookedSo(lines, before.lines, mover) && lines.every(isInRoom))
}

export type PlannedMove = Pick<VisitMove, 'bookingId' | 'startsAt' | 'candidates'>

/**
 * The ways to serve a visit at its new time, with what each would cost.
 * @throws DomainError `CHANGED_MEANWHILE` with the `version` there is, why the new time cannot be had, or `NOT_FOUND` for a service that
 *   the visit does not have
 */
export async function planMove(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  input: MoveVisitInput,
  before: BookingViewRow,
  mover: Mover,
): Promise<PlannedMove> {
  const { version = before.version } = input
  if (version !== before.version) throw new DomainError('CHANGED_MEANWHILE', { version: before.version })
  const now = deps.clock.now()
  const lines = input.lines ?? linesOf(before)
  const kept = keptLines(lines, before, mover)
  const found = await loadSalonFacts(deps.db, {
    salonId: before.salon.id,
    lines,
    range: { startMinute: Math.floor(input.startsAt.getTime() / 60_000) },
    now,
    ignoreBookingId: before.id,
    booked: kept.includes(null) ? null : addOnsOf(before),
    lengths: lengthsOf(kept),
    anyStatus: mover === 'salon',
  })
  const asked = inRooms(found.visit, input.lines ?? [])
  const loaded = { ...found, visit: { ...asked, lines: preferServing(asked.lines, kept) } }
  const facts = mover === 'salon' ? relaxForStaff(loaded.facts) : loaded.facts
  const assignments = decideStart({ ...loaded, facts }, input.startsAt, nextMinute(now))
  return toMove(deps, before, {
    ...{ ...loaded, lines, assignments, kept, startsAt: input.startsAt },
  })
}

export type MoveFacts = Pick<LoadedFacts, 'config' | 'visit'> &
  Pick<VisitPlanInput, 'lines' | 'assignments' | 'kept'> & { startsAt: Date }

/** The ways to serve a visit at another time or by others, as they are stored. A line that stays keeps its id, too. */
export function toMove(
  { newId }: Pick<Deps, 'newId'>,
  before: BookingViewRow,
  { startsAt, ...facts }: MoveFacts,
): PlannedMove {
  const { config, visit, lines, assignments, kept } = facts
  const candidates = planVisit({
    ...{ config, visit, lines, assignments, kept },
    lineIds: lines.map((_line, index) => kept?.[index]?.id ?? newId()),
    vatPercent: before.policy.vatPercent,
  })
  return {
    bookingId: before.id,
    startsAt: startsAt.toISOString(),
    candidates: candidates.map((candidate) => ({ ...candidate, answer: null })),
  }
}
