import type { DayView, PrayerClosureView, SlotView } from '@salon/contract'
import { type Instant, type LocalDate, localDateAt, minuteOfInstant, wallMinuteAt } from '@salon/domain'

/** Parts of a business day, in order. A window that passes midnight ends in the last one. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'afterMidnight'] as const
export type DayPart = (typeof DAY_PARTS)[number]

const NOON = 12 * 60
const EVENING = 17 * 60

/** The part of the business date that a moment falls into, by the salon's clock. */
function dayPartOf(at: Instant, date: LocalDate, timeZone: string): DayPart {
  const minute = minuteOfInstant(at)
  if (localDateAt(timeZone, minute) > date) return 'afterMidnight'
  const wallMinute = wallMinuteAt(timeZone, minute)
  if (wallMinute < NOON) return 'morning'
  return wallMinute < EVENING ? 'afternoon' : 'evening'
}

/** A part of the day: its starts, and the prayers between them and those before. */
export interface SlotGroup {
  part: DayPart
  entries: ({ slot: SlotView } | { closure: PrayerClosureView })[]
}

/**
 * The day's starts by part, in the order of the day. A prayer stands before the first start that follows it; those before
 * the first start and after the last explain no gap and are left out, as are parts without any start.
 */
export function groupSlots({ date, slots, closures = [] }: DayView, timeZone: string): SlotGroup[] {
  const groups: SlotGroup[] = []
  let before: SlotView | undefined
  for (const slot of slots) {
    const part = dayPartOf(slot.startsAt, date, timeZone)
    const between = closures.filter(({ from }) => before && from >= before.startsAt && from < slot.startsAt)
    if (groups.at(-1)?.part !== part) groups.push({ part, entries: [] })
    groups.at(-1)?.entries.push(...between.map((closure) => ({ closure })), { slot })
    before = slot
  }
  return groups
}

/** The slot that begins at this instant, whatever day it belongs to. */
export function findSlot(days: readonly DayView[], startsAt: string | undefined): SlotView | undefined {
  for (const day of days) {
    const slot = day.slots.find((each) => each.startsAt === startsAt)
    if (slot) return slot
  }
  return undefined
}

/** A start with the business date it belongs to. */
export interface DatedSlot {
  date: LocalDate
  slot: SlotView
}

/** The free starts closest to a wanted one, earliest first. */
export function nearestSlots(days: readonly DayView[], wanted: string, count: number): DatedSlot[] {
  const wantedAt = Date.parse(wanted)
  const distance = ({ slot }: DatedSlot) => Math.abs(Date.parse(slot.startsAt) - wantedAt)
  return days
    .flatMap(({ date, slots }) => slots.map((slot) => ({ date, slot })))
    .filter(({ slot }) => slot.startsAt !== wanted)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .toSorted((a, b) => a.slot.startsAt.localeCompare(b.slot.startsAt))
}
