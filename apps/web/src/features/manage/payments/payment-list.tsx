import type { UserView } from '@salon/contract'
import { addDays, instantOfMinute, type LocalDate, startOfDate } from '@salon/domain'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Wallet } from 'lucide-react'
import { useState } from 'react'
import { LoadMore } from '../../../components/load-more.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { PaymentRow } from './payment-row.tsx'
import { PaymentSheet } from './payment-sheet.tsx'
import type { PaymentsSearch } from './payments-search.ts'

const PAGE_SIZE = 20

export interface PaymentListProps {
  salonId: string
  timeZone: string
  search: PaymentsSearch
  user: UserView
}

/** Payments, the newest first; one of them opens over the list. */
export function PaymentList({ salonId, timeZone, search, user }: PaymentListProps) {
  const t = useMessages(manageMessages)
  const trpc = useTRPC()
  const [openId, setOpenId] = useState<string | null>(null)
  const { from, to, status } = search
  const startOf = (date: LocalDate) => instantOfMinute(startOfDate(timeZone, date))
  const list = useInfiniteQuery(
    trpc.payments.manage.list.infiniteQueryOptions(
      {
        salonId,
        limit: PAGE_SIZE,
        ...(from && { from: startOf(from) }),
        ...(to && { to: startOf(addDays(to, 1)) }),
        ...(status && { status }),
      },
      { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  if (list.isPending) return <Skeleton className="h-96" />
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const payments = list.data.pages.flatMap((page) => page.items)
  const open = payments.find(({ id }) => id === openId)
  if (payments.length === 0)
    return (
      <EmptyState
        icon={<Wallet aria-hidden className="size-7" />}
        title={t.nonePaid}
        text={Object.keys(search).length > 0 ? t.nonePaidFiltered : t.nonePaidText}
      />
    )
  return (
    <div aria-busy={list.isPlaceholderData} className="grid gap-4">
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {payments.map((payment) => (
            <li key={payment.id}>
              <PaymentRow payment={payment} timeZone={timeZone} onOpen={() => setOpenId(payment.id)} />
            </li>
          ))}
        </ul>
      </Card>
      <LoadMore paging={list} />
      {open && (
        <PaymentSheet payment={open} timeZone={timeZone} user={user} onClose={() => setOpenId(null)} />
      )}
    </div>
  )
}
