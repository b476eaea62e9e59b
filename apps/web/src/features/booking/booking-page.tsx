import { Suspense } from 'react'
import { SalonFailure } from '../../components/visit/salon-failure.tsx'
import { bookingMessages } from '../../i18n/booking.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useRouteParams, useRouteSearch } from '../../lib/routing/use-route.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useSalon } from '../../lib/use-salon.ts'
import { BookingFlow } from './booking-flow.tsx'
import { FlowSkeleton } from './flow-skeleton.tsx'

const Booked = lazyPart(async () => (await import('./booked.tsx')).Booked)

export function BookingPage() {
  const { booked } = useRouteSearch('/s/:slug/book')
  if (!booked) return <Booking />
  return (
    <Suspense fallback={<FlowSkeleton />}>
      <Booked id={booked} />
    </Suspense>
  )
}

function Booking() {
  const t = useMessages(bookingMessages)
  const localized = useLocalized()
  const { slug } = useRouteParams('/s/:slug/book')
  const salon = useSalon(slug)
  usePageTitle(salon.data && t.titleAt(localized(salon.data.name)))
  if (!salon.data && salon.isError)
    return <SalonFailure error={salon.error} onRetry={() => void salon.refetch()} />
  return (
    <>
      <div className="mx-auto w-full max-w-page px-4 pt-8">
        <h1 className="text-2xl">{t.title}</h1>
        <p className="min-h-[1lh] text-muted">
          {salon.data && (
            <Link to="/s/:slug" params={{ slug }} className="underline-offset-4 hover:underline">
              {localized(salon.data.name)}
            </Link>
          )}
        </p>
      </div>
      {salon.data ? <BookingFlow salon={salon.data} /> : <FlowSkeleton />}
    </>
  )
}
