import { isLocalDate, RANGE_UNITS } from '@salon/domain'
import { Input } from '../../../components/ui/field.tsx'
import { SegmentedControl } from '../../../components/ui/segmented-control.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { numbersMessages } from '../../../i18n/numbers.ts'
import type { NumbersSearch } from './numbers-search.ts'

export interface NumbersFieldsProps {
  value: Required<NumbersSearch>
  onChange: (search: NumbersSearch) => void
}

/** Which days are counted, and what they are put together by. */
export function NumbersFields({ value, onChange }: NumbersFieldsProps) {
  const t = useMessages(numbersMessages)
  const manage = useMessages(manageMessages)
  const setDay = (day: string, name: 'from' | 'to') => {
    if (isLocalDate(day)) onChange({ ...value, [name]: day })
  }
  const field = 'min-w-36 grow [&_input]:min-w-0 sm:grow-0'
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Input
        type="date"
        label={manage.fromDay}
        max={value.to}
        value={value.from}
        onChange={({ target }) => setDay(target.value, 'from')}
        className={field}
      />
      <Input
        type="date"
        label={manage.toDay}
        min={value.from}
        value={value.to}
        onChange={({ target }) => setDay(target.value, 'to')}
        className={field}
      />
      <SegmentedControl
        label={t.by}
        options={RANGE_UNITS.map((unit) => ({ value: unit, label: t.units[unit] }))}
        value={value.unit}
        onValueChange={(unit) => onChange({ ...value, unit })}
        className="grow sm:grow-0"
      />
    </div>
  )
}
