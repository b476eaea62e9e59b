import { clsx } from 'clsx'
import { SignedInOnly } from '../../components/signed-in-only.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useSessionState } from '../../lib/use-session.ts'
import { CalendarSection } from './calendar-section.tsx'
import { DataSection } from './data-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { KeptLinks } from './kept-links.tsx'
import { MessagesSection } from './messages-section.tsx'
import { PreferencesSection } from './preferences-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { SignOutSection } from './sign-out-section.tsx'

export function AccountPage() {
  const t = useMessages(accountMessages)
  const { status } = useSessionState()
  usePageTitle(t.accountTitle)
  return (
    <div
      className={clsx(
        'mx-auto w-full max-w-prose px-4 py-6 md:py-8',
        status !== 'signedOut' && 'lg:max-w-5xl',
      )}
    >
      <h1 className="mb-5 text-2xl">{t.accountTitle}</h1>
      <div className="grid gap-6">
        <SignedInOnly title={t.signInToSee} fallback={<Skeleton className="h-96" />}>
          {(user) => (
            <div className="grid items-start gap-6 lg:grid-cols-2">
              <div className="grid gap-6">
                <KeptLinks user={user} />
                <ProfileSection key={user.id} user={user} />
                <MessagesSection user={user} />
                <PreferencesSection />
              </div>
              <div className="grid gap-6">
                <CalendarSection user={user} />
                <DevicesSection />
                <DataSection user={user} />
                <SignOutSection />
              </div>
            </div>
          )}
        </SignedInOnly>
        {(status === 'signedOut' || status === 'unreached') && <PreferencesSection />}
      </div>
    </div>
  )
}
