import type { DayWindow } from '@salon/domain'
import { useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { useFormat } from '../../lib/format.ts'

const DAY_MINUTES = 1440

/**
 * A day's windows as texts, one each: `10:00 am – 1:00 pm` and `8:00 pm – 3:00 am (next day)`, or only that the salon is
 * closed.
 */
export function useOpeningTexts(): (windows: readonly DayWindow[]) => string[] {
  const t = useMessages(salonMessages)
  const format = useFormat()
  return (windows) => {
    if (windows.length === 0) return [t.closed]
    return windows.map(({ startMinute, lengthMinutes }) => {
      if (lengthMinutes >= DAY_MINUTES) return t.allDay
      const end = startMinute + lengthMinutes
      const span = `${format.minuteOfDay(startMinute)} – ${format.minuteOfDay(end)}`
      return end > DAY_MINUTES ? t.untilNextDay(span) : span
    })
  }
}
