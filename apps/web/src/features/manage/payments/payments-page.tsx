import type { MembershipView, UserView } from '@salon/contract'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { booksMessages } from '../../../i18n/books.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { useRouteParams, useRouteSearch, useSetSearch } from '../../../lib/routing/use-route.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { useSalon } from '../../../lib/use-salon.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Office } from '../office/office.tsx'
import { PaymentFilters } from './payment-filters.tsx'
import { PaymentList } from './payment-list.tsx'

/** What was paid to a salon online, and what can be done with it. */
export function PaymentsPage() {
  const { salonId } = useRouteParams('/manage/:salonId/payments')
  return (
    <Office salonId={salonId} needs="manager">
      {(membership, user) => <Payments membership={membership} user={user} />}
    </Office>
  )
}

function Payments({ membership, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(manageMessages)
  const { toBooks } = useMessages(booksMessages)
  const search = useRouteSearch('/manage/:salonId/payments')
  const setSearch = useSetSearch('/manage/:salonId/payments')
  // for its clock: a day of the filters is the salon's
  const salon = useSalon(membership.slug)
  usePageTitle(t.places.payments)
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h1 className="text-2xl">{t.places.payments}</h1>
        <Link
          to="/manage/:salonId/payments/books"
          params={{ salonId: membership.salonId }}
          className="inline-flex min-h-11 items-center text-sm font-semibold text-brand underline-offset-4 hover:underline"
        >
          {toBooks}
        </Link>
      </div>
      <PaymentFilters value={search} onChange={setSearch} />
      {salon.isPending && <Skeleton className="h-96" />}
      {salon.isError && !salon.data && (
        <ErrorState error={salon.error} onRetry={() => void salon.refetch()} />
      )}
      {salon.data && (
        <>
          <PaymentList
            salonId={membership.salonId}
            timeZone={salon.data.timeZone}
            search={search}
            user={user}
          />
          <ExportButton
            salonId={membership.salonId}
            user={user}
            table="payments"
            timeZone={salon.data.timeZone}
            from={search.from}
            to={search.to}
          />
        </>
      )}
    </div>
  )
}
