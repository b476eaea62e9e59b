import type { DayWindowSetting, WeeklyHoursSettings } from '@salon/contract'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useFormat } from '../../../../lib/format.ts'
import type { SettingText } from '../their-change.tsx'
import { useDayName } from './use-day-name.ts'

/** The hours of one day in words; none without any. */
export function useHoursText(): (windows: readonly DayWindowSetting[]) => string {
  const format = useFormat()
  return (windows) =>
    windows
      .map(
        ({ startMinute, lengthMinutes }) =>
          `${format.minuteOfDay(startMinute)} – ${format.minuteOfDay(startMinute + lengthMinutes)}`,
      )
      .join(' · ')
}

/** A week in words, day by day. */
export function useHoursTexts(): (settings: WeeklyHoursSettings) => SettingText[] {
  const t = useMessages(setUpMessages)
  const dayName = useDayName()
  const hoursText = useHoursText()
  return ({ windows }) =>
    Array.from({ length: 7 }, (_, weekday) => ({
      label: dayName(weekday),
      text: hoursText(windows.filter((window) => window.weekday === weekday)) || t.closedDay,
    }))
}
