import { instantOfMinute, type LocalDate, startOfDate } from '@salon/domain'
import { Select } from '../../../../components/ui/field.tsx'
import { calendarMessages } from '../../../../i18n/calendar.ts'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { useFormat } from '../../../../lib/format.ts'
import { type DayPlan, staffOfAll } from '../day-plan.ts'
import { type AskedAbout, timesOf } from './why-place.ts'

export interface WhyChoiceProps {
  /** The days that are shown, among them that which is asked about. */
  plans: readonly DayPlan[]
  plan: DayPlan
  minute: number
  about: AskedAbout
  onDate: (date: LocalDate) => void
  onMinute: (minute: number) => void
  onAbout: (about: AskedAbout) => void
}

/** Which time is asked about, and with whom or in which room; a day where several are shown. */
export function WhyChoice({ plans, plan, minute, about, onDate, onMinute, onAbout }: WhyChoiceProps) {
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const localized = useLocalized()
  const midnight = startOfDate(plan.timeZone, plan.date)
  const isDay = (value: string) => (each: DayPlan) => each.date === value
  const optionOf = ({ id, name }: Pick<DayPlan['rooms'][number], 'id' | 'name'>) => (
    <option key={id} value={id}>
      {localized(name)}
    </option>
  )
  const people = staffOfAll(plans).map(optionOf)

  function chooseAbout(id: string): void {
    if (plan.rooms.some((room) => room.id === id)) onAbout({ roomId: id })
    else onAbout(id ? { staffId: id } : {})
  }

  return (
    <>
      {plans.length > 1 && (
        <Select
          label={t.whyDay}
          value={plan.date}
          onChange={({ target }) => onDate(plans.find(isDay(target.value))?.date ?? plan.date)}
        >
          {plans.map(({ date }) => (
            <option key={date} value={date}>
              {format.date(date, 'short')}
            </option>
          ))}
        </Select>
      )}
      <Select label={t.whyTime} value={minute} onChange={({ target }) => onMinute(Number(target.value))}>
        {timesOf(plan, minute).map((each) => (
          <option key={each} value={each}>
            {format.time(instantOfMinute(midnight + each), plan.timeZone)}
          </option>
        ))}
      </Select>
      <Select
        label={plan.rooms.length > 0 ? t.whyWhomOrWhere : t.whyWhom}
        value={about.staffId ?? about.roomId ?? ''}
        onChange={({ target }) => chooseAbout(target.value)}
      >
        <option value="">{t.anybody}</option>
        {plan.rooms.length > 0 ? (
          <>
            <optgroup label={t.team}>{people}</optgroup>
            <optgroup label={t.rooms}>{plan.rooms.map(optionOf)}</optgroup>
          </>
        ) : (
          people
        )}
      </Select>
    </>
  )
}
