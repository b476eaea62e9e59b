import type { BookingDetailsView, BookingView } from '@salon/contract'
import { ArrowRight, CalendarX } from 'lucide-react'
import { buttonClass } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { CancellationTerms } from '../../components/visit/cancellation-terms.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useRouteParams } from '../../lib/routing/use-route.ts'
import { useNow } from '../../lib/use-now.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { BookingActions } from './booking-actions.tsx'
import { BookingHistory } from '../../components/visit/booking-history.tsx'
import { BookingLines } from '../../components/visit/booking-lines.tsx'
import { BookingSummary } from './booking-summary.tsx'
import { BookingPayments } from './booking-payments.tsx'
import { isOpenBooking } from './booking-state.ts'
import { BookingsGate } from './bookings-gate.tsx'
import { ReviewCard } from './review-card.tsx'
import { useBooking } from './use-booking.ts'

export function BookingDetailsPage() {
  const t = useMessages(bookingsMessages)
  const { id } = useRouteParams('/bookings/:id')
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-4 md:py-6 lg:max-w-5xl">
      <Link to="/bookings" className={buttonClass('quiet', 'md', '-ms-3 mb-2 px-3')}>
        <ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />
        {t.title}
      </Link>
      <BookingsGate>
        <Details id={id} />
      </BookingsGate>
    </div>
  )
}

function Details({ id }: { id: string }) {
  const t = useMessages(bookingsMessages)
  const localized = useLocalized()
  const { query, booking, details, isMissing } = useBooking(id)
  usePageTitle(booking ? t.visitAt(localized(booking.salon.name)) : t.title)
  if (booking) return <Booking booking={booking} details={details} />
  if (query.isPending) return <Skeleton className="h-96" />
  if (!isMissing) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <EmptyState
      isPage
      icon={<CalendarX aria-hidden className="size-7" />}
      title={t.missingTitle}
      text={t.missingText}
      action={
        <Link to="/bookings" className={buttonClass()}>
          {t.title}
        </Link>
      }
    />
  )
}

interface BookingProps {
  booking: BookingView
  /** On their way while absent. */
  details: BookingDetailsView | undefined
}

function Booking({ booking, details }: BookingProps) {
  const t = useMessages(bookingsMessages)
  const visit = useMessages(visitMessages)
  const now = useNow()
  const { salon, startsAt, policy } = booking
  const isOpen = isOpenBooking(booking, now)
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-x-8">
      <BookingSummary booking={booking} details={details} isOpen={isOpen} now={now} />
      <div className="grid gap-5 lg:sticky lg:top-22 lg:col-start-2 lg:row-span-6 lg:row-start-1">
        <BookingActions booking={booking} now={now} />
        {isOpen && (
          <Card className="grid gap-1 p-5 text-sm">
            <h2 className="mb-1 text-lg">{t.terms}</h2>
            {booking.prepaymentHalalas === 0 && <p>{visit.payAtSalon}</p>}
            <CancellationTerms policy={policy} startsAt={startsAt} timeZone={salon.timeZone} />
          </Card>
        )}
      </div>
      {(booking.canReview || booking.review) && <ReviewCard booking={booking} />}
      <BookingLines booking={booking} noteLabel={t.note} />
      {details && <BookingPayments booking={details} />}
      {details ? <BookingHistory booking={details} texts={t} /> : <Skeleton className="h-48" />}
    </div>
  )
}
