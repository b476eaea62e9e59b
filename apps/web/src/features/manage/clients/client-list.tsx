import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { LoadMore } from '../../../components/load-more.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { ClientRow } from './client-row.tsx'
import { ClientSheet } from './client-sheet.tsx'

const PAGE_SIZE = 20

export interface ClientListProps {
  salonId: string
  timeZone: string
  /** A part of a name or number; empty: everybody. */
  wanted: string
  /** Whole numbers, and so parts of them; who does not finds nobody by a part. */
  seesNumbers: boolean
}

/** Clients, the latest bookings first; one of them opens over the list. */
export function ClientList({ salonId, timeZone, wanted, seesNumbers }: ClientListProps) {
  const t = useMessages(clientsMessages)
  const trpc = useTRPC()
  const [openId, setOpenId] = useState<string | null>(null)
  const { clients: procedures } = useTRPCClient().salons.manage
  const list = useInfiniteQuery({
    queryKey: [...trpc.salons.manage.clients.pathKey(), 'list', salonId, wanted],
    initialPageParam: null as string | null,
    // a number that is looked for travels in a body
    queryFn: ({ pageParam: cursor }) =>
      procedures.list.mutate({
        ...{ salonId, limit: PAGE_SIZE },
        ...(wanted && { q: wanted }),
        ...(cursor !== null && { cursor }),
      }),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
  if (list.isPending) return <Skeleton className="h-96" />
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const clients = list.data.pages.flatMap((page) => page.items)
  const noneFoundText = seesNumbers ? t.noneFoundText : t.noneFoundByWhole
  if (clients.length === 0)
    return (
      <EmptyState
        icon={<Users aria-hidden className="size-7" />}
        title={wanted ? t.noneFound : t.none}
        text={wanted ? noneFoundText : t.noneText}
      />
    )
  return (
    <div aria-busy={list.isPlaceholderData} className="grid gap-4">
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {clients.map((client) => (
            <li key={client.id}>
              <ClientRow client={client} timeZone={timeZone} onOpen={() => setOpenId(client.id)} />
            </li>
          ))}
        </ul>
      </Card>
      <LoadMore paging={list} />
      {openId && (
        <ClientSheet salonId={salonId} id={openId} timeZone={timeZone} onClose={() => setOpenId(null)} />
      )}
    </div>
  )
}
