import { Chip } from '../../../components/ui/chip.tsx'
import { useLocalized } from '../../../i18n/locale.ts'
import type { StaffDay } from './day-plan.ts'

export interface ColumnFilterProps {
  columns: readonly Pick<StaffDay, 'id' | 'name'>[]
  texts: { label: string; all: string }
  /** `undefined`: all of them. */
  value: string | undefined
  onChange: (id: string | undefined) => void
}

/** All columns, or one of them; in one line, to be pushed sideways where there are many (on a phone with what stands before them). */
export function ColumnFilter({ columns, texts, value, onChange }: ColumnFilterProps) {
  const localized = useLocalized()
  return (
    <div
      role="group"
      aria-label={texts.label}
      className="flex shrink-0 gap-2 sm:-mx-4 sm:shrink sm:overflow-x-auto sm:px-4 sm:py-1 sm:[scrollbar-width:none]"
    >
      <Chip isOn={value === undefined} onToggle={() => onChange(undefined)}>
        {texts.all}
      </Chip>
      {columns.map(({ id, name }) => (
        <Chip key={id} isOn={id === value} onToggle={(isOn) => onChange(isOn ? id : undefined)}>
          {localized(name)}
        </Chip>
      ))}
    </div>
  )
}
