import type { BookingView } from '@salon/contract'
import { useId } from 'react'
import { Price } from '../../price.tsx'
import { ChoiceRow } from '../choice-row.tsx'
import { bookingsMessages } from '../../../i18n/bookings.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { useLineDetail } from './use-line-detail.ts'

interface KeptServicesProps {
  booking: BookingView
  /** Ids of the lines that stay. */
  kept: readonly string[]
  onChange: (kept: string[]) => void
}

/** Which services of a visit stay as it moves. */
export function KeptServices({ booking, kept, onChange }: KeptServicesProps) {
  const t = useMessages(bookingsMessages)
  const localized = useLocalized()
  const detailOf = useLineDetail(booking)
  const name = useId()
  return (
    <fieldset className="mb-5 grid gap-2">
      <legend className="mb-2 text-sm font-semibold text-muted">{t.keptServices}</legend>
      {booking.lines.map((line) => (
        <ChoiceRow
          key={line.id}
          type="checkbox"
          name={name}
          isOn={kept.includes(line.id)}
          onChange={(isOn) =>
            onChange(
              booking.lines.map(({ id }) => id).filter((id) => (id === line.id ? isOn : kept.includes(id))),
            )
          }
          title={localized(line.name)}
          detail={detailOf(line)}
          price={<Price halalas={line.priceHalalas} />}
        />
      ))}
    </fieldset>
  )
}
