import { instantOfMinute, startOfDate } from '@salon/domain'
import { Select } from '../../../components/ui/field.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import type { DayPlan, StaffDay } from '../calendar/day-plan.ts'
import type { WalkInStart } from './walk-in-sheet.tsx'

const STEP_MINUTES = 15

/** Starts that may be chosen with somebody, each quarter of an hour of her free time. */
export function startsOf({ free }: Pick<StaffDay, 'free'>): number[] {
  return free.flatMap(({ startMinute, endMinute }) =>
    Array.from(
      { length: Math.ceil((endMinute - startMinute) / STEP_MINUTES) },
      (_, index) => startMinute + index * STEP_MINUTES,
    ),
  )
}

export interface StartChoiceProps {
  plan: DayPlan
  value: WalkInStart
  onChange: (start: WalkInStart) => void
}

/** With whom and when, for who did not point at a place of the calendar or thinks again. */
export function StartChoice({ plan, value, onChange }: StartChoiceProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const localized = useLocalized()
  const midnight = startOfDate(plan.timeZone, plan.date)
  const able = plan.staff.filter(({ free }) => free.length > 0)
  const member = able.find(({ id }) => id === value.staffId)
  const starts = [...new Set([value.minute, ...(member ? startsOf(member) : [])])].toSorted((a, b) => a - b)

  function chooseStaff(staffId: string): void {
    const next = able.find(({ id }) => id === staffId)
    if (!next) return
    const free = startsOf(next)
    const minute = free.find((each) => each >= value.minute) ?? free[0] ?? value.minute
    onChange({ staffId, minute })
  }

  return (
    <div className="mb-5 grid grid-cols-2 gap-3">
      <Select label={t.withWhom} value={value.staffId} onChange={(event) => chooseStaff(event.target.value)}>
        {able.map(({ id, name }) => (
          <option key={id} value={id}>
            {localized(name)}
          </option>
        ))}
      </Select>
      <Select
        label={t.startsAt}
        value={value.minute}
        onChange={(event) => onChange({ ...value, minute: Number(event.target.value) })}
      >
        {starts.map((minute) => (
          <option key={minute} value={minute}>
            {format.time(instantOfMinute(midnight + minute), plan.timeZone)}
          </option>
        ))}
      </Select>
    </div>
  )
}
