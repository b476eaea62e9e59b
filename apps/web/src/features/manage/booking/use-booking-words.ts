import type { BookingDetailsView } from '@salon/contract'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'

/** Whose visit it is, and when as it stands now: for what is asked about one of many. */
export function useBookingWords({
  customer,
  startsAt,
  endsAt,
  salon: { timeZone },
}: BookingDetailsView): string {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const day = format.date({ at: startsAt, timeZone }, 'day')
  return `${customer?.name || t.noName} · ${day} ${format.timeRange(startsAt, endsAt, timeZone)}`
}
