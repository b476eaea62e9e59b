import { Temporal } from 'temporal-polyfill'

const known = new Map<string, number>()

/** The first epoch minute at which a zone's clock shows a wall time or a later one, asked of Temporal. */
export function temporalMinute(timeZone: string, date: string, minuteOfDay: number): number {
  const key = `${timeZone} ${date} ${minuteOfDay}`
  const before = known.get(key)
  if (before !== undefined) return before
  const wall = Temporal.PlainDateTime.from(`${date}T00:00`).add({ minutes: minuteOfDay })
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const isSkipped = !earlier.toPlainDateTime().equals(wall)
  const moment = isSkipped ? earlier.getTimeZoneTransition('next') : earlier
  if (moment === null) throw new Error('a skipped time has a change of the clocks after it')
  const minute = moment.epochMilliseconds / 60_000
  known.set(key, minute)
  return minute
}

/** The local date of an epoch minute, asked of Temporal. */
export function temporalDate(timeZone: string, minute: number): string {
  return Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}
