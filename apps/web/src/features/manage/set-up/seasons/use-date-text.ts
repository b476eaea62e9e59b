import type { DayWindowSetting } from '@salon/contract'
import { useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { useHoursText } from '../hours/use-hours-texts.ts'

/** How a date is, in words. */
export function useDateText(
  isPersons: boolean,
): (hours: readonly DayWindowSetting[] | 'usual' | 'closed') => string {
  const t = useMessages(seasonsMessages)
  const hoursText = useHoursText()
  const kinds = isPersons ? t.personKinds : t.kinds
  return (hours) => (typeof hours === 'string' ? kinds[hours] : hoursText(hours) || kinds.closed)
}
