import type { MembershipView } from '@salon/contract'
import { hasRole, type SalonRole } from '@salon/domain'
import {
  ArrowLeftRight,
  CalendarDays,
  ChartColumn,
  MessageSquareText,
  Settings,
  Star,
  Users,
  Wallet,
} from 'lucide-react'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { Link } from '../../../lib/routing/link.tsx'

/** The places of a salon's side, each with the lowest role that it is for. */
const PLACES = [
  { to: '/manage/:salonId', label: 'calendar', needs: 'staff', Icon: CalendarDays },
  { to: '/manage/:salonId/clients', label: 'clients', needs: 'staff', Icon: Users },
  { to: '/manage/:salonId/messages', label: 'messages', needs: 'staff', Icon: MessageSquareText },
  { to: '/manage/:salonId/payments', label: 'payments', needs: 'manager', Icon: Wallet },
  { to: '/manage/:salonId/reviews', label: 'reviews', needs: 'manager', Icon: Star },
  { to: '/manage/:salonId/numbers', label: 'numbers', needs: 'manager', Icon: ChartColumn },
  { to: '/manage/:salonId/settings', label: 'settings', needs: 'manager', Icon: Settings },
] as const satisfies { to: string; label: string; needs: SalonRole; Icon: unknown }[]

export interface OfficeNavProps {
  membership: MembershipView
  /** She belongs to other salons, too. */
  hasOthers: boolean
}

/** At the foot of a phone, at the side of larger screens. */
export function OfficeNav({ membership, hasOthers }: OfficeNavProps) {
  const t = useMessages(manageMessages)
  const localized = useLocalized()
  const { salonId, role } = membership
  const places = PLACES.filter(({ needs }) => hasRole(role, needs))
  return (
    <>
      <div className="hidden w-52 shrink-0 md:block print:hidden">
        <div className="sticky top-22 grid gap-4">
          <div className="px-3">
            <p className="font-display text-lg leading-snug font-semibold">{localized(membership.name)}</p>
            <p className="text-sm text-muted">{t.roles[role]}</p>
          </div>
          <nav aria-label={t.navigation}>
            <ul className="grid gap-1">
              {places.map(({ to, label, Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    params={{ salonId }}
                    isSection={label === 'settings'}
                    className="flex min-h-11 items-center gap-3 rounded-full px-4 text-sm font-semibold hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:text-on-brand-soft"
                  >
                    <Icon aria-hidden className="size-5" />
                    {t.places[label]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {hasOthers && <OtherSalons />}
        </div>
      </div>
      <div className="mb-2 flex items-center gap-2 md:hidden">
        <p className="min-w-0 grow truncate text-sm font-semibold text-muted">{localized(membership.name)}</p>
        {hasOthers && <OtherSalons />}
      </div>
      <nav
        aria-label={t.navigation}
        className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-sm md:hidden print:hidden"
      >
        <ul className="mx-auto flex h-16 max-w-md overflow-x-auto">
          {places.map(({ to, label, Icon }) => (
            <li key={to} className="flex min-w-15 flex-1">
              <Link
                to={to}
                params={{ salonId }}
                isSection={label === 'settings'}
                className="group flex flex-1 flex-col items-center justify-center text-xs font-semibold text-muted aria-[current]:text-brand"
              >
                <span className="grid h-7 w-14 place-items-center rounded-full transition-colors group-aria-[current]:bg-brand-soft">
                  <Icon aria-hidden className="size-5" />
                </span>
                <span className="leading-snug">{t.places[label]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

function OtherSalons() {
  const t = useMessages(manageMessages)
  return (
    <Link
      to="/manage"
      className="flex min-h-11 items-center gap-3 rounded-full px-4 text-sm font-semibold text-brand hover:bg-brand-soft"
    >
      <ArrowLeftRight aria-hidden className="size-5" />
      {t.otherSalon}
    </Link>
  )
}
