import type { SalonProfile, SlotView } from '@salon/contract'
import { SAUDI_VAT_PERCENT, vatInside } from '@salon/domain'
import { Price } from '../../components/price.tsx'
import { Card } from '../../components/ui/card.tsx'
import { PriceRange } from '../../components/visit/price-range.tsx'
import { bookingMessages } from '../../i18n/booking.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { itemTerms, type VisitItem, visitTerms } from '../../lib/visit-terms.ts'

export interface PriceSummaryProps {
  salon: SalonProfile
  items: readonly VisitItem[]
  slot: SlotView | undefined
}

/** Each service with who does it and its price, the total, and the VAT inside where the salon is registered. */
export function PriceSummary({ salon, items, slot }: PriceSummaryProps) {
  const t = useMessages(bookingMessages)
  const visit = useMessages(visitMessages)
  const localized = useLocalized()
  const total = visitTerms(items, slot)
  const isExact = total.fromHalalas === total.toHalalas

  function who(item: VisitItem, index: number): string {
    const free = slot?.lines[index]?.staffIds
    const only = item.line.staffId ?? (free?.length === 1 ? free[0] : undefined)
    const member = salon.staff.find(({ id }) => id === only)
    return member ? visit.withStylist(localized(member.name)) : visit.anyone
  }

  return (
    <Card className="p-5">
      <ul className="grid gap-3">
        {items.map((item, index) => {
          const terms = itemTerms(item, slot?.lines[index]?.staffIds)
          const choices = [item.variant, ...item.addOns].filter((choice) => choice !== null)
          return (
            <li key={`${item.service.id}-${index}`} className="flex items-start justify-between gap-4">
              <div className="leading-snug">
                <p className="font-semibold">{localized(item.service.name)}</p>
                <p className="text-sm text-muted">
                  {[...choices.map((choice) => localized(choice.name)), who(item, index)].join(t.listComma)}
                </p>
              </div>
              <PriceRange from={terms.fromHalalas} to={terms.toHalalas} className="font-semibold" />
            </li>
          )
        })}
      </ul>
      <div className="mt-4 flex items-baseline justify-between gap-4 border-t border-line pt-4">
        <p className="text-lg font-bold">{visit.total}</p>
        <p className="text-lg font-bold">
          <PriceRange from={total.fromHalalas} to={total.toHalalas} />
          {!isExact && (
            <span className="block text-sm font-normal text-muted">
              {visit.upTo} <Price halalas={total.toHalalas} />
            </span>
          )}
        </p>
      </div>
      {salon.policies.vatRegistered &&
        (isExact ? (
          <p className="flex justify-between gap-4 text-sm text-muted">
            {visit.ofWhichVat(SAUDI_VAT_PERCENT)}
            <Price halalas={vatInside(total.fromHalalas, SAUDI_VAT_PERCENT)} />
          </p>
        ) : (
          <p className="text-sm text-muted">{visit.vatIncluded}</p>
        ))}
      {!isExact && <p className="mt-2 text-sm text-muted">{visit.priceByStylist}</p>}
    </Card>
  )
}
