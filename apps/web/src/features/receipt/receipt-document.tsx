import type { ReceiptView } from '@salon/contract'
import { useBothMessages } from '../../i18n/locale.ts'
import { receiptMessages } from '../../i18n/receipt.ts'
import { formatIn } from '../../lib/format.ts'
import { Both } from './both.tsx'
import { QrCode } from './qr-code.tsx'
import { ReceiptFacts } from './receipt-facts.tsx'
import { ReceiptLines } from './receipt-lines.tsx'
import { ReceiptTotals } from './receipt-totals.tsx'

/** A document as it is printed: Arabic, English beside it, dark on light whatever the theme. */
export function ReceiptDocument({ receipt }: { receipt: ReceiptView }) {
  const { ar, en } = useBothMessages(receiptMessages)
  const { seller } = receipt
  return (
    <article
      lang="ar"
      dir="rtl"
      data-theme="light"
      className="grid gap-6 rounded-lg border border-line bg-surface p-5 text-sm text-ink shadow-card sm:p-10 print:border-0 print:bg-transparent print:p-0 print:shadow-none"
    >
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-b-2 border-ink pb-5">
        <h1 className="text-xl sm:text-2xl">
          <Both isStacked ar={ar.kinds[receipt.kind]} en={en.kinds[receipt.kind]} />
        </h1>
        <p className="text-base font-semibold">
          <Both isStacked ar={seller.name.ar} en={seller.name.en} />
        </p>
      </header>
      <ReceiptFacts receipt={receipt} />
      <ReceiptLines receipt={receipt} />
      <div className="flex flex-wrap-reverse items-end justify-between gap-6 break-inside-avoid">
        {receipt.qr && (
          <figure className="grid justify-items-center gap-1 text-center text-xs text-muted">
            <QrCode text={receipt.qr} label={`${ar.qr} · ${en.qr}`} className="size-40" />
            <figcaption className="max-w-44">
              <Both isStacked ar={ar.qr} en={en.qr} />
            </figcaption>
          </figure>
        )}
        <div className="grid grow gap-3 sm:max-w-sm">
          <ReceiptTotals receipt={receipt} />
          {receipt.isAdvance && <Advance totalHalalas={receipt.visitTotalHalalas} />}
        </div>
      </div>
    </article>
  )
}

function Advance({ totalHalalas }: { totalHalalas: number }) {
  const { ar, en } = useBothMessages(receiptMessages)
  return (
    <p>
      <Both
        isStacked
        ar={ar.advance(formatIn('ar').exactAmount(totalHalalas))}
        en={en.advance(formatIn('en').exactAmount(totalHalalas))}
      />
    </p>
  )
}
