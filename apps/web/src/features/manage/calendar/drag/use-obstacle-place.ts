import { instantOfMinute, startOfDate } from '@salon/domain'
import { calendarMessages } from '../../../../i18n/calendar.ts'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { useFormat } from '../../../../lib/format.ts'
import type { DayPlan } from '../day-plan.ts'
import type { Obstacle } from './target.ts'

/** Puts into words which part of a visit something stands in the way of, to go before what that is; `null`: what is held itself. */
export function useObstaclePlace() {
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const localized = useLocalized()
  return (
    { of, startMinute }: Obstacle,
    { timeZone, date }: Pick<DayPlan, 'timeZone' | 'date'>,
  ): string | null => {
    if (of === null) return null
    if (of !== 'start') return t.ofService(localized(of.name), localized(of.staff.name))
    const startsAt = instantOfMinute(startOfDate(timeZone, date) + startMinute)
    return t.ofStart(format.time(startsAt, timeZone))
  }
}
