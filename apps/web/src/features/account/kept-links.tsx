import type { UserView } from '@salon/contract'
import { CalendarHeart, ChevronLeft, Heart, Store } from 'lucide-react'
import { Card } from '../../components/ui/card.tsx'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'

const places = [
  { to: '/bookings', label: 'myBookings', Icon: CalendarHeart },
  { to: '/favourites', label: 'favourites', Icon: Heart },
] as const
/** For those who work at a salon. */
const office = { to: '/manage', label: 'manageSalon', Icon: Store } as const

/** What belongs to the person and has pages of its own. */
export function KeptLinks({ user }: { user: UserView }) {
  const t = useMessages(commonMessages)
  const shown = user.memberships.length > 0 ? [office, ...places] : places
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line">
        {shown.map(({ to, label, Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className="flex min-h-14 items-center gap-3 px-5 font-semibold -outline-offset-3 hover:bg-sunken sm:px-6"
            >
              <Icon aria-hidden className="size-5 text-brand" />
              <span className="grow">{t[label]}</span>
              <ChevronLeft aria-hidden className="size-5 text-muted ltr:-scale-x-100" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
