import { useMessages } from '../i18n/locale.ts'
import { salonMessages } from '../i18n/salon.ts'
import { useFormat } from './format.ts'

const DAY_MINUTES = 1440

/** A stretch of time as rules have it: whole days as days, `3 days`, anything else in hours and minutes. */
export function useSpanText(): (minutes: number) => string {
  const t = useMessages(salonMessages)
  const format = useFormat()
  return (minutes) =>
    minutes > 0 && minutes % DAY_MINUTES === 0 ? t.days(minutes / DAY_MINUTES) : format.duration(minutes)
}
