import type { AvailabilityInput, AvailabilityView, DayView, SlotView } from '@salon/contract'
import { findBooking, type SalonConfig } from '@salon/db'
import {
  addDays,
  daysBetween,
  DomainError,
  instantOfMinute,
  listOpeningClosures,
  listSlots,
  localDateAt,
  nextMinute,
  nextStart,
  staffFurthestDays,
  type DateRange,
  type LocalDate,
  type PrayerClosure,
  type SalonFacts,
  type Slot,
  type VisitLine,
} from '@salon/domain'
import { readSalonConfig } from '../availability/config-cache.ts'
import { loadBusy, toFacts, type FactsQuery } from '../availability/load-facts.ts'
import { toClosureView } from '../availability/closure-view.ts'
import { resolveVisit } from '../availability/resolve-visit.ts'
import { requireBookingOfSalon } from '../bookings/booking-access.ts'
import { addOnsOf, keptLines, lengthsOf } from '../bookings/kept-lines.ts'
import { relaxForStaff } from '../bookings/staff-rules.ts'
import type { Deps } from '../deps.ts'
import { AccessRefusal } from '../trpc/access-refusal.ts'
import type { Caller } from '../trpc/context.ts'

type AvailabilityDeps = Pick<Deps, 'db' | 'clock'>

/** A visit that looks for a time. */
interface Wish {
  config: SalonConfig
  lines: readonly VisitLine[]
  now: Date
  /** Its own time is free to it. */
  movingBookingId: string | undefined
  /** It is the salon's own entry. */
  asSalon: boolean
}

/** How far the first look ahead reaches; the second, if it comes to that, takes all the rest. */
const FIRST_LOOK_DAYS = 28

/**
 * The times a salon offers for a visit that is booked already, whose own time counts as free. Two statements more than
 * `listAvailability`. A suspended salon moves what is booked; its customers do not. Staff who ask so are offered what binds the salon
 * alone.
 * @throws DomainError `UNAUTHENTICATED`, `NOT_FOUND` unless the caller may see the booking and it is this salon's, `FORBIDDEN` where
 *   the booking's customer asks as the salon, or as `listAvailability` does
 */
export async function listAvailabilityForMove(
  deps: AvailabilityDeps,
  caller: Caller | null,
  input: AvailabilityInput & { movingBookingId: string },
): Promise<AvailabilityView> {
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const { movingBookingId: id, salonId } = input
  const relation = await requireBookingOfSalon(deps.db, caller, { id, salonId })
  if (input.asSalon && relation !== 'salon') throw new AccessRefusal('FORBIDDEN', id)
  const booking = await findBooking(deps.db, id)
  if (!booking) throw new DomainError('NOT_FOUND')
  const lengths = lengthsOf(keptLines(input.lines, booking, relation))
  return listAvailability(deps, input, {
    ...{ booked: addOnsOf(booking), lengths, anyStatus: relation === 'salon' },
  })
}

/**
 * The times a salon offers for a visit, one entry for each business date asked for; dates that are past or too far are empty.
 * Two statements; at most two more where those dates hold no time, to find the next one. Whether the caller may move
 * `movingBookingId`, and is of the salon, is not asked here: `listAvailabilityForMove` does.
 * @throws DomainError `NOT_FOUND`, `SERVICE_UNAVAILABLE` or `STAFF_CANNOT_DO_SERVICE`
 */
export async function listAvailability(
  deps: AvailabilityDeps,
  input: AvailabilityInput,
  { booked, lengths, anyStatus }: Pick<FactsQuery, 'booked' | 'lengths' | 'anyStatus'> = {},
): Promise<AvailabilityView> {
  const now = deps.clock.now()
  const config = await readSalonConfig(deps.db, input.salonId, input.from, anyStatus)
  const { lines } = resolveVisit(config, input.lines, booked, lengths)
  const wish: Wish = {
    config,
    lines,
    now,
    movingBookingId: input.movingBookingId,
    asSalon: input.asSalon === true,
  }
  const bookable = bookableDates(wish)
  const view = { timeZone: config.timeZone, days: await listDays(deps, wish, input, bookable) }
  if (view.days.some((day) => day.slots.length > 0)) return view

  const end = addDays(input.from, input.days)
  const next = await findNext(deps, wish, overlap({ from: end, days: FIRST_LOOK_DAYS }, bookable))
  if (next) return { ...view, nextAvailable: next }
  const rest = overlap({ from: addDays(end, FIRST_LOOK_DAYS), days: bookable.days }, bookable)
  const late = await findNext(deps, wish, rest)
  return late ? { ...view, nextAvailable: late } : view
}

async function listDays(
  deps: AvailabilityDeps,
  wish: Wish,
  asked: DateRange,
  bookable: DateRange,
): Promise<DayView[]> {
  const range = overlap({ from: asked.from, days: asked.days }, bookable)
  const slots = range ? await slotsByDate(deps, wish, range) : new Map<LocalDate, SlotView[]>()
  const heedsPrayers = wish.config.prayer.mode !== 'ignored'
  const closures = range ? listOpeningClosures(wish.config, range) : new Map<LocalDate, PrayerClosure[]>()
  return Array.from({ length: asked.days }, (_, i) => {
    const date = addDays(asked.from, i)
    const day = { date, slots: slots.get(date) ?? [] }
    return heedsPrayers ? { ...day, closures: (closures.get(date) ?? []).map(toClosureView) } : day
  })
}

async function slotsByDate(
  deps: AvailabilityDeps,
  wish: Wish,
  range: DateRange,
): Promise<Map<LocalDate, SlotView[]>> {
  const days = listSlots(await loadFacts(deps, wish, range), wish.lines, range, nextMinute(wish.now))
  return new Map(days.map((day) => [day.date, day.slots.map(toSlotView)]))
}

async function findNext(
  deps: AvailabilityDeps,
  wish: Wish,
  range: DateRange | null,
): Promise<AvailabilityView['nextAvailable'] | null> {
  if (!range) return null
  const next = nextStart(await loadFacts(deps, wish, range), wish.lines, range, nextMinute(wish.now))
  return next && { date: next.date, startsAt: instantOfMinute(next.startsAtMinute) }
}

async function loadFacts(
  { db }: AvailabilityDeps,
  { config, lines, now, movingBookingId, asSalon }: Wish,
  range: DateRange,
): Promise<SalonFacts> {
  const ignored = movingBookingId === undefined ? {} : { ignoreBookingId: movingBookingId }
  const facts = toFacts(config, await loadBusy(db, config, lines, { range, now, ...ignored }))
  return asSalon ? relaxForStaff(facts) : facts
}

/** From yesterday, whose window may still be open after midnight, to the furthest day of whoever asks. */
function bookableDates({ config, now, asSalon }: Wish): DateRange {
  const today = localDateAt(config.timeZone, nextMinute(now))
  const furthestDays = asSalon ? staffFurthestDays(config) : config.furthestDays
  return { from: addDays(today, -1), days: furthestDays + 2 }
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
