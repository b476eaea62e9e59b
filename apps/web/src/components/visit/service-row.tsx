import type { ServiceView } from '@salon/contract'
import { clsx } from 'clsx'
import { Check, Plus } from 'lucide-react'
import { PriceRange } from './price-range.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { useFormat } from '../../lib/format.ts'
import type { VisitItem } from '../../lib/visit-terms.ts'

export interface ServiceRowProps {
  service: ServiceView
  /** Set when it is in the basket. */
  item: VisitItem | undefined
  isFull: boolean
  onChoose: () => void
}

export function ServiceRow({ service, item, isFull, onChoose }: ServiceRowProps) {
  const t = useMessages(salonMessages)
  const format = useFormat()
  const localized = useLocalized()
  const name = localized(service.name)
  const choices = item && [item.variant, ...item.addOns].filter((choice) => choice !== null)
  const hasChoices = service.variants.length > 0 || service.addOns.length > 0
  return (
    <div className={clsx('flex items-center gap-4 p-4', item && 'bg-brand-soft/45')}>
      <div className="min-w-0 grow">
        <h4 className="font-semibold">{name}</h4>
        {localized(service.description) && (
          <p className="line-clamp-2 text-sm text-muted">{localized(service.description)}</p>
        )}
        <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2 text-sm">
          <PriceRange
            from={service.priceHalalas}
            to={service.priceHalalas + (service.priceVaries ? 1 : 0)}
            className="font-bold"
          />
          <span className="text-muted">· {format.duration(service.durationMinutes)}</span>
          {choices && choices.length > 0 && (
            <span className="text-muted">
              · {choices.map((choice) => localized(choice.name)).join(t.listComma)}
            </span>
          )}
        </p>
      </div>
      <button
        type="button"
        onClick={onChoose}
        disabled={!item && isFull}
        {...(hasChoices ? { 'aria-haspopup': 'dialog' } : { 'aria-pressed': item !== undefined })}
        aria-label={item ? (hasChoices ? t.changeService(name) : t.removeService(name)) : t.addService(name)}
        className={clsx(
          'inline-grid size-12 shrink-0 place-items-center rounded-full border transition-colors disabled:opacity-55',
          item
            ? 'border-brand bg-brand text-on-brand'
            : 'border-line-strong bg-surface text-brand hover:bg-brand-soft',
        )}
      >
        {item ? <Check aria-hidden className="size-5" /> : <Plus aria-hidden className="size-5" />}
      </button>
    </div>
  )
}
