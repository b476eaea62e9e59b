import { ArrowRight, CloudOff, FileX, Printer } from 'lucide-react'
import { SignedInOnly } from '../../components/signed-in-only.tsx'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { receiptMessages } from '../../i18n/receipt.ts'
import { isMissing } from '../../lib/error-message.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useRouteParams } from '../../lib/routing/use-route.ts'
import { useOnline } from '../../lib/use-online.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { ReceiptDocument } from './receipt-document.tsx'
import { ReceiptSkeleton } from './receipt-skeleton.tsx'
import { useReceipt } from './use-receipt.ts'

/** An invoice, receipt or credit note as one sheet of paper, with nothing of the app around it once it is printed. */
export function ReceiptPage() {
  const t = useMessages(receiptMessages)
  const { id, receiptId } = useRouteParams('/bookings/:id/receipts/:receiptId')
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-4 md:py-6 print:max-w-none print:p-0">
      <Link
        to="/bookings/:id"
        params={{ id }}
        className={buttonClass('quiet', 'md', '-ms-3 mb-2 px-3 print:hidden')}
      >
        <ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />
        {t.toBooking}
      </Link>
      <SignedInOnly title={t.signInToSee} fallback={<ReceiptSkeleton />}>
        {() => <Receipt id={receiptId} bookingId={id} />}
      </SignedInOnly>
    </div>
  )
}

function Receipt({ id, bookingId }: { id: string; bookingId: string }) {
  const t = useMessages(receiptMessages)
  const common = useMessages(commonMessages)
  const isOnline = useOnline()
  const { data, error, isPending, refetch } = useReceipt({ id, bookingId })
  usePageTitle(data ? `${t.kinds[data.kind]} ${data.number}` : undefined)
  // an address that puts it under another booking is not its own
  if (data?.bookingId === bookingId) {
    return (
      <>
        <ReceiptDocument receipt={data} />
        <div className="mt-6 flex justify-center print:hidden">
          <Button icon={<Printer aria-hidden className="size-4" />} onClick={() => print()}>
            {t.print}
          </Button>
        </div>
      </>
    )
  }
  if (data || (error && isMissing(error))) return <Missing />
  if (!isOnline) {
    return (
      <EmptyState
        isPage
        icon={<CloudOff aria-hidden className="size-7" />}
        title={common.loadFailed}
        text={common.needsNetwork}
      />
    )
  }
  return isPending ? <ReceiptSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />
}

function Missing() {
  const t = useMessages(receiptMessages)
  return (
    <EmptyState
      isPage
      icon={<FileX aria-hidden className="size-7" />}
      title={t.missingTitle}
      text={t.missingText}
      action={
        <Link to="/bookings" className={buttonClass()}>
          {t.toBookings}
        </Link>
      }
    />
  )
}
