import type { BookingView } from '@salon/contract'
import { MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocalized } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'
import { CoverArt } from '../cover-art.tsx'
import { Card } from '../ui/card.tsx'
import { BookingStatusBadge } from './booking-status.tsx'
import { Reference } from './reference.tsx'
import { VisitWhen } from './visit-when.tsx'

export interface VisitCardProps {
  visit: Pick<BookingView, 'reference' | 'status' | 'startsAt' | 'endsAt'> & {
    salon: Pick<BookingView['salon'], 'id' | 'slug' | 'name' | 'timeZone' | 'address'>
  }
  /** Beside the status. */
  besideStatus?: ReactNode
  /** What is to be known of it now, above its number. */
  children?: ReactNode
}

/** Where, when and under which number a visit is: what one looks up on the way. Its heading is the page's. */
export function VisitCard({ visit, besideStatus, children }: VisitCardProps) {
  const localized = useLocalized()
  const { salon, startsAt, endsAt } = visit
  return (
    <Card className="overflow-hidden">
      <CoverArt seed={salon.id} className="h-24 w-full sm:h-32" />
      <div className="grid gap-4 p-5 sm:p-6">
        <header className="grid gap-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p role="status">
              <BookingStatusBadge status={visit.status} />
            </p>
            {besideStatus}
          </div>
          <h1 className="text-2xl leading-snug">
            <Link to="/s/:slug" params={{ slug: salon.slug }} className="underline-offset-4 hover:underline">
              {localized(salon.name)}
            </Link>
          </h1>
        </header>
        <VisitWhen startsAt={startsAt} endsAt={endsAt} timeZone={salon.timeZone} />
        <p className="flex items-start gap-2 text-sm text-muted">
          <MapPin aria-hidden className="mt-1 size-4 shrink-0" />
          {localized(salon.address)}
        </p>
        {children}
        <div className="border-t border-dashed border-line-strong pt-4">
          <Reference reference={visit.reference} />
        </div>
      </div>
    </Card>
  )
}
