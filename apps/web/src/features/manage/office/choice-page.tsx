import type { MembershipView, UserView } from '@salon/contract'
import { hasRole, itemAt } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, Store } from 'lucide-react'
import { useEffect } from 'react'
import { SignedInOnly } from '../../../components/signed-in-only.tsx'
import { buttonClass } from '../../../components/ui/button.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { useNavigate } from '../../../lib/routing/use-route.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { Invitations } from './invitations.tsx'

/** Which salon somebody works for today; with only one there is nothing to choose. */
export function ChoicePage() {
  const t = useMessages(manageMessages)
  usePageTitle(t.mySalons)
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-6 md:py-8">
      <SignedInOnly title={t.signInToManage} fallback={<Skeleton className="h-48" />}>
        {(user) => <Salons user={user} />}
      </SignedInOnly>
    </div>
  )
}

function Salons({ user }: { user: UserView }) {
  const t = useMessages(manageMessages)
  const trpc = useTRPC()
  const invitations = useQuery(trpc.accounts.invitations.list.queryOptions())
  const { memberships } = user
  if (invitations.isPending) return <Skeleton className="h-48" />
  if (invitations.isError)
    return <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />
  if (invitations.data.length > 0)
    return (
      <div className="grid gap-6">
        <h1 className="text-2xl">{t.mySalons}</h1>
        <Invitations invitations={invitations.data} user={user} />
        {memberships.length > 0 && <SalonList memberships={memberships} />}
      </div>
    )
  if (memberships.length === 0)
    return (
      <EmptyState
        isPage
        icon={<Store aria-hidden className="size-7" />}
        title={t.noSalonsTitle}
        text={t.noSalonsText}
        action={<OpenSalon />}
      />
    )
  if (memberships.length === 1) return <OnlyOne membership={itemAt(memberships, 0)} />
  return (
    <>
      <h1 className="mb-5 text-2xl">{t.mySalons}</h1>
      <SalonList memberships={memberships} />
      <div className="mt-6">
        <OpenSalon />
      </div>
    </>
  )
}

/** The work of the day, or what is left to do before there can be any. */
function OnlyOne({ membership: { salonId, status, role } }: { membership: MembershipView }) {
  const navigate = useNavigate()
  const isOpening = status === 'draft' && hasRole(role, 'manager')
  useEffect(() => {
    const to = isOpening ? '/manage/:salonId/opening' : '/manage/:salonId'
    void navigate({ to, params: { salonId }, replace: true })
  }, [navigate, salonId, isOpening])
  return <Skeleton className="h-48" />
}

function OpenSalon() {
  const t = useMessages(manageMessages)
  return (
    <Link to="/manage/new" className={buttonClass()}>
      {t.openSalon}
    </Link>
  )
}

function SalonList({ memberships }: { memberships: readonly MembershipView[] }) {
  const t = useMessages(manageMessages)
  const localized = useLocalized()
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line">
        {memberships.map(({ salonId, name, role }) => (
          <li key={salonId}>
            <Link
              to="/manage/:salonId"
              params={{ salonId }}
              className="flex min-h-16 items-center gap-3 px-5 py-2 -outline-offset-3 hover:bg-sunken"
            >
              <Store aria-hidden className="size-5 shrink-0 text-brand" />
              <span className="min-w-0 grow leading-snug">
                <span className="block font-semibold">{localized(name)}</span>
                <span className="block text-sm text-muted">{t.roles[role]}</span>
              </span>
              <ChevronLeft aria-hidden className="size-5 shrink-0 text-muted ltr:-scale-x-100" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
