import type { BookingDetailsView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight, CalendarX } from 'lucide-react'
import { SignedInOnly } from '../../components/signed-in-only.tsx'
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
import { failureOf } from '../../lib/error-message.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useRouteParams } from '../../lib/routing/use-route.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useNow } from '../../lib/use-now.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { BookingActions } from './booking-actions.tsx'
import { BookingHistory } from './booking-history.tsx'
import { BookingLines } from './booking-lines.tsx'
import { isOpenBooking } from './booking-state.ts'
import { ReviewCard } from './review-card.tsx'

export function BookingDetailsPage() {
  const t = useMessages(bookingsMessages)
  const { id } = useRouteParams('/bookings/:id')
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-6">
      <Link to="/bookings" className={buttonClass('quiet', 'md', '-ms-3 mb-2')}>
        <ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />
        {t.title}
      </Link>
      <SignedInOnly title={t.signInToSee} fallback={<Skeleton className="h-96" />}>
        {() => <Details id={id} />}
      </SignedInOnly>
    </div>
  )
}

function Details({ id }: { id: string }) {
  const t = useMessages(bookingsMessages)
  const trpc = useTRPC()
  const query = useQuery(trpc.bookings.byId.queryOptions({ id }))
  if (query.data) return <Booking booking={query.data} />
  if (query.isPending) return <Skeleton className="h-96" />
  const { reason } = failureOf(query.error)
  if (reason !== 'NOT_FOUND' && reason !== 'INVALID_INPUT')
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <EmptyState
      isPage
      icon={<CalendarX aria-hidden className="size-7" />}
      title={t.missingTitle}
      text={t.missingText}
    />
  )
}

function Booking({ booking }: { booking: BookingDetailsView }) {
  const t = useMessages(bookingsMessages)
  const visit = useMessages(visitMessages)
  const localized = useLocalized()
  const now = useNow()
  const { salon, startsAt, endsAt, policy } = booking
  usePageTitle(t.visitAt(localized(salon.name)))
  return (
    <div className="grid gap-5">
      <header className="grid gap-1">
        <p role="status">
          <BookingStatusBadge status={booking.status} />
        </p>
        <h1 className="text-2xl">
          <Link to="/s/:slug" params={{ slug: salon.slug }} className="underline-offset-4 hover:underline">
            {localized(salon.name)}
          </Link>
        </h1>
      </header>
      <Card className="grid gap-3 p-5">
        <VisitWhen startsAt={startsAt} endsAt={endsAt} timeZone={salon.timeZone} />
        <p className="text-sm text-muted">{localized(salon.address)}</p>
        <Reference reference={booking.reference} />
        {booking.status === 'pending' && <p className="text-sm text-warning">{t.waitsForSalon}</p>}
      </Card>
      <BookingActions booking={booking} now={now} />
      <BookingLines booking={booking} />
      {(booking.canReview || booking.review) && <ReviewCard booking={booking} />}
      {isOpenBooking(booking, now) && (
        <Card className="grid gap-1 p-5 text-sm">
          <h2 className="mb-1 text-base">{t.terms}</h2>
          <p>{visit.payAtSalon}</p>
          <CancellationTerms policy={policy} startsAt={startsAt} timeZone={salon.timeZone} />
        </Card>
      )}
      <BookingHistory booking={booking} />
    </div>
  )
}
