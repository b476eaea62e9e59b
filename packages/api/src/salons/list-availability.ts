import type { AvailabilityInput, AvailabilityView, DayView, SlotView } from '@salon/contract'
import type { SalonConfig } from '@salon/db'
import {
  addDays,
  daysBetween,
  instantOfMinute,
  listSlots,
  localDateAt,
  nextMinute,
  nextStart,
  type DateRange,
  type LocalDate,
  type Slot,
  type VisitLine,
} from '@salon/domain'
import { readSalonConfig } from '../availability/config-cache.ts'
import { loadBusy, toFacts } from '../availability/load-facts.ts'
import { resolveVisit } from '../availability/resolve-visit.ts'
import type { Deps } from '../deps.ts'

type AvailabilityDeps = Pick<Deps, 'db' | 'clock'>

/** How far the first look ahead reaches; the second, if it comes to that, takes all the rest. */
const FIRST_LOOK_DAYS = 28

/**
 * The times a salon offers for a visit, one entry for each business date asked for; dates that are past or too far are empty.
 * Two statements; at most two more where those dates hold no time, to find the next one.
 * @throws DomainError `NOT_FOUND`, `SERVICE_UNAVAILABLE` or `STAFF_CANNOT_DO_SERVICE`
 */
export async function listAvailability(
  deps: AvailabilityDeps,
  input: AvailabilityInput,
): Promise<AvailabilityView> {
  const now = deps.clock.now()
  const config = await readSalonConfig(deps.db, input.salonId, input.from)
  const { lines } = resolveVisit(config, input.lines)
  const end = addDays(input.from, input.days)
  const bookable = bookableDates(config, now)

  const range = overlap({ from: input.from, days: input.days }, bookable)
  const slots = range ? await slotsByDate(deps, config, lines, range, now) : new Map<LocalDate, SlotView[]>()
  const days: DayView[] = Array.from({ length: input.days }, (_, i) => {
    const date = addDays(input.from, i)
    return { date, slots: slots.get(date) ?? [] }
  })
  const view: AvailabilityView = { timeZone: config.timeZone, days }
  if (days.some((day) => day.slots.length > 0)) return view

  const next = await findNext(
    deps,
    config,
    lines,
    overlap({ from: end, days: FIRST_LOOK_DAYS }, bookable),
    now,
  )
  if (next) return { ...view, nextAvailable: next }
  const rest = overlap({ from: addDays(end, FIRST_LOOK_DAYS), days: bookable.days }, bookable)
  const late = await findNext(deps, config, lines, rest, now)
  return late ? { ...view, nextAvailable: late } : view
}

async function slotsByDate(
  deps: AvailabilityDeps,
  config: SalonConfig,
  lines: readonly VisitLine[],
  range: DateRange,
  now: Date,
): Promise<Map<LocalDate, SlotView[]>> {
  const facts = toFacts(config, await loadBusy(deps.db, config, lines, { range, now }))
  const days = listSlots(facts, lines, range, nextMinute(now))
  return new Map(days.map((day) => [day.date, day.slots.map(toSlotView)]))
}

async function findNext(
  deps: AvailabilityDeps,
  config: SalonConfig,
  lines: readonly VisitLine[],
  range: DateRange | null,
  now: Date,
): Promise<AvailabilityView['nextAvailable'] | null> {
  if (!range) return null
  const facts = toFacts(config, await loadBusy(deps.db, config, lines, { range, now }))
  const next = nextStart(facts, lines, range, nextMinute(now))
  return next && { date: next.date, startsAt: instantOfMinute(next.startsAtMinute) }
}

/** From yesterday, whose window may still be open after midnight, to the salon's furthest day. */
function bookableDates(config: SalonConfig, now: Date): DateRange {
  const today = localDateAt(config.timeZone, nextMinute(now))
  return { from: addDays(today, -1), days: config.furthestDays + 2 }
}

function overlap(one: DateRange, other: DateRange): DateRange | null {
  const from = one.from > other.from ? one.from : other.from
  const days = Math.min(daysBetween(from, one.from) + one.days, daysBetween(from, other.from) + other.days)
  return days > 0 ? { from, days } : null
}

function toSlotView(slot: Slot): SlotView {
  return {
    startsAt: instantOfMinute(slot.startsAtMinute),
    endsAt: instantOfMinute(slot.endsAtMinute),
    lines: slot.lines,
  }
}
