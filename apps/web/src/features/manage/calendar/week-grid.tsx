import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useFormat } from '../../../lib/format.ts'
import { DayHead } from './day-head.tsx'
import type { DayPlan } from './day-plan.ts'
import { TimeGrid, type TimeGridProps } from './time-grid.tsx'

export interface WeekGridProps extends Omit<TimeGridProps, 'columns' | 'children'> {
  plans: readonly DayPlan[]
  staffId: string
  onDay: (date: DayPlan['date']) => void
}

/** The week of one member of staff, a column for each day, along the hours. */
export function WeekGrid({ plans, staffId, onDay, ...grid }: WeekGridProps) {
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const localized = useLocalized()
  const [first, ...others] = plans.flatMap((plan) => {
    const member = plan.staff.find(({ id }) => id === staffId)
    if (!member) return []
    const label = t.dayOf(format.date(plan.date, 'day'), localized(member.name))
    const head = <DayHead plan={plan} staffId={staffId} onOpen={() => onDay(plan.date)} />
    return [{ plan, member, label, head }]
  })
  if (!first) return null
  return (
    <div className="[--column:6.5rem] [&>div]:[--head:4rem]">
      <TimeGrid columns={[first, ...others]} {...grid} />
    </div>
  )
}
