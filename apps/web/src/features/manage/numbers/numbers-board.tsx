import type { NumbersView } from '@salon/contract'
import type { DayRange, RangeUnit } from '@salon/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChartColumn } from 'lucide-react'
import { Price } from '../../../components/price.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { numbersMessages } from '../../../i18n/numbers.ts'
import { useFormat } from '../../../lib/format.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { BarTable } from './bar-table.tsx'
import { Figures } from './figures.tsx'
import { TimePlots } from './time-plots.tsx'

export interface NumbersBoardProps {
  salonId: string
  range: DayRange
  unit: RangeUnit
}

/** What came of some days, in figures and plots. */
export function NumbersBoard({ salonId, range, unit }: NumbersBoardProps) {
  const t = useMessages(numbersMessages)
  const trpc = useTRPC()
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(
    trpc.salons.manage.numbers.read.queryOptions(
      { salonId, ...range, unit },
      { placeholderData: keepPreviousData },
    ),
  )
  if (isPending) return <Skeleton className="h-96" />
  if (!data) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    <div aria-busy={isPlaceholderData} className="grid gap-4">
      {isEmpty(data) && (
        <EmptyState icon={<ChartColumn aria-hidden className="size-7" />} title={t.none} text={t.noneText} />
      )}
      <Figures now={data.now} before={data.before} />
      {!isEmpty(data) && <Plots numbers={data} />}
    </div>
  )
}

function isEmpty({ now, staff }: NumbersView): boolean {
  const { takingsHalalas, atSalonHalalas, visitCount, noShowCount, cancellationCount, ratingCount } = now
  const hasBookings = staff.some(({ bookedMinutes }) => bookedMinutes > 0)
  return (
    !hasBookings &&
    takingsHalalas === 0 &&
    atSalonHalalas === 0 &&
    visitCount + noShowCount + cancellationCount + ratingCount === 0
  )
}

function Plots({ numbers }: { numbers: NumbersView }) {
  const t = useMessages(numbersMessages)
  const format = useFormat()
  const localized = useLocalized()
  const mostBooked = Math.max(1, ...numbers.services.map(({ count }) => count))
  return (
    <>
      <TimePlots numbers={numbers} />
      <BarTable
        title={t.utilisation}
        text={t.utilisationText}
        columns={[t.stylist, t.booked, t.share]}
        rows={numbers.staff.map(({ id, name, bookedMinutes, offeredMinutes }) => ({
          id,
          label: localized(name),
          share: offeredMinutes === 0 ? 0 : bookedMinutes / offeredMinutes,
          detail: t.bookedOf(format.duration(bookedMinutes), format.duration(offeredMinutes)),
          value:
            offeredMinutes === 0
              ? t.offersNothing
              : t.percent(Math.round((100 * bookedMinutes) / offeredMinutes)),
        }))}
      />
      {numbers.services.length > 0 && (
        <BarTable
          title={t.topServices}
          columns={[t.service, t.worth, t.times]}
          rows={numbers.services.map(({ id, name, count, halalas }) => ({
            id,
            label: localized(name),
            share: count / mostBooked,
            detail: <Price halalas={halalas} />,
            value: format.count(count),
          }))}
        />
      )}
    </>
  )
}
