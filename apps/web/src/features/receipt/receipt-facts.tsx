import type { ReceiptView } from '@salon/contract'
import type { ReactNode } from 'react'
import { useBothMessages } from '../../i18n/locale.ts'
import { receiptMessages } from '../../i18n/receipt.ts'
import { formatIn } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { Both } from './both.tsx'

/** Which document it is, whose, for whom, and what it refers to. */
export function ReceiptFacts({ receipt }: { receipt: ReceiptView }) {
  const { ar, en } = useBothMessages(receiptMessages)
  const { seller, original, reason, bookingId } = receipt
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
      <Fact ar={ar.number} en={en.number}>
        <Code>{receipt.number}</Code>
      </Fact>
      <Fact ar={ar.date} en={en.date}>
        <IssuedAt receipt={receipt} />
      </Fact>
      {original && (
        <Fact {...originalLabel(receipt, ar.original, en.original)}>
          <Link
            to="/bookings/:id/receipts/:receiptId"
            params={{ id: bookingId, receiptId: original.id }}
            className="underline underline-offset-4 print:no-underline"
          >
            <Code>{original.number}</Code>
          </Link>
        </Fact>
      )}
      {reason && (
        <Fact ar={ar.reason} en={en.reason}>
          <Both isStacked ar={ar.reasons[reason]} en={en.reasons[reason]} />
        </Fact>
      )}
      {seller.vatNumber && (
        <Fact ar={ar.vatNumber} en={en.vatNumber}>
          <Code>{seller.vatNumber}</Code>
        </Fact>
      )}
      {seller.commercialRegistration && (
        <Fact ar={ar.commercialRegistration} en={en.commercialRegistration}>
          <Code>{seller.commercialRegistration}</Code>
        </Fact>
      )}
      <Fact ar={ar.branch} en={en.branch}>
        <Both isStacked {...seller.salonName} />
      </Fact>
      <Fact ar={ar.address} en={en.address}>
        <Both isStacked {...seller.address} />
      </Fact>
      {receipt.customerName && (
        <Fact ar={ar.customer} en={en.customer}>
          <bdi>{receipt.customerName}</bdi>
        </Fact>
      )}
      <Fact ar={ar.booking} en={en.booking}>
        <Code>{receipt.bookingReference}</Code>
      </Fact>
    </dl>
  )
}

function Fact({ ar, en, children }: { ar: string; en: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">
        <Both ar={ar} en={en} />
      </dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  )
}

/** What is read sign by sign. */
function Code({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="tabular-nums">
      {children}
    </bdi>
  )
}

/** Both calendars, in both languages. */
function IssuedAt({ receipt: { issuedAt: at, timeZone } }: { receipt: ReceiptView }) {
  const [ar, en] = [formatIn('ar'), formatIn('en')]
  const when = { at, timeZone }
  return (
    <Both
      isStacked
      ar={`${ar.date(when, 'date')} · ${ar.hijri(when)} · ${ar.time(at, timeZone)}`}
      en={`${en.date(when, 'date')} · ${en.hijri(when)} · ${en.time(at, timeZone)}`}
    />
  )
}

type OriginalLabels = Record<'tax_invoice' | 'receipt', string>

function originalLabel({ kind }: ReceiptView, ar: OriginalLabels, en: OriginalLabels) {
  const original = kind === 'credit_note' ? 'tax_invoice' : 'receipt'
  return { ar: ar[original], en: en[original] }
}
