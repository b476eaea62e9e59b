import type { DateHoursView, StaffListView } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useTRPC } from '../../../../lib/trpc.ts'
import { AdditionPlace } from '../addition-place.tsx'
import { EntryRow } from '../entry-row.tsx'
import { DateForm } from './date-form.tsx'
import { NewDate } from './new-date.tsx'
import { useDateText } from './use-date-text.ts'

export interface DatesProps {
  salonId: string
  staff: StaffListView['staff']
  today: LocalDate
}

/** The coming dates that are not as usual, and the way to set one more apart. */
export function Dates({ salonId, staff, today }: DatesProps) {
  const t = useMessages(seasonsMessages)
  const localized = useLocalized()
  const dates = useQuery(useTRPC().salons.manage.dates.list.queryOptions({ salonId }))
  const [open, setOpen] = useState<string | null>(null)
  if (dates.isPending) return <Skeleton className="h-32" />
  if (!dates.data) return <ErrorState error={dates.error} onRetry={() => void dates.refetch()} />
  return (
    <section aria-labelledby="dates" className="grid grid-cols-1 gap-3">
      <div>
        <h2 id="dates" className="text-lg">
          {t.dates}
        </h2>
        <p className="text-sm text-muted">{t.datesHint}</p>
      </div>
      {dates.data.length === 0 && <p className="text-sm text-muted">{t.noDates}</p>}
      <ul className="grid grid-cols-1 gap-2">
        {dates.data.map((each) => {
          const key = `${each.date} ${each.staffId ?? ''}`
          return (
            <DateRow
              key={key}
              salonId={salonId}
              hours={each}
              whose={each.staffName ? localized(each.staffName) : t.salon}
              isOpen={open === key}
              onToggle={() => setOpen(open === key ? null : key)}
            />
          )
        })}
      </ul>
      <AdditionPlace
        label={t.addDate}
        isOpen={open === NEW}
        onOpen={() => setOpen(NEW)}
        onClose={() => setOpen(null)}
      >
        {(onDone) => <NewDate salonId={salonId} staff={staff} today={today} onDone={onDone} />}
      </AdditionPlace>
    </section>
  )
}

const NEW = 'new'

interface DateRowProps {
  salonId: string
  hours: DateHoursView
  whose: string
  isOpen: boolean
  onToggle: () => void
}

function DateRow({ salonId, hours: { staffId, date, windows }, whose, isOpen, onToggle }: DateRowProps) {
  const format = useFormat()
  const textOf = useDateText(staffId !== null)
  return (
    <EntryRow
      name={format.date(date, 'full')}
      detail={`${whose} · ${textOf(windows)}`}
      isOpen={isOpen}
      onToggle={onToggle}
      form={<DateForm salonId={salonId} staffId={staffId ?? undefined} date={date} />}
    />
  )
}
