import type { BookingDetailsView, ReceiptView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { Price } from '../../components/price.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useTRPC } from '../../lib/trpc.ts'
import { useOnline } from '../../lib/use-online.ts'

/** The documents about a booking's money: invoice or receipt, and what took it back. */
export function BookingReceipts({ booking }: { booking: BookingDetailsView }) {
  const t = useMessages(bookingsMessages)
  const common = useMessages(commonMessages)
  const trpc = useTRPC()
  const isOnline = useOnline()
  const receipts = useQuery(trpc.payments.receipts.forBooking.queryOptions({ bookingId: booking.id }))
  return (
    <section aria-labelledby="receipts" className="border-t border-line pt-4">
      <h3 id="receipts" className="mb-2">
        {t.receipts}
      </h3>
      {receipts.isPending && isOnline && <Skeleton className="h-12" />}
      {!receipts.data && !isOnline && <p className="text-sm text-muted">{common.needsNetwork}</p>}
      {receipts.isError && isOnline && (
        <ErrorState error={receipts.error} onRetry={() => void receipts.refetch()} />
      )}
      {receipts.data?.length === 0 && <p className="text-sm text-muted">{t.noReceipts}</p>}
      <ul className="-mx-2 grid text-sm">
        {receipts.data?.map((receipt) => (
          <li key={receipt.id}>
            <Receipt receipt={receipt} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Receipt({ receipt }: { receipt: ReceiptView }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const { id, bookingId, kind, number, issuedAt: at, timeZone, grossHalalas } = receipt
  return (
    <Link
      to="/bookings/:id/receipts/:receiptId"
      params={{ id: bookingId, receiptId: id }}
      className="flex min-h-11 items-center gap-3 rounded-md px-2 py-1 hover:bg-sunken"
    >
      <FileText aria-hidden className="size-5 shrink-0 text-brand" />
      <span className="min-w-0 grow leading-snug">
        <span className="block font-semibold">{t.receiptKinds[kind]}</span>
        <span className="block text-xs text-muted">
          <bdi dir="ltr">{number}</bdi> · {format.date({ at, timeZone }, 'date')}
        </span>
      </span>
      <Price halalas={grossHalalas} className="font-semibold" />
    </Link>
  )
}
