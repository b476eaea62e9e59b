import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { Link } from '../lib/routing/link.tsx'
import { navItems } from './nav-items.ts'

/** The main places at a thumb's reach, on phones. */
export function TabBar() {
  const t = useMessages(commonMessages)
  return (
    <nav
      aria-label={t.mainNavigation}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-sm md:hidden print:hidden"
    >
      <ul className="mx-auto flex h-16 max-w-md">
        {navItems.map(({ to, label, Icon }) => (
          <li key={to} className="flex flex-1">
            <Link
              to={to}
              isSection={to !== '/'}
              className="group flex flex-1 flex-col items-center justify-center text-xs font-semibold text-muted aria-[current]:text-brand"
            >
              <span className="grid h-7 w-14 place-items-center rounded-full transition-colors group-aria-[current]:bg-brand-soft">
                <Icon aria-hidden className="size-5" />
              </span>
              <span className="leading-snug">{t[label]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
