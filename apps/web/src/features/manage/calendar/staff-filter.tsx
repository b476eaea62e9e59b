import { Chip } from '../../../components/ui/chip.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import type { StaffDay } from './day-plan.ts'

export interface StaffFilterProps {
  staff: readonly StaffDay[]
  /** `undefined`: all of them. */
  value: string | undefined
  onChange: (staffId: string | undefined) => void
}

/** Everybody, or one member of staff; in one line, to be pushed sideways where there are many. */
export function StaffFilter({ staff, value, onChange }: StaffFilterProps) {
  const t = useMessages(manageMessages)
  const localized = useLocalized()
  return (
    <div
      role="group"
      aria-label={t.whose}
      className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none]"
    >
      <Chip isOn={value === undefined} onToggle={() => onChange(undefined)}>
        {t.everybody}
      </Chip>
      {staff.map(({ id, name }) => (
        <Chip key={id} isOn={id === value} onToggle={(isOn) => onChange(isOn ? id : undefined)}>
          {localized(name)}
        </Chip>
      ))}
    </div>
  )
}
