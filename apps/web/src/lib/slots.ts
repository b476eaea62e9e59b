import type { DayView, SlotView } from '@salon/contract'
import { type LocalDate, localDateAt, minuteOfInstant, wallMinuteAt } from '@salon/domain'

/** Parts of a business day, in order. A window that passes midnight ends in the last one. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'afterMidnight'] as const
export type DayPart = (typeof DAY_PARTS)[number]

const NOON = 12 * 60
const EVENING = 17 * 60

/** The part of the business date that a start falls into, by the salon's clock. */
function dayPartOf(slot: SlotView, date: LocalDate, timeZone: string): DayPart {
  const minute = minuteOfInstant(slot.startsAt)
  if (localDateAt(timeZone, minute) > date) return 'afterMidnight'
  const wallMinute = wallMinuteAt(timeZone, minute)
  if (wallMinute < NOON) return 'morning'
  return wallMinute < EVENING ? 'afternoon' : 'evening'
}

/** The day's starts by part, in the order of the day; parts without any are left out. */
export function groupSlots(day: DayView, timeZone: string): { part: DayPart; slots: SlotView[] }[] {
  const groups = DAY_PARTS.map((part) => ({
    part,
    slots: day.slots.filter((slot) => dayPartOf(slot, day.date, timeZone) === part),
  }))
  return groups.filter(({ slots }) => slots.length > 0)
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
