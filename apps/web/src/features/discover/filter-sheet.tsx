import { isLocalDate } from '@salon/domain'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { Input, Select } from '../../components/ui/field.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'
import type { Choices } from './choice-name.ts'
import type { NearDays } from './discover-days.ts'
import type { DiscoverSearch } from './discover-search.ts'
import { type FilterField, useFilterFields } from './filter-fields.tsx'
import type { Refine } from './use-discover.ts'

export interface FilterSheetProps {
  search: DiscoverSearch
  refine: Refine
  choices: Choices
  days: NearDays
  /** What the filters leave, once it is known. */
  shown: string | undefined
  onClear: () => void
  onClose: () => void
}

/** All filters; each acts at once, so that the results behind the sheet are already there when it closes. */
export function FilterSheet({ search, refine, choices, days, shown, onClear, onClose }: FilterSheetProps) {
  const t = useMessages(discoverMessages)
  const fields = useFilterFields(search, refine, choices)
  const select = ({ key, label, value, isDisabled, options, onChange }: FilterField) => (
    <Select
      key={key}
      label={label}
      value={value}
      disabled={isDisabled}
      onChange={({ target }) => onChange(target.value)}
    >
      {options}
    </Select>
  )
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t.filters}
      footer={
        <div className="flex gap-3">
          <Button className="grow" onClick={onClose}>
            {shown ?? t.showResults}
          </Button>
          <Button variant="secondary" onClick={onClear}>
            {t.clearFilters}
          </Button>
        </div>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {[fields.city, fields.category].map(select)}
        <Input
          label={t.freeOnDate}
          type="date"
          min={days.today}
          max={days.last}
          value={search.date ?? ''}
          onChange={({ target }) =>
            refine(isLocalDate(target.value) ? { date: target.value } : { date: undefined, time: undefined })
          }
        />
        {[fields.time, fields.maxPrice, fields.minRating].map(select)}
      </div>
    </Dialog>
  )
}
