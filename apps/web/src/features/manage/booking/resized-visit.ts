import type { BookingView, ResizeBookingInput } from '@salon/contract'
import { type Instant, instantOfMinute, minuteOfInstant } from '@salon/domain'

type Visit = Pick<BookingView, 'endsAt' | 'lines'>

/**
 * A visit once some of its services take so many minutes, as it is expected: each service after them begins so much later or sooner.
 * How long a service takes by itself is the server's to know; until it says so, one that is set back stays as it is.
 */
export function resizedVisit({ endsAt, lines }: Visit, lengths: ResizeBookingInput['lines']): Visit {
  let shift = 0
  const later = (at: Instant) => instantOfMinute(minuteOfInstant(at) + shift)
  const resized = lines.map((line, index) => {
    const startsAt = later(line.startsAt)
    const booked = minuteOfInstant(line.endsAt) - minuteOfInstant(line.startsAt)
    const minutes = lengths.find((length) => length.line === index)?.minutes
    shift += (minutes ?? booked) - booked
    return { ...line, startsAt, endsAt: later(line.endsAt), setMinutes: minutes ?? line.setMinutes }
  })
  return { endsAt: later(endsAt), lines: resized }
}
