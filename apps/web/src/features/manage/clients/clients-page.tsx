import type { MembershipView, UserView } from '@salon/contract'
import { hasRole } from '@salon/domain'
import { useState } from 'react'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Input } from '../../../components/ui/field.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useRouteParams } from '../../../lib/routing/use-route.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { useSalon } from '../../../lib/use-salon.ts'
import { useTypedWords } from '../../../lib/use-typed-words.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Office } from '../office/office.tsx'
import { ClientList } from './client-list.tsx'

/** As much of a name or number as the server takes. */
const MAX_LENGTH = 60

/** Who books at a salon, to be found by name or number. */
export function ClientsPage() {
  const { salonId } = useRouteParams('/manage/:salonId/clients')
  return (
    <Office salonId={salonId} needs="staff">
      {(membership, user) => <Clients membership={membership} user={user} />}
    </Office>
  )
}

function Clients({ membership, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(clientsMessages)
  const { salonId } = membership
  const isManager = hasRole(membership.role, 'manager')
  // not in the address: what is looked for may be somebody's number
  const [wanted, setWanted] = useState('')
  const words = useTypedWords(wanted, setWanted)
  // for its clock: visits are told by the salon's
  const salon = useSalon(membership.slug)
  usePageTitle(t.title)
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      <h1 className="text-2xl">{t.title}</h1>
      <Input
        type="search"
        label={t.search}
        maxLength={MAX_LENGTH}
        autoComplete="off"
        value={words.typed}
        onChange={({ target }) => words.type(target.value)}
      />
      {salon.isPending && <Skeleton className="h-96" />}
      {salon.isError && !salon.data && (
        <ErrorState error={salon.error} onRetry={() => void salon.refetch()} />
      )}
      {salon.data && (
        <>
          <ClientList
            salonId={salonId}
            timeZone={salon.data.timeZone}
            wanted={wanted}
            seesNumbers={isManager}
          />
          {isManager && (
            <ExportButton salonId={salonId} user={user} table="clients" timeZone={salon.data.timeZone} />
          )}
        </>
      )}
    </div>
  )
}
