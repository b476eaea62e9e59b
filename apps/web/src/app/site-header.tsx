import { clsx } from 'clsx'
import { LogoMark } from '../components/logo.tsx'
import { buttonClass } from '../components/ui/button.tsx'
import { parseSignInSearch } from '../features/account/sign-in-search.ts'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { useAddress } from '../lib/routing/address.ts'
import { Link } from '../lib/routing/link.tsx'
import { readSearch } from '../lib/routing/search-text.ts'
import { useSessionState } from '../lib/use-session.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { navItems } from './nav-items.ts'
import { ThemeToggle } from './theme-toggle.tsx'

const navLink =
  'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-3 text-sm font-semibold text-ink hover:bg-sunken aria-[current]:text-brand'

/** There is room for little on a phone; the logo leads to the rest. */
const PHONE_LINKS: ReadonlySet<string> = new Set(['/bookings', '/account'])

/**
 * @param hasTabs the tab bar has the main places on phones
 * @param isOffice of the main places only the account: who works here looks for no salon
 */
export function SiteHeader({ hasTabs, isOffice }: { hasTabs: boolean; isOffice: boolean }) {
  const t = useMessages(commonMessages)
  const { status } = useSessionState()
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-page/92 backdrop-blur-sm print:hidden">
      <div className="mx-auto flex h-16 max-w-page items-center gap-1 px-4">
        <Link to="/" className="me-auto flex min-h-11 items-center gap-1.5 rounded-full sm:gap-2 sm:pe-2">
          <LogoMark className="size-8 sm:size-9" />
          <span className="font-display text-xl font-semibold text-brand sm:text-2xl">{t.brand}</span>
        </Link>
        <nav
          aria-label={t.mainNavigation}
          className={clsx('items-center', hasTabs ? 'hidden md:flex' : 'flex')}
        >
          {navItems
            .filter(({ to }) => !isOffice || to === '/account')
            .map(({ to, label, Icon }) =>
              status === 'signedOut' && to === '/account' ? (
                <SignInLink key={to} />
              ) : (
                <Link
                  key={to}
                  to={to}
                  isSection={to !== '/'}
                  className={clsx(navLink, !PHONE_LINKS.has(to) && 'max-md:hidden')}
                >
                  <Icon aria-hidden className="size-5" />
                  <span className="sr-only lg:not-sr-only">{t[label]}</span>
                </Link>
              ),
            )}
        </nav>
        <LanguageSwitch />
        <ThemeToggle />
      </div>
    </header>
  )
}

/** Leads back to where it was pressed. */
function SignInLink() {
  const t = useMessages(commonMessages)
  const { path, search, hash } = useAddress()
  const isThere = path === '/sign-in'
  return (
    <Link
      to="/sign-in"
      search={isThere ? parseSignInSearch(readSearch(search)) : { next: path + search + hash }}
      className={buttonClass('primary', 'md', 'ms-1 px-4')}
    >
      {t.signIn}
    </Link>
  )
}
