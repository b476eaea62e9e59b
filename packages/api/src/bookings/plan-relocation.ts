import type { Relocation, VisitLineInput } from '@salon/contract'
import type { BookingViewRow } from '@salon/db'
import {
  addDays,
  checkStart,
  dateOfMinute,
  DomainError,
  itemAt,
  listSlots,
  localDateAt,
  minuteOfDate,
  nextMinute,
  type VisitLine,
} from '@salon/domain'
import { isRoomed } from '../availability/is-roomed.ts'
import { loadSalonFacts } from '../availability/load-facts.ts'
import type { ResolvedVisit } from '../availability/resolve-visit.ts'
import type { Deps } from '../deps.ts'
import { decideStart } from './decide-start.ts'
import { addOnsOf, bookedLines, type KeptLine, lengthsOf, linesOf } from './kept-lines.ts'
import { toMove, type PlannedMove } from './plan-move.ts'
import { relaxForStaff } from './staff-rules.ts'

type PlanDeps = Pick<Deps, 'db' | 'clock' | 'newId'>

/** Nobody wants to come much sooner than she has planned to, but rather a little later. */
const DAYS_BEFORE = 7
const DAYS_AFTER = 28

const PLANS = {
  nearest_time: planNearest,
  other_staff: planOthers,
  other_room: planRooms,
} as const satisfies Record<Relocation, unknown>

/**
 * Where a visit goes that cannot be served as it was booked; it costs what it did. `null`: it can.
 * @throws DomainError why there is no time for it, nobody else, or no room
 */
export function planRelocation(
  deps: PlanDeps,
  before: BookingViewRow,
  to: Relocation,
): Promise<PlannedMove | null> {
  return PLANS[to](deps, before)
}

/** The free time that customers are offered which is nearest to what was booked; whom the customer chose stays with her. */
async function planNearest(deps: PlanDeps, before: BookingViewRow): Promise<PlannedMove> {
  const now = deps.clock.now()
  const lines = linesOf(before)
  const bookedMinute = minuteOfDate(before.startsAt)
  const day = localDateAt(before.salon.timeZone, bookedMinute)
  const range = { from: addDays(day, -DAYS_BEFORE), days: DAYS_BEFORE + 1 + DAYS_AFTER }
  const loaded = await loadSalonFacts(deps.db, { ...asBooked(before), lines, range, now })
  const facts = { ...loaded.facts, furthestDays: relaxForStaff(loaded.facts).furthestDays }
  const starts = listSlots(facts, loaded.visit.lines, range, nextMinute(now)).flatMap(({ slots }) =>
    slots.map(({ startsAtMinute }) => startsAtMinute),
  )
  const distance = (minute: number) => Math.abs(minute - bookedMinute)
  const [nearest] = starts.toSorted((one, other) => distance(one) - distance(other))
  if (nearest === undefined) throw new DomainError('SLOT_TAKEN', { cause: 'busy' })
  const startsAt = dateOfMinute(nearest)
  const assignments = decideStart({ ...loaded, facts }, startsAt, nextMinute(now))
  return toMove(deps, before, { ...loaded, lines, assignments, startsAt, kept: prices(before) })
}

/** The same time with somebody else: in the place of one of those who serve it, and only else of all. */
async function planOthers(deps: PlanDeps, before: BookingViewRow): Promise<PlannedMove> {
  const now = deps.clock.now()
  const { startsAt } = before
  const lines = linesOf(before).map((line): VisitLineInput => ({ ...line, staffId: undefined }))
  const loaded = await loadSalonFacts(deps.db, {
    ...{ ...asBooked(before), lines, now },
    range: { startMinute: minuteOfDate(startsAt) },
  })
  const facts = relaxForStaff(loaded.facts)
  const servers = [...new Set(before.lines.map(({ staff }) => staff.id))]
  const visits = [
    ...servers.map((replaced) => replacing(loaded.visit, before, (staffId) => staffId === replaced)),
    replacing(loaded.visit, before, () => true),
  ]
  const [startMinute, nowMinute] = [minuteOfDate(startsAt), nextMinute(now)]
  const visit =
    visits.find(({ lines: wanted }) => checkStart(facts, wanted, startMinute, nowMinute).ok) ??
    itemAt(visits, -1)
  const assignments = decideStart({ ...loaded, visit, facts }, startsAt, nowMinute)
  return toMove(deps, before, {
    ...{ ...loaded, visit, lines, assignments, startsAt },
    kept: prices(before),
  })
}

/** The same time with the same people, in rooms that are free; `null` where it is in rooms that will do. */
async function planRooms(deps: PlanDeps, before: BookingViewRow): Promise<PlannedMove | null> {
  const now = deps.clock.now()
  const { startsAt } = before
  const lines = bookedLines(before)
  const loaded = await loadSalonFacts(deps.db, {
    ...{ ...asBooked(before), lines, now },
    range: { startMinute: minuteOfDate(startsAt) },
  })
  const { config, visit } = loaded
  const isInPlace = before.lines.every(({ room }, index) =>
    isRoomed(config, itemAt(visit.lines, index).roomIds, room?.resourceId ?? null),
  )
  if (isInPlace) return null
  const facts = relaxForStaff(loaded.facts)
  const assignments = decideStart({ ...loaded, facts }, startsAt, nextMinute(now))
  return toMove(deps, before, { ...loaded, lines, assignments, kept: before.lines, startsAt })
}

/** The visit with others in the place of those who are replaced; all else stays with whom it was booked. */
function replacing(
  { lines, choices }: ResolvedVisit,
  before: BookingViewRow,
  isReplaced: (staffId: string) => boolean,
): ResolvedVisit {
  const bookedAt = (index: number) => before.lines[index]?.staff.id ?? ''
  return {
    lines: lines.map((line, index): VisitLine => {
      const booked = bookedAt(index)
      const mayServe = (staffId: string) => (staffId === booked) !== isReplaced(booked)
      return { ...line, candidates: line.candidates.filter(({ staffId }) => mayServe(staffId)) }
    }),
    choices: choices.map((choice, index) => {
      const isKept = before.lines[index]?.staffChosen === true && !isReplaced(bookedAt(index))
      return isKept ? { ...choice, staffId: bookedAt(index) } : choice
    }),
  }
}

function asBooked(before: BookingViewRow) {
  const { id: ignoreBookingId, salon } = before
  return {
    salonId: salon.id,
    ignoreBookingId,
    booked: addOnsOf(before),
    lengths: lengthsOf(before.lines),
    anyStatus: true,
  }
}

function prices({ lines }: BookingViewRow): KeptLine[] {
  return lines.map((line) => ({ ...line, staffChosen: null }))
}
