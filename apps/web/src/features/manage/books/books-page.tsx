import type { MembershipView, UserView } from '@salon/contract'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { booksMessages } from '../../../i18n/books.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { useRouteParams } from '../../../lib/routing/use-route.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { useSalon } from '../../../lib/use-salon.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Office } from '../office/office.tsx'
import { CompareNow } from './compare-now.tsx'
import { ComparedBooks } from './compared-books.tsx'

/** What comparing a salon's books with the gateway's found. */
export function BooksPage() {
  const { salonId } = useRouteParams('/manage/:salonId/payments/books')
  return (
    <Office salonId={salonId} needs="manager">
      {(membership, user) => <Books membership={membership} user={user} />}
    </Office>
  )
}

function Books({ membership, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(booksMessages)
  const { salonId, slug } = membership
  // for its clock
  const salon = useSalon(slug)
  usePageTitle(t.title)
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h1 className="text-2xl">{t.title}</h1>
        <Link
          to="/manage/:salonId/payments"
          params={{ salonId }}
          className="inline-flex min-h-11 items-center text-sm font-semibold text-brand underline-offset-4 hover:underline"
        >
          {t.toPayments}
        </Link>
      </div>
      <p className="text-sm text-muted">{t.text}</p>
      <CompareNow salonId={salonId} />
      {salon.isPending && <Skeleton className="h-96" />}
      {salon.isError && !salon.data && (
        <ErrorState error={salon.error} onRetry={() => void salon.refetch()} />
      )}
      {salon.data && (
        <>
          <ComparedBooks salonId={salonId} timeZone={salon.data.timeZone} />
          <ExportButton salonId={salonId} user={user} table="books" timeZone={salon.data.timeZone} />
        </>
      )}
    </div>
  )
}
