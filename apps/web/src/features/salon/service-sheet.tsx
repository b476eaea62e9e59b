import type { ServiceView, VisitLineInput } from '@salon/contract'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { Price } from '../../components/price.tsx'
import { PriceRange } from '../../components/visit/price-range.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { useFormat } from '../../lib/format.ts'
import { itemTerms } from '../../lib/visit-terms.ts'
import { ChoiceRow } from './choice-row.tsx'

export interface ServiceSheetProps {
  service: ServiceView
  /** As it is in the basket. */
  line: VisitLineInput | undefined
  onPut: (line: VisitLineInput) => void
  onRemove: () => void
  onClose: () => void
}

/** The choices of one service: which variant, and what to add. */
export function ServiceSheet({ service, line, onPut, onRemove, onClose }: ServiceSheetProps) {
  const t = useMessages(salonMessages)
  const format = useFormat()
  const localized = useLocalized()
  const [variantId, setVariantId] = useState(line?.variantId ?? service.variants[0]?.id)
  const [addOnIds, setAddOnIds] = useState(line?.addOnIds ?? [])

  const chosen: VisitLineInput = {
    serviceId: service.id,
    ...(variantId && { variantId }),
    ...(addOnIds.length > 0 && { addOnIds }),
    ...(line?.staffId && { staffId: line.staffId }),
  }
  const terms = itemTerms({
    line: chosen,
    service,
    variant: service.variants.find(({ id }) => id === variantId) ?? null,
    addOns: service.addOns.filter(({ id }) => addOnIds.includes(id)),
  })

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={localized(service.name)}
      description={localized(service.description) || undefined}
      footer={
        <div className="flex items-center gap-3">
          <p role="status" className="grow leading-snug">
            <PriceRange from={terms.fromHalalas} to={terms.toHalalas} className="block text-lg font-bold" />
            <span className="text-sm text-muted">{format.duration(terms.fromMinutes)}</span>
          </p>
          {line && (
            <Button variant="quiet" onClick={onRemove}>
              {t.remove}
            </Button>
          )}
          <Button size="lg" onClick={() => onPut(chosen)}>
            {line ? t.change : t.add}
          </Button>
        </div>
      }
    >
      {service.variants.length > 0 && (
        <fieldset className="grid gap-2">
          <legend className="mb-2 text-sm font-semibold text-muted">{t.chooseVariant}</legend>
          {service.variants.map((variant) => (
            <ChoiceRow
              key={variant.id}
              type="radio"
              name="variant"
              isOn={variant.id === variantId}
              onChange={() => setVariantId(variant.id)}
              title={localized(variant.name)}
              detail={format.duration(variant.durationMinutes)}
              price={<Price halalas={variant.priceHalalas} />}
            />
          ))}
        </fieldset>
      )}
      {service.addOns.length > 0 && (
        <fieldset className="mt-5 grid gap-2 first:mt-0">
          <legend className="mb-2 text-sm font-semibold text-muted">{t.chooseAddOns}</legend>
          {service.addOns.map((addOn) => (
            <ChoiceRow
              key={addOn.id}
              type="checkbox"
              name="add-on"
              isOn={addOnIds.includes(addOn.id)}
              onChange={(isOn) =>
                setAddOnIds(isOn ? [...addOnIds, addOn.id] : addOnIds.filter((id) => id !== addOn.id))
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
    </Dialog>
  )
}
