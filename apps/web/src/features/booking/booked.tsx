import { useQuery } from '@tanstack/react-query'
import { CircleCheckBig, Hourglass } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Price } from '../../components/price.tsx'
import { PromotionsChoice } from '../../components/promotions-choice.tsx'
import { SignedInOnly } from '../../components/signed-in-only.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { AddToCalendar } from '../../components/visit/add-to-calendar.tsx'
import { DirectionsLink } from '../../components/visit/map-link.tsx'
import { Reference } from '../../components/visit/reference.tsx'
import { VisitWhen } from '../../components/visit/visit-when.tsx'
import { bookingMessages } from '../../i18n/booking.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useTRPC } from '../../lib/trpc.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'

/** The booking is made. */
export function Booked({ id }: { id: string }) {
  const t = useMessages(bookingMessages)
  usePageTitle(t.bookedTitle)
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-8">
      <SignedInOnly title={t.signInToSee} fallback={<Skeleton className="h-96" />}>
        {() => <BookedVisit id={id} />}
      </SignedInOnly>
    </div>
  )
}

function BookedVisit({ id }: { id: string }) {
  const t = useMessages(bookingMessages)
  const visit = useMessages(visitMessages)
  const localized = useLocalized()
  const trpc = useTRPC()
  const query = useQuery(trpc.bookings.byId.queryOptions({ id }))
  const heading = useRef<HTMLHeadingElement>(null)
  const isThere = query.data !== undefined
  useEffect(() => {
    if (isThere) heading.current?.focus()
  }, [isThere])

  if (query.isPending) return <Skeleton className="h-96" />
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const booking = query.data
  const isWaiting = booking.status === 'pending' || booking.status === 'held'
  const Icon = isWaiting ? Hourglass : CircleCheckBig
  return (
    <div className="grid justify-items-center gap-6 text-center">
      <span className="grid size-20 animate-rise place-items-center rounded-full bg-success-soft text-success">
        <Icon aria-hidden className="size-10" />
      </span>
      <div>
        <h1 ref={heading} tabIndex={-1} className="text-2xl outline-none">
          {isWaiting ? t.waitingTitle : t.bookedTitle}
        </h1>
        <p className="text-muted">{isWaiting ? t.waitingText : t.bookedText}</p>
      </div>
      <Card className="grid w-full gap-4 p-6">
        <p className="text-lg font-bold">{localized(booking.salon.name)}</p>
        <VisitWhen startsAt={booking.startsAt} endsAt={booking.endsAt} timeZone={booking.salon.timeZone} />
        <p>
          {visit.total} <Price halalas={booking.totalHalalas} className="font-bold" />
        </p>
        <Reference reference={booking.reference} />
      </Card>
      <div className="flex flex-wrap justify-center gap-3">
        <Link to="/bookings/:id" params={{ id: booking.id }} className={buttonClass()}>
          {t.seeBooking}
        </Link>
        <AddToCalendar booking={booking} />
        <DirectionsLink latitude={booking.salon.latitude} longitude={booking.salon.longitude} />
      </div>
      <WhatNext isWaiting={isWaiting} />
      <PromotionsChoice how="after_booking" />
    </div>
  )
}

/** So that nobody wonders whether something is left to do. */
function WhatNext({ isWaiting }: { isWaiting: boolean }) {
  const t = useMessages(bookingMessages)
  const steps = [isWaiting ? t.nextAnswer : t.nextMessage, t.nextReminder, t.nextChange]
  return (
    <section aria-labelledby="next" className="w-full text-start">
      <h2 id="next" className="mb-3 text-lg">
        {t.nextTitle}
      </h2>
      <ol className="grid gap-3 text-sm text-muted">
        {steps.map((step, index) => (
          <li key={step} className="flex items-baseline gap-3">
            <span
              aria-hidden
              className="grid size-6 shrink-0 place-items-center rounded-full bg-brand-soft text-xs font-bold text-on-brand-soft"
            >
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
    </section>
  )
}
