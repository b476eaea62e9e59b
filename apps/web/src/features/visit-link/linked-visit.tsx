import type { LinkedVisitView } from '@salon/contract'
import { calendarStatus } from '@salon/domain'
import { CalendarPlus, RotateCcw } from 'lucide-react'
import { useEffect } from 'react'
import { buttonClass } from '../../components/ui/button.tsx'
import { DirectionsLink } from '../../components/visit/map-link.tsx'
import { VisitCard } from '../../components/visit/visit-card.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { visitLinkMessages } from '../../i18n/visit-link.ts'
import { readPreference } from '../../lib/preferences.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useChooseLocale } from '../../lib/use-choose-locale.ts'
import { useNow } from '../../lib/use-now.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'

/** The visit, and what its reader can do with it. In a browser that was never told a language it is in that of the message. */
export function LinkedVisit({ visit }: { visit: LinkedVisitView }) {
  const t = useMessages(visitLinkMessages)
  const texts = useMessages(visitMessages)
  const localized = useLocalized()
  const chooseLocale = useChooseLocale()
  const now = useNow()
  const { salon, bookingId, locale } = visit
  usePageTitle(texts.calendarTitle(localized(salon.name)))
  useEffect(() => {
    if (readPreference('salon.locale') === null) void chooseLocale(locale)
  }, [chooseLocale, locale])
  const isOver = new Date(visit.endsAt) <= now
  const isOff = calendarStatus(visit.status) === 'CANCELLED'
  return (
    <div className="grid gap-5">
      <VisitCard visit={visit} />
      <div className="flex flex-wrap gap-2 [&>*]:grow sm:[&>*]:grow-0">
        {isOff && (
          <Link to="/s/:slug" params={{ slug: salon.slug }} className={buttonClass()}>
            <RotateCcw aria-hidden className="size-4" />
            {t.bookAgain}
          </Link>
        )}
        {!isOver && (
          // from the server rather than made here: a phone offers to add what it opens
          <a href={visit.calendarPath} className={buttonClass(isOff ? 'secondary' : 'primary')}>
            <CalendarPlus aria-hidden className="size-4" />
            {isOff ? texts.markInCalendar : texts.addToCalendar}
          </a>
        )}
        {bookingId === null && !isOff && (
          <Link to="/s/:slug" params={{ slug: salon.slug }} className={buttonClass('secondary')}>
            {t.salonPage}
          </Link>
        )}
        {bookingId !== null && (
          <Link to="/bookings/:id" params={{ id: bookingId }} className={buttonClass('secondary')}>
            {t.open}
          </Link>
        )}
        {!isOff && <DirectionsLink latitude={salon.latitude} longitude={salon.longitude} />}
      </div>
      {!isOver && !isOff && (
        <p className="text-sm text-muted">{bookingId === null ? t.atSalonHint : t.openHint}</p>
      )}
    </div>
  )
}
