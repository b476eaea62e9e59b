import { getRouteApi, Link } from '@tanstack/react-router'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { SalonFailure } from '../../components/visit/salon-failure.tsx'
import { bookingMessages } from '../../i18n/booking.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useSalon } from '../../lib/use-salon.ts'
import { Booked } from './booked.tsx'
import { BookingFlow } from './booking-flow.tsx'

const route = getRouteApi('/s/$slug/book')

export function BookingPage() {
  const { booked } = route.useSearch()
  return booked ? <Booked id={booked} /> : <Booking />
}

function Booking() {
  const t = useMessages(bookingMessages)
  const localized = useLocalized()
  const { slug } = route.useParams()
  const salon = useSalon(slug)
  usePageTitle(salon.data && t.titleAt(localized(salon.data.name)))
  if (!salon.data && salon.isError)
    return <SalonFailure error={salon.error} onRetry={() => void salon.refetch()} />
  return (
    <>
      <div className="mx-auto w-full max-w-prose px-4 pt-8">
        <h1 className="text-2xl">{t.title}</h1>
        <p className="min-h-[1lh] text-muted">
          {salon.data && (
            <Link to="/s/$slug" params={{ slug }} className="underline-offset-4 hover:underline">
              {localized(salon.data.name)}
            </Link>
          )}
        </p>
      </div>
      {salon.data ? <BookingFlow salon={salon.data} /> : <FlowSkeleton />}
    </>
  )
}

function FlowSkeleton() {
  return (
    <div aria-busy="true" className="mx-auto grid w-full max-w-prose gap-5 px-4 pt-4">
      <Skeleton className="h-40" />
      <Skeleton className="h-24" />
      <Skeleton className="h-60" />
    </div>
  )
}
