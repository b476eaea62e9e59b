import type { MembershipView, UserView } from '@salon/contract'
import { localDateAt, minuteOfDate } from '@salon/domain'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { numbersMessages } from '../../../i18n/numbers.ts'
import { useRouteParams, useRouteSearch, useSetSearch } from '../../../lib/routing/use-route.ts'
import { useNow } from '../../../lib/use-now.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { useSalon } from '../../../lib/use-salon.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Office } from '../office/office.tsx'
import { NumbersBoard } from './numbers-board.tsx'
import { NumbersFields } from './numbers-fields.tsx'
import { rangeOf } from './numbers-range.ts'

/** How a salon does, beside how it did before. */
export function NumbersPage() {
  const { salonId } = useRouteParams('/manage/:salonId/numbers')
  return (
    <Office salonId={salonId} needs="manager">
      {(membership, user) => <Numbers membership={membership} user={user} />}
    </Office>
  )
}

function Numbers({ membership, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(numbersMessages)
  // for its clock: the days are the salon's
  const { data: salon, error, isPending, refetch } = useSalon(membership.slug)
  usePageTitle(t.title)
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-4">
      <h1 className="text-2xl">{t.title}</h1>
      {isPending && <Skeleton className="h-96" />}
      {error && !salon && <ErrorState error={error} onRetry={() => void refetch()} />}
      {salon && <OfDays salonId={membership.salonId} user={user} timeZone={salon.timeZone} />}
    </div>
  )
}

function OfDays({ salonId, user, timeZone }: { salonId: string; user: UserView; timeZone: string }) {
  const search = useRouteSearch('/manage/:salonId/numbers')
  const setSearch = useSetSearch('/manage/:salonId/numbers')
  const range = rangeOf(search, localDateAt(timeZone, minuteOfDate(useNow())))
  const table = { salonId, user, timeZone, ...range }
  const unit = search.unit ?? 'day'
  return (
    <>
      <NumbersFields value={{ ...range, unit }} onChange={setSearch} />
      <NumbersBoard salonId={salonId} range={range} unit={unit} />
      <div className="flex flex-wrap gap-3">
        <ExportButton {...table} table="numbers" unit={unit} />
        <ExportButton {...table} table="utilisation" />
        <ExportButton {...table} table="services" />
        <ExportButton {...table} table="bookings" />
      </div>
    </>
  )
}
