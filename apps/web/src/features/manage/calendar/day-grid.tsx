import { Avatar } from '../../../components/avatar.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { LateButton, type LateStylist } from '../late/late-button.tsx'
import type { DayPlan, StaffDay } from './day-plan.ts'
import { TimeGrid, type TimeGridProps } from './time-grid.tsx'

export interface DayGridProps extends Omit<TimeGridProps, 'columns' | 'children'> {
  plan: DayPlan
  /** The people, or the rooms, that are shown. */
  columns: readonly StaffDay[]
  /** Somebody is late with the visit that she serves now, or next. */
  onLate: (late: LateStylist) => void
}

/** The day as columns, one for each member of staff or each room. */
export function DayGrid({ plan, columns, onLate, ...grid }: DayGridProps) {
  const t = useMessages(manageMessages)
  const calendar = useMessages(calendarMessages)
  const localized = useLocalized()
  const [first, ...others] = columns.map((member) => ({
    plan,
    member,
    head: (
      <>
        {!member.room && <Avatar seed={member.id} name={localized(member.name)} className="size-7 text-xs" />}
        <span className="truncate text-sm font-semibold">{localized(member.name)}</span>
        {!member.room && <LateButton member={member} now={grid.now} onLate={onLate} />}
      </>
    ),
  }))
  if (!first) return <EmptyState title={calendar.noStaff} />
  return (
    <TimeGrid columns={[first, ...others]} {...grid}>
      {plan.isClosed && plan.bookings.length === 0 && (
        <p className="sticky start-0 p-4 text-center text-sm text-muted">{t.closedDay}</p>
      )}
    </TimeGrid>
  )
}
