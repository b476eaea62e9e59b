import type { MembershipView, UserView } from '@salon/contract'
import { hasRole } from '@salon/domain'
import { ChevronLeft } from 'lucide-react'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { useRouteParams } from '../../../lib/routing/use-route.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { Office } from '../office/office.tsx'
import { PaymentKeys } from './payment-keys.tsx'

const PARTS = [
  { to: '/manage/:salonId/settings/profile', part: 'profile' },
  { to: '/manage/:salonId/settings/photos', part: 'photos' },
  { to: '/manage/:salonId/settings/services', part: 'services' },
  { to: '/manage/:salonId/settings/staff', part: 'staff' },
  { to: '/manage/:salonId/settings/rooms', part: 'rooms' },
  { to: '/manage/:salonId/settings/hours', part: 'hours' },
  { to: '/manage/:salonId/settings/seasons', part: 'seasons' },
  { to: '/manage/:salonId/settings/time-off', part: 'timeOff' },
  { to: '/manage/:salonId/settings/booking-rules', part: 'bookingRules' },
  { to: '/manage/:salonId/settings/payment-policy', part: 'paymentPolicy' },
  { to: '/manage/:salonId/settings/members', part: 'members' },
] as const

/** What a salon's managers decide about it, and what its owner alone does. */
export function SettingsPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings')
  return (
    <Office salonId={salonId} needs="manager">
      {(membership, user) => <Settings membership={membership} user={user} />}
    </Office>
  )
}

function Settings({ membership: { salonId, role }, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(manageMessages)
  const setUp = useMessages(setUpMessages)
  usePageTitle(t.places.settings)
  return (
    <div className="grid max-w-2xl grid-cols-1 gap-6">
      <h1 className="text-2xl">{t.places.settings}</h1>
      <ul className="grid divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
        {PARTS.map(({ to, part }) => (
          <li key={part}>
            <Link
              to={to}
              params={{ salonId }}
              className="flex min-h-16 items-center gap-4 px-5 py-3 -outline-offset-3 hover:bg-sunken"
            >
              <span className="grow">
                <span className="block font-semibold">{setUp.parts[part]}</span>
                <span className="block text-sm text-muted">{setUp.partTexts[part]}</span>
              </span>
              <ChevronLeft aria-hidden className="size-5 shrink-0 text-muted ltr:-scale-x-100" />
            </Link>
          </li>
        ))}
      </ul>
      {hasRole(role, 'owner') && <PaymentKeys salonId={salonId} user={user} />}
    </div>
  )
}
