import { mayRunLate, type BookingStatus } from '@salon/domain'
import type { StaffDay } from '../calendar/day-plan.ts'

/** May somebody be late with this visit now? */
export function canRunLate(
  { status, startsAt, endsAt }: { status: BookingStatus; startsAt: string; endsAt: string },
  now: Date,
): boolean {
  return mayRunLate({ status, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, now)
}

/** The visit that somebody serves now, or the next one; `null` when she has none today. */
export function lateVisitOf({ lines }: Pick<StaffDay, 'lines'>, now: Date): string | null {
  const [first] = lines
    .filter(({ booking, line }) => new Date(line.endsAt) > now && canRunLate(booking, now))
    .toSorted((a, b) => a.startMinute - b.startMinute)
  return first?.booking.id ?? null
}
