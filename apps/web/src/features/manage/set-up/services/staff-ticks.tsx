import type { MenuView } from '@salon/contract'
import { Tick } from '../../../../components/ui/tick.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'

export interface StaffTicksProps {
  staff: MenuView['staff']
  /** Ids in order, so that the same people are always the same list. */
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Who of a salon's people does a service. */
export function StaffTicks({ staff, chosen, onChange }: StaffTicksProps) {
  const t = useMessages(servicesMessages)
  const localized = useLocalized()
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm font-semibold">{t.whoDoesIt}</legend>
      <p className="text-xs text-muted">{staff.length === 0 ? t.noStaff : t.whoDoesItHint}</p>
      <div className="grid sm:grid-cols-2">
        {staff.map(({ id, name }) => (
          <Tick
            key={id}
            isOn={chosen.includes(id)}
            onChange={(isOn) =>
              onChange(isOn ? [...chosen, id].toSorted() : chosen.filter((each) => each !== id))
            }
          >
            {localized(name)}
          </Tick>
        ))}
      </div>
    </fieldset>
  )
}
