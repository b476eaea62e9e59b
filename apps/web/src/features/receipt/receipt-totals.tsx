import type { ReceiptView } from '@salon/contract'
import { clsx } from 'clsx'
import { RiyalSign } from '../../components/riyal-sign.tsx'
import { useBothMessages } from '../../i18n/locale.ts'
import { receiptMessages } from '../../i18n/receipt.ts'
import { Amount } from './amount.tsx'
import { Both } from './both.tsx'

/** What it comes to; of VAT only where the seller is registered. */
export function ReceiptTotals({ receipt }: { receipt: ReceiptView }) {
  const { ar, en } = useBothMessages(receiptMessages)
  const { seller, vatPercent, netHalalas, vatHalalas, grossHalalas, original } = receipt
  const total = original ? 'totalReturned' : 'totalPaid'
  return (
    <dl className="grid gap-1">
      {seller.vatNumber !== null && (
        <>
          <Total ar={ar.totalNet} en={en.totalNet} halalas={netHalalas} />
          <Total ar={ar.totalVat(vatPercent)} en={en.totalVat(vatPercent)} halalas={vatHalalas} />
        </>
      )}
      <Total ar={ar[total]} en={en[total]} halalas={grossHalalas} isLast />
    </dl>
  )
}

function Total({
  ar,
  en,
  halalas,
  isLast = false,
}: {
  ar: string
  en: string
  halalas: number
  isLast?: boolean
}) {
  return (
    <div
      className={clsx(
        'flex items-baseline justify-between gap-4',
        isLast && 'mt-1 border-t-2 border-ink pt-2 text-base font-bold',
      )}
    >
      <dt>
        <Both isStacked ar={ar} en={en} />
      </dt>
      <dd className="flex items-baseline gap-1 whitespace-nowrap">
        {/* the sign stands left of the figure in both languages */}
        <Amount halalas={halalas} />
        {isLast && <RiyalSign />}
      </dd>
    </div>
  )
}
