import type { StaffView, VisitLineInput } from '@salon/contract'
import { ArrowUp, Trash2 } from 'lucide-react'
import { IconButton } from '../../components/ui/icon-button.tsx'
import { PriceRange } from '../../components/visit/price-range.tsx'
import { StylistChoice } from '../../components/visit/stylist-choice.tsx'
import { bookingMessages } from '../../i18n/booking.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { itemTerms, type VisitItem } from '../../lib/visit-terms.ts'

export interface BasketLineProps {
  item: VisitItem
  staff: readonly StaffView[]
  onChange: (line: VisitLineInput) => void
  /** `null` for the first. */
  onMoveUp: (() => void) | null
  onRemove: () => void
}

export function BasketLine({ item, staff, onChange, onMoveUp, onRemove }: BasketLineProps) {
  const t = useMessages(bookingMessages)
  const format = useFormat()
  const localized = useLocalized()
  const { service, variant, addOns } = item
  const terms = itemTerms(item)
  const name = localized(service.name)
  const choices = [variant, ...addOns].filter((choice) => choice !== null)

  function chooseStaff(staffId: string | undefined): void {
    const { staffId: _old, ...line } = item.line
    onChange(staffId ? { ...line, staffId } : line)
  }

  return (
    <div className="grid gap-2 p-4">
      <div className="flex items-start gap-1">
        <div className="min-w-0 grow">
          <h3 className="font-semibold">{name}</h3>
          {choices.length > 0 && (
            <p className="text-sm text-muted">
              {choices.map((choice) => localized(choice.name)).join(t.listComma)}
            </p>
          )}
          <p className="text-sm">
            <PriceRange from={terms.fromHalalas} to={terms.toHalalas} className="font-bold" />{' '}
            <span className="text-muted">· {format.duration(terms.fromMinutes)}</span>
          </p>
        </div>
        {onMoveUp && (
          <IconButton label={t.moveUp(name)} onClick={onMoveUp}>
            <ArrowUp aria-hidden className="size-5" />
          </IconButton>
        )}
        <IconButton label={t.remove(name)} onClick={onRemove}>
          <Trash2 aria-hidden className="size-5" />
        </IconButton>
      </div>
      <StylistChoice
        label={t.stylistFor(name)}
        service={service}
        staff={staff}
        value={item.line.staffId}
        onChange={chooseStaff}
      />
    </div>
  )
}
