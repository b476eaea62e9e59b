import { useEffect } from 'react'
import { SignedInOnly } from '../../components/signed-in-only.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { Spinner } from '../../components/ui/spinner.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { useRouteParams } from '../../lib/routing/use-route.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { LoadFailure } from './load-failure.tsx'
import { PaidVisit } from './paid-visit.tsx'
import { TimeLeft } from './time-left.tsx'
import { UnderWay } from './under-way.tsx'
import { Declined, GivenBack, HoldOver, Replaced, Returned } from './unpaid-visit.tsx'
import { usePaymentOutcome } from './use-payment-outcome.ts'

/** Where the bank sends the payer back to. What it writes into the address is neither read nor kept. */
export function ReturnPage() {
  const t = useMessages(paymentMessages)
  const { id } = useRouteParams('/payments/:id/return')
  usePageTitle(t.title)
  useEffect(() => history.replaceState(history.state, '', location.pathname), [])
  return (
    <div className="mx-auto w-full max-w-page px-4 py-8">
      <SignedInOnly title={t.signInToPay} fallback={<Skeleton className="h-96" />}>
        {() => <Outcome paymentId={id} />}
      </SignedInOnly>
    </div>
  )
}

function Outcome({ paymentId }: { paymentId: string }) {
  const { payment, booking, outcome, failure, isUnreachable, isLong, isLooking, look } =
    usePaymentOutcome(paymentId)
  if (failure) return <LoadFailure error={failure} onRetry={look} />
  if (!payment || !booking || !outcome) return <Checking isUnreachable={isUnreachable} isLong={false} />
  switch (outcome.kind) {
    case 'paid':
      return <PaidVisit booking={booking} />
    case 'declined':
      return (
        <div className="grid gap-4">
          <TimeLeft booking={booking} className="mx-auto w-fit" />
          <Declined booking={booking} payment={payment} />
        </div>
      )
    case 'replaced':
      return <Replaced booking={booking} />
    case 'holdOver':
      return <HoldOver booking={booking} />
    case 'returned':
      return <Returned booking={booking} payment={payment} />
    case 'givenBack':
      return <GivenBack booking={booking} payment={payment} />
    case 'undecided':
      return payment.status === 'initiated' && (isLong || payment.source.type === 'stcpay') ? (
        <div className="grid gap-4">
          <TimeLeft booking={booking} className="mx-auto w-fit" />
          <UnderWay payment={payment} onLook={look} isLooking={isLooking} />
        </div>
      ) : (
        <Checking isUnreachable={isUnreachable} isLong={isLong} />
      )
  }
}

function Checking({ isUnreachable, isLong }: { isUnreachable: boolean; isLong: boolean }) {
  const t = useMessages(paymentMessages)
  return (
    <div className="mx-auto grid max-w-prose justify-items-center gap-4 py-12 text-center">
      <Spinner className="size-10 text-brand" />
      <h1 className="text-2xl">{t.checkingTitle}</h1>
      <p role="status" className="text-muted">
        {isUnreachable ? t.unreachable : isLong ? t.checkingLong : t.checkingText}
      </p>
    </div>
  )
}
