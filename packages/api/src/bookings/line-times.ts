import type { CalendarView } from '@salon/contract'
import type { CalendarBookingRow } from '@salon/db'
import { lineTimeOf } from '@salon/domain'

/** How each line of a booking takes the time of who does it; without those of a booking that takes none. */
export function timesOfLines({
  lines,
  taken,
}: CalendarBookingRow): CalendarView['bookings'][number]['times'] {
  const takenOf = Map.groupBy(taken, ({ resourceId }) => resourceId)
  const linesOf = Map.groupBy(lines, ({ staff }) => staff.id)
  return Object.fromEntries(
    [...linesOf].flatMap(([staffId, own]) => {
      const stretches = (takenOf.get(staffId) ?? []).map(inMinutes)
      const served = own.map(inMinutes)
      return own.flatMap(({ id }, index) => {
        const time = lineTimeOf(served, index, stretches)
        return time ? [[id, time] as const] : []
      })
    }),
  )
}

function inMinutes({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  return { startMinute: Date.parse(startsAt) / 60_000, endMinute: Date.parse(endsAt) / 60_000 }
}
