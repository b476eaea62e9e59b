import { X } from 'lucide-react'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { itemTerms, type VisitItem } from '../../lib/visit-terms.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { PriceRange } from './price-range.tsx'

export interface VisitLinesProps {
  items: readonly VisitItem[]
  /** Takes the line at this place out; without, they can only be read. */
  onRemove?: (index: number) => void
}

/** The chosen services in few words, each with its choices and its price. */
export function VisitLines({ items, onRemove }: VisitLinesProps) {
  const t = useMessages(visitMessages)
  const localized = useLocalized()
  return (
    <ul className="grid gap-2 text-sm">
      {items.map((item, index) => {
        const { service, variant, addOns } = item
        const terms = itemTerms(item)
        const choices = [variant, ...addOns].filter((choice) => choice !== null)
        return (
          // The same service may come twice; its place tells the two apart.
          <li key={`${service.id}-${index}`} className="flex items-center gap-2">
            <span className="min-w-0 grow leading-snug">
              <span className="block font-semibold">{localized(service.name)}</span>
              {choices.length > 0 && (
                <span className="block text-muted">
                  {choices.map((choice) => localized(choice.name)).join(t.listComma)}
                </span>
              )}
            </span>
            <PriceRange from={terms.fromHalalas} to={terms.toHalalas} className="font-semibold" />
            {onRemove && (
              <IconButton
                label={t.remove(localized(service.name))}
                onClick={() => onRemove(index)}
                className="-me-2"
              >
                <X aria-hidden className="size-4" />
              </IconButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}
