import { calendarMessages } from '../../../i18n/calendar.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useFormat } from '../../../lib/format.ts'
import { countVisits, type DayPlan } from './day-plan.ts'

export interface DayHeadProps {
  plan: DayPlan
  /** Counts what one member of staff does alone. */
  staffId: string | undefined
  onOpen: () => void
}

/** A day of the week with the number of its visits; a press leads to it. */
export function DayHead({ plan, staffId, onOpen }: DayHeadProps) {
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const count = countVisits(plan, staffId)
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex min-h-11 w-full min-w-0 flex-wrap items-center justify-between gap-x-2 rounded-sm px-1 text-start leading-snug hover:bg-sunken md:block"
    >
      <span className="block text-sm font-semibold">{format.date(plan.date, 'short')}</span>{' '}
      <span className="block text-xs text-muted">
        {plan.isClosed && count === 0 ? t.closed : t.visits(count)}
      </span>
    </button>
  )
}
