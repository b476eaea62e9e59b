import type { MoveTermsView } from '@salon/contract'
import { Skeleton } from '../../ui/skeleton.tsx'
import { bookingsMessages } from '../../../i18n/bookings.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useFormat } from '../../../lib/format.ts'

/** What becomes of the money, as the one who reads it would say it. */
export interface MoveTermsTexts {
  moveRefund: (price: string) => string
  moveRelease: (price: string) => string
  moveDue: (price: string) => string
}

/** What a move with other services means for the money, before it is confirmed. */
export function MoveTerms({
  terms,
  beforeHalalas,
  texts,
}: {
  terms: MoveTermsView | undefined
  /** What the visit costs as it is booked. */
  beforeHalalas: number
  texts: MoveTermsTexts
}) {
  const t = useMessages(bookingsMessages)
  const { priceText } = useFormat()
  if (!terms) return <Skeleton className="mb-3 h-12" />
  const { totalHalalas, refundHalalas, releaseHalalas, dueHalalas } = terms
  const moreHalalas = totalHalalas - beforeHalalas
  return (
    <div role="status" className="mb-3 rounded-md bg-sunken p-4 text-sm font-medium">
      <p>{t.newTotal(priceText(totalHalalas))}</p>
      {moreHalalas < 0 && <p>{t.moveLess(priceText(-moreHalalas))}</p>}
      {moreHalalas > 0 && <p>{t.moveMore(priceText(moreHalalas))}</p>}
      {refundHalalas > 0 && <p>{texts.moveRefund(priceText(refundHalalas))}</p>}
      {releaseHalalas > 0 && <p>{texts.moveRelease(priceText(releaseHalalas))}</p>}
      {dueHalalas > 0 && <p>{texts.moveDue(priceText(dueHalalas))}</p>}
    </div>
  )
}
