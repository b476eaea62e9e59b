import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { Price } from '../price.tsx'

/** A price, or "from" the lowest where it depends on a choice still open. Both in halalas, VAT included. */
export function PriceRange({ from, to, className }: { from: number; to: number; className?: string }) {
  const t = useMessages(visitMessages)
  return (
    <span className={className}>
      {from < to && <span className="text-xs font-normal text-muted">{t.from} </span>}
      <Price halalas={from} />
    </span>
  )
}
