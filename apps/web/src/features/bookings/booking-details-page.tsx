import type { BookingDetailsView, BookingView } from '@salon/contract'
import { daysBetween, localDateAt, minuteOfInstant } from '@salon/domain'
import { ArrowRight, CalendarX, MapPin } from 'lucide-react'
import { CoverArt } from '../../components/cover-art.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { BookingStatusBadge } from '../../components/visit/booking-status.tsx'
import { CancellationTerms } from '../../components/visit/cancellation-terms.tsx'
import { Reference } from '../../components/visit/reference.tsx'
import { VisitWhen } from '../../components/visit/visit-when.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useRouteParams } from '../../lib/routing/use-route.ts'
import { useNow } from '../../lib/use-now.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { BookingActions } from './booking-actions.tsx'
import { BookingHistory } from './booking-history.tsx'
import { BookingLines } from './booking-lines.tsx'
import { BookingPayments } from './booking-payments.tsx'
import { isOpenBooking } from './booking-state.ts'
import { BookingsGate } from './bookings-gate.tsx'
import { HeldNotice } from './held-notice.tsx'
import { ReviewCard } from './review-card.tsx'
import { useBooking } from './use-booking.ts'

export function BookingDetailsPage() {
  const t = useMessages(bookingsMessages)
  const { id } = useRouteParams('/bookings/:id')
  usePageTitle(t.title)
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-4 md:py-6">
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
  const { query, booking, details, isMissing } = useBooking(id)
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
  const localized = useLocalized()
  const now = useNow()
  const { salon, startsAt, endsAt, policy } = booking
  const isOpen = isOpenBooking(booking, now)
  usePageTitle(t.visitAt(localized(salon.name)))
  return (
    <div className="grid gap-5">
      <Card className="overflow-hidden">
        <CoverArt seed={salon.id} className="h-24 w-full sm:h-32" />
        <div className="grid gap-4 p-5 sm:p-6">
          <header className="grid gap-2">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <p role="status">
                <BookingStatusBadge status={booking.status} />
              </p>
              {isOpen && <Distance booking={booking} now={now} />}
            </div>
            <h1 className="text-2xl leading-snug">
              <Link
                to="/s/:slug"
                params={{ slug: salon.slug }}
                className="underline-offset-4 hover:underline"
              >
                {localized(salon.name)}
              </Link>
            </h1>
          </header>
          <VisitWhen startsAt={startsAt} endsAt={endsAt} timeZone={salon.timeZone} />
          <p className="flex items-start gap-2 text-sm text-muted">
            <MapPin aria-hidden className="mt-1 size-4 shrink-0" />
            {localized(salon.address)}
          </p>
          <HeldNotice booking={booking} />
          {booking.status === 'pending' && <p className="text-sm text-warning">{t.waitsForSalon}</p>}
          <div className="border-t border-dashed border-line-strong pt-4">
            <Reference reference={booking.reference} />
          </div>
        </div>
      </Card>
      <BookingActions booking={booking} now={now} />
      {(booking.canReview || booking.review) && <ReviewCard booking={booking} />}
      <BookingLines booking={booking} />
      {details && <BookingPayments booking={details} />}
      {isOpen && (
        <Card className="grid gap-1 p-5 text-sm">
          <h2 className="mb-1 text-lg">{t.terms}</h2>
          {booking.prepaymentHalalas === 0 && <p>{visit.payAtSalon}</p>}
          <CancellationTerms policy={policy} startsAt={startsAt} timeZone={salon.timeZone} />
        </Card>
      )}
      {details ? <BookingHistory booking={details} /> : <Skeleton className="h-48" />}
    </div>
  )
}

/** How near the visit is: "today", "tomorrow", "in 5 days". */
function Distance({ booking, now }: { booking: BookingView; now: Date }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const { timeZone } = booking.salon
  const today = localDateAt(timeZone, Math.floor(now.getTime() / 60_000))
  const date = localDateAt(timeZone, minuteOfInstant(booking.startsAt))
  const days = daysBetween(today, date)
  return (
    <p className="text-sm font-semibold text-brand">
      {days > 1 ? t.inDays(days) : format.relativeDay(date, today)}
    </p>
  )
}
