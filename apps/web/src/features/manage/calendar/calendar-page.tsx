import type { MembershipView } from '@salon/contract'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useRouteParams } from '../../../lib/routing/use-route.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { Office } from '../office/office.tsx'
import { SalonCalendar } from './salon-calendar.tsx'

/** What a salon has booked: who serves whom, and who could serve one more. */
export function CalendarPage() {
  const { salonId } = useRouteParams('/manage/:salonId')
  return (
    <Office salonId={salonId} needs="staff">
      {(membership) => <Calendar membership={membership} />}
    </Office>
  )
}

function Calendar({ membership }: { membership: MembershipView }) {
  const t = useMessages(manageMessages)
  usePageTitle(t.places.calendar)
  return (
    <>
      <h1 className="sr-only">{t.places.calendar}</h1>
      <SalonCalendar membership={membership} />
    </>
  )
}
