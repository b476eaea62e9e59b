import { SignedInOnly } from '../../components/signed-in-only.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { DataSection } from './data-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { SignOutSection } from './sign-out-section.tsx'

export function AccountPage() {
  const t = useMessages(accountMessages)
  usePageTitle(t.accountTitle)
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-8">
      <h1 className="mb-6 text-2xl">{t.accountTitle}</h1>
      <SignedInOnly title={t.signInToSee} fallback={<Skeleton className="h-96" />}>
        {(user) => (
          <div className="grid gap-6">
            <ProfileSection key={user.id} user={user} />
            <DevicesSection />
            <DataSection user={user} />
            <SignOutSection />
          </div>
        )}
      </SignedInOnly>
    </div>
  )
}
