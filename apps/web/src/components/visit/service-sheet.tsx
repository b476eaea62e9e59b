import type { ServiceView, VisitLineInput } from '@salon/contract'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PriceRange } from './price-range.tsx'
import { ServiceOptions } from './service-options.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { useFormat } from '../../lib/format.ts'
import { itemTerms, resolveVisit } from '../../lib/visit-terms.ts'

export interface ServiceSheetProps {
  service: ServiceView
  /** As it is in the basket, or as it would first come into it. */
  line: VisitLineInput
  isChosen: boolean
  onPut: (line: VisitLineInput) => void
  onRemove: () => void
  onClose: () => void
}

/** The choices of one service: which variant, and what to add. */
export function ServiceSheet({ service, line, isChosen, onPut, onRemove, onClose }: ServiceSheetProps) {
  const t = useMessages(salonMessages)
  const format = useFormat()
  const localized = useLocalized()
  const [chosen, setChosen] = useState(line)
  const [item] = resolveVisit([service], [chosen])
  const terms = item && itemTerms(item)

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={localized(service.name)}
      description={localized(service.description) || undefined}
      footer={
        <div className="flex items-center gap-3">
          <p role="status" className="grow leading-snug">
            {terms && (
              <>
                <PriceRange
                  from={terms.fromHalalas}
                  to={terms.toHalalas}
                  className="block text-lg font-bold"
                />
                <span className="text-sm text-muted">{format.duration(terms.fromMinutes)}</span>
              </>
            )}
          </p>
          {isChosen && (
            <Button variant="quiet" onClick={onRemove}>
              {t.remove}
            </Button>
          )}
          <Button size="lg" onClick={() => onPut(chosen)}>
            {isChosen ? t.change : t.add}
          </Button>
        </div>
      }
    >
      <ServiceOptions service={service} line={chosen} onChange={setChosen} />
    </Dialog>
  )
}
