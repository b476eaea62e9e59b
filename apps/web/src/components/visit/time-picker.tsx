import type { SalonProfile, SlotView } from '@salon/contract'
import { addDays, type LocalDate } from '@salon/domain'
import { clsx } from 'clsx'
import { CalendarX } from 'lucide-react'
import type { ComponentType } from 'react'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { type OpeningHours, windowsOn } from '../../lib/opening-hours.ts'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { DayStrip, type StripDay } from './day-strip.tsx'
import { SlotGroups, type SlotGroupsProps } from './slot-groups.tsx'
import type { BookableDates, Fortnight } from './use-fortnight.ts'

export interface TimePickerProps {
  salon: SalonProfile
  fortnight: Fortnight
  bookable: BookableDates
  /** The day looked at; without, the first one with a free time. */
  date: LocalDate | undefined
  startsAt: string | undefined
  /** When a visit that is to move takes place now. */
  own?: string
  /** Shows the times of a day; without, as buttons by the parts of the day. */
  slots?: ComponentType<SlotGroupsProps>
  onDateChange: (date: LocalDate) => void
  onSlotChange: (date: LocalDate, slot: SlotView) => void
}

/** Choosing a day and a free time of it. */
export function TimePicker(props: TimePickerProps) {
  const { salon, fortnight, bookable, date, startsAt, onDateChange, onSlotChange } = props
  const Slots = props.slots ?? SlotGroups
  const t = useMessages(visitMessages)
  const format = useFormat()
  const localized = useLocalized()
  const { query, earlier, later } = fortnight
  const days = useStripDays(salon, fortnight, bookable)
  const shown = date ?? days.find(({ day }) => day && day.slots.length > 0)?.date
  const chosen = days.find((each) => each.date === shown)
  const next = query.data?.nextAvailable

  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <div className="grid grid-cols-1 gap-5">
      <DayStrip
        days={days}
        selected={shown}
        onSelect={onDateChange}
        onEarlier={earlier && (() => onDateChange(earlier))}
        onLater={later && (() => onDateChange(later))}
        onEarlierIntent={() => fortnight.prefetch(earlier)}
        onLaterIntent={() => fortnight.prefetch(later)}
      />
      <p role="status" className="sr-only">
        {chosen?.day && t.timesShown(chosen.day.slots.length, format.date(chosen.date, 'day'))}
      </p>
      {chosen && (
        <p className="text-sm">
          <strong className="font-bold">{format.date(chosen.date, 'full')}</strong>
          <span className="text-muted"> · {format.hijri(chosen.date)}</span>
        </p>
      )}
      <div
        aria-busy={query.isPlaceholderData}
        className={clsx('min-h-60', query.isPlaceholderData && 'pointer-events-none opacity-60')}
      >
        {(query.isPending || (query.isFetching && !chosen?.day)) && <TimesSkeleton />}
        {chosen?.day && chosen.day.slots.length > 0 && (
          <Slots
            day={chosen.day}
            timeZone={salon.timeZone}
            selected={startsAt}
            own={props.own}
            onSelect={(slot) => onSlotChange(chosen.date, slot)}
          />
        )}
        {chosen?.day?.slots.length === 0 && (
          <Nothing
            text={
              chosen.isClosed
                ? t.closedOn(format.date(chosen.date, 'day'))
                : t.fullOn(format.date(chosen.date, 'day'))
            }
          />
        )}
        {query.data && !query.isPlaceholderData && !shown && (
          <Nothing text={next ? t.noneSoon : t.noneAtAll} />
        )}
        {next && (
          <p className="text-center">
            <Button variant="secondary" onClick={() => onDateChange(next.date)}>
              {t.nextAvailable(
                `${format.date(next.date, 'short')} ${format.time(next.startsAt, salon.timeZone)}`,
              )}
            </Button>
          </p>
        )}
      </div>
      <p className="text-xs text-muted">{t.salonTime(localized(salon.city.name))}</p>
    </div>
  )
}

/** The fortnight's days in order, with or without their times yet. */
function useStripDays(
  salon: SalonProfile,
  { query, from, days }: Fortnight,
  bookable: BookableDates,
): StripDay[] {
  const t = useMessages(visitMessages)
  const { today } = salon.hours
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(from, index)
    return {
      date,
      day: query.data?.days.find((each) => each.date === date),
      isClosed: isClosed(salon.hours, date),
      name: date === today ? t.today : date === bookable.first && date < today ? t.tonight : undefined,
    }
  })
}

function isClosed(hours: OpeningHours, date: LocalDate): boolean {
  return windowsOn(hours, date).length === 0
}

function Nothing({ text }: { text: string }) {
  return (
    <p className="flex items-center justify-center gap-2 px-4 py-8 text-center text-muted">
      <CalendarX aria-hidden className="size-5 shrink-0" />
      {text}
    </p>
  )
}

function TimesSkeleton() {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2 sm:grid-cols-[repeat(auto-fill,minmax(6.75rem,1fr))]">
      {Array.from({ length: 9 }, (_, index) => (
        <Skeleton key={index} className="h-12" />
      ))}
    </div>
  )
}
