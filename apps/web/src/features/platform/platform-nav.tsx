import { useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { Link } from '../../lib/routing/link.tsx'

const PLACES = [
  { to: '/admin', label: 'salons' },
  { to: '/admin/reviews', label: 'reviews' },
] as const

/** From what the platform's people decide about to the other. */
export function PlatformNav() {
  const t = useMessages(platformMessages)
  return (
    <nav aria-label={t.navigation} className="mb-5">
      <ul className="flex flex-wrap gap-2">
        {PLACES.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              className="flex min-h-11 items-center rounded-full px-4 text-sm font-semibold hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:text-on-brand-soft"
            >
              {t.places[label]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
