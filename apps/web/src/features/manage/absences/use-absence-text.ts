import type { TimeOffView } from '@salon/contract'
import { localDateAt, minuteOfInstant } from '@salon/domain'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'

type Edges = Pick<TimeOffView, 'startsAt' | 'endsAt' | 'firstDate' | 'lastDate'>

/** From when to when somebody is away, as words: `Tue 1 Dec – Fri 4 Dec, all day`, `Tue 1 Dec 1:00 pm – 3:30 pm`. */
export function useAbsenceText(
  { startsAt, endsAt, firstDate, lastDate }: Edges,
  timeZone: string,
): { from: string; whole: string } {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const startDate = firstDate ?? localDateAt(timeZone, minuteOfInstant(startsAt))
  const endDate = lastDate ?? localDateAt(timeZone, minuteOfInstant(endsAt))
  const day = format.date(startDate, 'short')
  const from = firstDate === null ? `${day} ${format.time(startsAt, timeZone)}` : day
  const endDay = startDate === endDate ? '' : format.date(endDate, 'short')
  const endTime = lastDate === null ? format.time(endsAt, timeZone) : ''
  const to = [endDay, endTime].filter((part) => part !== '').join(' ')
  if (firstDate !== null && lastDate !== null) return { from, whole: t.allDay(to ? `${from} – ${to}` : from) }
  return { from, whole: `${from} – ${to || t.endOfDay}` }
}
