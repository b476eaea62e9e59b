import { isLocalDate, PAYMENT_STATUSES } from '@salon/domain'
import { Input, Select } from '../../../components/ui/field.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import type { PaymentsSearch } from './payments-search.ts'

export interface PaymentFiltersProps {
  value: PaymentsSearch
  onChange: (search: PaymentsSearch) => void
}

/** Which payments are listed, by day and status. */
export function PaymentFilters({ value, onChange }: PaymentFiltersProps) {
  const t = useMessages(manageMessages)

  function setDay(name: 'from' | 'to', day: string): void {
    const { [name]: _before, ...rest } = value
    onChange(isLocalDate(day) ? { ...rest, [name]: day } : rest)
  }

  function setStatus(wanted: string): void {
    const { status: _before, ...rest } = value
    const status = PAYMENT_STATUSES.find((each) => each === wanted)
    onChange(status ? { ...rest, status } : rest)
  }

  const field = 'min-w-0 [&_input]:min-w-0 sm:min-w-36'
  return (
    <div className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap">
      <Input
        type="date"
        label={t.fromDay}
        max={value.to}
        value={value.from ?? ''}
        onChange={(event) => setDay('from', event.target.value)}
        className={field}
      />
      <Input
        type="date"
        label={t.toDay}
        min={value.from}
        value={value.to ?? ''}
        onChange={(event) => setDay('to', event.target.value)}
        className={field}
      />
      <Select
        label={t.status}
        value={value.status ?? ''}
        onChange={(event) => setStatus(event.target.value)}
        className={`${field} max-sm:col-span-2`}
      >
        <option value="">{t.anyStatus}</option>
        {PAYMENT_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t.paymentStates[status]}
          </option>
        ))}
      </Select>
    </div>
  )
}
