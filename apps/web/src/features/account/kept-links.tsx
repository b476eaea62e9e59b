import type { UserView } from '@salon/contract'
import { CalendarHeart, ChevronLeft, Heart, ShieldCheck, Store } from 'lucide-react'
import { Card } from '../../components/ui/card.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'

/** What belongs to the person and has pages of its own, and what she works on. */
export function KeptLinks({ user }: { user: UserView }) {
  const common = useMessages(commonMessages)
  const t = useMessages(accountMessages)
  const places = [
    ...(user.isAdmin ? [{ to: '/admin', label: t.reviewSalons, Icon: ShieldCheck } as const] : []),
    ...(user.memberships.length > 0
      ? [{ to: '/manage', label: common.manageSalon, Icon: Store } as const]
      : [{ to: '/manage/new', label: t.openSalon, Icon: Store } as const]),
    { to: '/bookings', label: common.myBookings, Icon: CalendarHeart } as const,
    { to: '/favourites', label: common.favourites, Icon: Heart } as const,
  ]
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line">
        {places.map(({ to, label, Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className="flex min-h-14 items-center gap-3 px-5 font-semibold -outline-offset-3 hover:bg-sunken sm:px-6"
            >
              <Icon aria-hidden className="size-5 text-brand" />
              <span className="grow">{label}</span>
              <ChevronLeft aria-hidden className="size-5 text-muted ltr:-scale-x-100" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
