import { useQuery } from '@tanstack/react-query'
import { CalendarX } from 'lucide-react'
import { buttonClass } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { visitLinkMessages } from '../../i18n/visit-link.ts'
import { isMissing } from '../../lib/error-message.ts'
import { useAddress } from '../../lib/routing/address.ts'
import { Link } from '../../lib/routing/link.tsx'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'
import { LinkedVisit } from './linked-visit.tsx'

/**
 * Where the link in a message about a visit leads, signed in or not. What names the visit stands behind the `#`, which no server sees,
 * and is sent in a body.
 */
export function VisitLinkPage() {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const token = useAddress().hash.slice(1)
  const query = useQuery({
    queryKey: [...trpc.bookings.openLink.mutationKey(), token],
    queryFn: () => client.bookings.openLink.mutate({ token }),
    enabled: token !== '',
  })
  if (token === '' || (query.isError && isMissing(query.error))) return <UnknownLink />
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-6">
      {query.isPending && <Skeleton className="h-96" />}
      {query.isError && !query.data && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data && <LinkedVisit visit={query.data} />}
    </div>
  )
}

function UnknownLink() {
  const t = useMessages(visitLinkMessages)
  return (
    <EmptyState
      isPage
      icon={<CalendarX aria-hidden className="size-7" />}
      title={t.unknownTitle}
      text={t.unknownText}
      action={
        <Link to="/bookings" className={buttonClass()}>
          {t.toBookings}
        </Link>
      }
    />
  )
}
