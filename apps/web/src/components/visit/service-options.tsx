import type { ServiceView, VisitLineInput } from '@salon/contract'
import { useId } from 'react'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { Price } from '../price.tsx'
import { ChoiceRow } from './choice-row.tsx'

export interface ServiceOptionsProps {
  service: ServiceView
  line: VisitLineInput
  onChange: (line: VisitLineInput) => void
}

/** The choices of one service: which variant, and what to add. */
export function ServiceOptions({ service, line, onChange }: ServiceOptionsProps) {
  const t = useMessages(visitMessages)
  const format = useFormat()
  const localized = useLocalized()
  const name = useId()
  const chosen = line.addOnIds ?? []

  function chooseAddOns(addOnIds: string[]): void {
    const { addOnIds: _old, ...rest } = line
    onChange(addOnIds.length > 0 ? { ...rest, addOnIds } : rest)
  }

  return (
    <div className="grid gap-5">
      {service.variants.length > 0 && (
        <fieldset className="grid gap-2">
          <legend className="mb-2 text-sm font-semibold text-muted">{t.chooseVariant}</legend>
          {service.variants.map((variant) => (
            <ChoiceRow
              key={variant.id}
              type="radio"
              name={name}
              isOn={variant.id === line.variantId}
              onChange={() => onChange({ ...line, variantId: variant.id })}
              title={localized(variant.name)}
              detail={format.duration(variant.durationMinutes)}
              price={<Price halalas={variant.priceHalalas} />}
            />
          ))}
        </fieldset>
      )}
      {service.addOns.length > 0 && (
        <fieldset className="grid gap-2">
          <legend className="mb-2 text-sm font-semibold text-muted">{t.chooseAddOns}</legend>
          {service.addOns.map((addOn) => (
            <ChoiceRow
              key={addOn.id}
              type="checkbox"
              name={`${name}-add-on`}
              isOn={chosen.includes(addOn.id)}
              onChange={(isOn) =>
                chooseAddOns(isOn ? [...chosen, addOn.id] : chosen.filter((id) => id !== addOn.id))
              }
              title={localized(addOn.name)}
              detail={addOn.extraMinutes > 0 ? `+ ${format.duration(addOn.extraMinutes)}` : undefined}
              price={
                <>
                  + <Price halalas={addOn.priceHalalas} />
                </>
              }
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}
