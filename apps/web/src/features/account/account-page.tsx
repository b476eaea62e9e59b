import { SignedInOnly } from '../../components/signed-in-only.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useSessionState } from '../../lib/use-session.ts'
import { DataSection } from './data-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { KeptLinks } from './kept-links.tsx'
import { PreferencesSection } from './preferences-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { SignOutSection } from './sign-out-section.tsx'

export function AccountPage() {
  const t = useMessages(accountMessages)
  const { user } = useSessionState()
  usePageTitle(t.accountTitle)
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-6 md:py-8">
      <h1 className="mb-5 text-2xl">{t.accountTitle}</h1>
      <div className="grid gap-6">
        <SignedInOnly title={t.signInToSee} fallback={<Skeleton className="h-96" />}>
          {(signedIn) => (
            <div className="grid gap-6">
              <KeptLinks />
              <ProfileSection key={signedIn.id} user={signedIn} />
              <PreferencesSection />
              <DevicesSection />
              <DataSection user={signedIn} />
              <SignOutSection />
            </div>
          )}
        </SignedInOnly>
        {!user && <PreferencesSection />}
      </div>
    </div>
  )
}
