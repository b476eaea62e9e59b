import type { SalonProfile } from '@salon/contract'
import { Badge } from '../../components/ui/badge.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { useFormat } from '../../lib/format.ts'
import { openingStateAt } from '../../lib/opening-hours.ts'
import { useNow } from '../../lib/use-now.ts'

/** Open until when, or closed until when. */
export function OpeningBadge({ salon: { hours, timeZone } }: { salon: SalonProfile }) {
  const t = useMessages(salonMessages)
  const format = useFormat()
  const state = openingStateAt(hours, timeZone, useNow())
  if (state.isOpen) {
    const { untilMinute } = state
    return (
      <Badge tone="success">
        {untilMinute === null ? t.openNow : t.openUntil(format.minuteOfDay(untilMinute))}
      </Badge>
    )
  }
  const { next } = state
  return (
    <Badge>
      {next === null
        ? t.closedNow
        : t.opensAt(format.relativeDay(next.date, hours.today), format.minuteOfDay(next.minute))}
    </Badge>
  )
}
