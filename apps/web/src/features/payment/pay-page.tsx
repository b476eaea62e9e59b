import type { BookingDetailsView, CreatedPaymentView } from '@salon/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { SignedInOnly } from '../../components/signed-in-only.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useNavigate, useRouteParams, useRouteSearch } from '../../lib/routing/use-route.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { pageAddress } from './gateway.ts'
import { LoadFailure } from './load-failure.tsx'
import { PaidVisit } from './paid-visit.tsx'
import { PayMethods } from './pay-methods.tsx'
import { payStateOf } from './pay-state.ts'
import { PaymentSummary, RefundTerms } from './payment-summary.tsx'
import { TimeLeft } from './time-left.tsx'
import { UnderWay } from './under-way.tsx'
import { HoldOver, NothingDue, Returned } from './unpaid-visit.tsx'

/** Often enough to see a hold end. */
const HELD_REFETCH_MS = 15_000

/** Where a booking is paid for: what is due, how, and where it stands when nothing is. */
export function PayPage() {
  const t = useMessages(paymentMessages)
  const { id } = useRouteParams('/bookings/:id/pay')
  return (
    <div className="mx-auto w-full max-w-page px-4 py-6">
      <SignedInOnly title={t.signInToPay} fallback={<Skeleton className="h-96" />}>
        {() => <Booking id={id} />}
      </SignedInOnly>
    </div>
  )
}

function Booking({ id }: { id: string }) {
  const trpc = useTRPC()
  const query = useQuery(
    trpc.bookings.byId.queryOptions(
      { id },
      {
        // what was paid in another tab shows as soon as this one is looked at again
        staleTime: 0,
        refetchInterval: ({ state }) => untilNextLookMs(state.data),
      },
    ),
  )
  if (query.data) return <Payable booking={query.data} onReload={() => query.refetch()} />
  if (query.isPending) return <Skeleton className="h-96" />
  return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />
}

/** A hold is looked at when it should be over by the clock here, and then until the server says so too. */
function untilNextLookMs(booking: BookingDetailsView | undefined): number | false {
  if (booking?.status !== 'held' || booking.holdExpiresAt === null) return false
  return Math.max(HELD_REFETCH_MS, Date.parse(booking.holdExpiresAt) - Date.now())
}

function Payable({ booking, onReload }: { booking: BookingDetailsView; onReload: () => Promise<unknown> }) {
  const t = useMessages(paymentMessages)
  const localized = useLocalized()
  const navigate = useNavigate()
  const client = useTRPCClient()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { insteadOf } = useRouteSearch('/bookings/:id/pay')
  const state = payStateOf(booking)
  usePageTitle(t.titleAt(localized(booking.salon.name)))

  const toReturn = (paymentId: string) =>
    void navigate({ to: '/payments/:id/return', params: { id: paymentId }, replace: true })

  async function look(paymentId?: string): Promise<void> {
    // unanswered or refused, the booking still tells what is known
    if (paymentId) await client.payments.sync.mutate({ paymentId }).catch(() => null)
    await onReload()
  }

  function goOn({ payment, redirectUrl }: CreatedPaymentView): void {
    const isCode = payment.source.type === 'stcpay' && payment.status === 'initiated'
    const bank = isCode ? null : pageAddress(redirectUrl)
    if (bank) {
      // this page goes as it is: a fresh look at the booking would only flicker
      // who comes back from there reads what has become of it from its beginning
      scrollTo({ top: 0, behavior: 'instant' })
      location.assign(bank)
      return
    }
    void queryClient.invalidateQueries(trpc.bookings.pathFilter())
    if (!isCode) toReturn(payment.id)
  }

  switch (state.kind) {
    case 'paid':
      return <PaidVisit booking={booking} />
    case 'expired':
      return state.returned ? (
        <Returned booking={booking} payment={state.returned} />
      ) : (
        <HoldOver booking={booking} />
      )
    case 'notNeeded':
    case 'over':
      return <NothingDue booking={booking} isOver={state.kind === 'over'} />
    case 'due':
    case 'underWay': {
      const waiting = state.kind === 'underWay' && state.payment.id !== insteadOf ? state.payment : null
      return (
        <>
          {waiting && (
            <>
              <TimeLeft booking={booking} className="mx-auto w-fit" />
              <UnderWay payment={waiting} onLook={() => toReturn(waiting.id)} isLooking={false} />
            </>
          )}
          {/* kept while an attempt of another tab is under way, with all that is typed */}
          <div hidden={waiting !== null}>
            <Due
              booking={booking}
              insteadOf={insteadOf}
              onCreated={goOn}
              onLook={(paymentId) => void look(paymentId)}
            />
          </div>
        </>
      )
    }
  }
}

interface DueProps {
  booking: BookingDetailsView
  insteadOf: string | undefined
  onCreated: (created: CreatedPaymentView) => void
  onLook: (paymentId?: string) => void
}

function Due({ booking, insteadOf, onCreated, onLook }: DueProps) {
  const t = useMessages(paymentMessages)
  const trpc = useTRPC()
  const config = useQuery(
    trpc.payments.config.queryOptions({ salonId: booking.salon.id }, { staleTime: Infinity }),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // what she pressed is gone
    if (insteadOf) heading.current?.focus()
  }, [insteadOf])
  return (
    <>
      <Link
        to="/bookings/:id"
        params={{ id: booking.id }}
        className={buttonClass('quiet', 'md', '-ms-3 mb-2')}
      >
        <ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />
        {t.toBooking}
      </Link>
      <h1 ref={heading} tabIndex={-1} className="mb-5 text-2xl outline-none">
        {t.title}
      </h1>
      <TimeLeft booking={booking} className="sticky top-18 z-10 mb-5 rounded-lg shadow-card" />
      <div className="grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr] lg:items-start">
        <div className="lg:col-start-2">
          <PaymentSummary booking={booking} />
        </div>
        <div className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
          {config.isPending && <Skeleton className="h-96" />}
          {config.isError && <LoadFailure error={config.error} onRetry={() => void config.refetch()} />}
          {config.data && (
            <PayMethods
              booking={booking}
              config={config.data}
              insteadOf={insteadOf}
              onCreated={onCreated}
              onLook={onLook}
            />
          )}
        </div>
        <div className="lg:col-start-2">
          <RefundTerms booking={booking} />
        </div>
      </div>
    </>
  )
}
