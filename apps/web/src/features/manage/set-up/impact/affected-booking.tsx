import type { AffectedBookingView } from '@salon/contract'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { manageMessages } from '../../../../i18n/manage.ts'
import { useFormat } from '../../../../lib/format.ts'

/** Whose booking it is, when, and for what. */
export function AffectedBooking({ booking }: { booking: AffectedBookingView }) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const localized = useLocalized()
  const { startsAt: at, timeZone, customerName, lines } = booking
  return (
    <span>
      <span className="font-semibold">
        {format.date({ at, timeZone }, 'short')} {format.time(at, timeZone)}
      </span>{' '}
      · <bdi>{customerName || t.noName}</bdi>
      <span className="block text-muted">
        {lines.map(({ name, staffName }) => `${localized(name)} · ${localized(staffName)}`).join(' + ')}
      </span>
    </span>
  )
}
