import {
  addDays,
  type Instant,
  instantOfMinute,
  isLocalDate,
  type LocalDate,
  startOfDate,
} from '@salon/domain'

/** An absence as it is typed, in the salon's dates and times; without times it takes whole business days. */
export interface AbsenceDraft {
  staffId: string
  fromDate: string
  fromTime: string
  toDate: string
  toTime: string
  reason: string
}

export const EMPTY_ABSENCE: AbsenceDraft = {
  staffId: '',
  fromDate: '',
  fromTime: '',
  toDate: '',
  toTime: '',
  reason: '',
}

/** When an absence begins and ends: at a time, or with a business day, whose night the server knows. */
export type AbsenceEdges = ({ startsAt: Instant } | { firstDate: LocalDate }) &
  ({ endsAt: Instant } | { lastDate: LocalDate })

/** When it begins and ends; `null` for what is no stretch of time. The last day is one of absence, too. */
export function readAbsence(
  { fromDate, fromTime, toDate, toTime }: AbsenceDraft,
  timeZone: string,
): AbsenceEdges | null {
  if (!isLocalDate(fromDate) || !isLocalDate(toDate)) return null
  const start = startOfDate(timeZone, fromDate) + minutesOf(fromTime)
  const end =
    toTime === ''
      ? startOfDate(timeZone, addDays(toDate, 1))
      : startOfDate(timeZone, toDate) + minutesOf(toTime)
  if (start >= end) return null
  return {
    ...(fromTime === '' ? { firstDate: fromDate } : { startsAt: instantOfMinute(start) }),
    ...(toTime === '' ? { lastDate: toDate } : { endsAt: instantOfMinute(end) }),
  }
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
