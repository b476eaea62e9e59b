import type { Instant } from '@salon/domain'
import { useFormat } from '../../lib/format.ts'

/** A visit's day in both calendars and its times, by the salon's clock. */
export function VisitWhen({
  startsAt,
  endsAt,
  timeZone,
}: {
  startsAt: Instant
  endsAt: Instant
  timeZone: string
}) {
  const format = useFormat()
  const when = { at: startsAt, timeZone }
  return (
    <p className="leading-relaxed">
      <time dateTime={startsAt}>
        <strong className="block text-lg">{format.timeRange(startsAt, endsAt, timeZone)}</strong>
        {format.date(when, 'full')}
      </time>
      <span className="block text-sm text-muted">{format.hijri(when)}</span>
    </p>
  )
}
