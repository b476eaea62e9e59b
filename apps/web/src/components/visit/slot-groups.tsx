import type { DayView, PrayerClosureView, SlotView } from '@salon/contract'
import { type Instant, localDateAt, minuteOfInstant, weekdayOf } from '@salon/domain'
import { clsx } from 'clsx'
import { MoonStar } from 'lucide-react'
import { useId } from 'react'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { groupSlots, type SlotGroup } from '../../lib/slots.ts'

/** Sunday is 0. */
const FRIDAY = 5

export interface SlotGroupsProps {
  day: DayView
  timeZone: string
  selected: string | undefined
  /** When a visit that is to move takes place now. */
  own?: string | undefined
  onSelect: (slot: SlotView) => void
}

/** A day's free times by part of the day, one choice among all, with the prayers that part them. */
export function SlotGroups({ day, timeZone, selected, own, onSelect }: SlotGroupsProps) {
  const t = useMessages(visitMessages)
  const name = useId()
  return (
    <div role="radiogroup" aria-label={t.times} className="grid gap-5">
      {groupSlots(day, timeZone).map((group) => (
        <section key={group.part} aria-label={t.dayParts[group.part]}>
          <PartTitle group={group} timeZone={timeZone} />
          <div className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2 sm:grid-cols-[repeat(auto-fill,minmax(6.75rem,1fr))]">
            {group.entries.map((entry) =>
              'slot' in entry ? (
                <SlotOption
                  key={entry.slot.startsAt}
                  name={name}
                  slot={entry.slot}
                  timeZone={timeZone}
                  isSelected={entry.slot.startsAt === selected}
                  isOwn={entry.slot.startsAt === own}
                  onSelect={() => onSelect(entry.slot)}
                />
              ) : (
                <PrayerGap key={entry.closure.from} closure={entry.closure} timeZone={timeZone} />
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  )
}

/** Past midnight the date says which night is meant. */
function PartTitle({ group: { part, entries }, timeZone }: { group: SlotGroup; timeZone: string }) {
  const t = useMessages(visitMessages)
  const format = useFormat()
  const first = entries.find((entry) => 'slot' in entry)
  return (
    <h3 className="mb-2 text-sm font-semibold text-muted">
      {t.dayParts[part]}
      {part === 'afterMidnight' && first && (
        <span className="font-normal"> · {format.date({ at: first.slot.startsAt, timeZone }, 'short')}</span>
      )}
    </h3>
  )
}

interface SlotOptionProps {
  name: string
  slot: SlotView
  timeZone: string
  isSelected: boolean
  isOwn: boolean
  onSelect: () => void
}

/** Read out with its full date: alone a time says nothing. */
function SlotOption({ name, slot, timeZone, isSelected, isOwn, onSelect }: SlotOptionProps) {
  const t = useMessages(visitMessages)
  const format = useFormat()
  const time = format.time(slot.startsAt, timeZone)
  return (
    <label
      className={clsx(
        'pressable relative grid min-h-12 place-items-center rounded-md border px-1 text-sm font-semibold whitespace-nowrap',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        isSelected
          ? 'border-brand bg-brand text-on-brand'
          : 'border-line bg-surface hover:border-line-strong hover:bg-sunken',
      )}
    >
      <input
        type="radio"
        name={name}
        checked={isSelected}
        onChange={onSelect}
        className="sr-only"
        aria-label={[format.date({ at: slot.startsAt, timeZone }, 'full'), time, isOwn && t.ownTime]
          .filter(Boolean)
          .join(', ')}
      />
      <span aria-hidden className="grid justify-items-center leading-tight">
        {time}
        {isOwn && <span className="text-xs font-normal">{t.ownTime}</span>}
      </span>
    </label>
  )
}

/** Why there are no times here. */
function PrayerGap({ closure, timeZone }: { closure: PrayerClosureView; timeZone: string }) {
  const t = useMessages(visitMessages)
  const format = useFormat()
  const { prayer, from, to } = closure
  return (
    <p className="col-span-full flex flex-wrap items-center gap-x-2 rounded-md bg-sunken px-3 py-1.5 text-sm text-muted">
      <MoonStar aria-hidden className="size-4 shrink-0" />
      <span className="font-semibold text-ink">
        {prayer === 'dhuhr' && isFriday(from, timeZone) ? t.fridayPrayer : t.prayers[prayer]}
      </span>
      <span>{format.timeRange(from, to, timeZone)}</span>
    </p>
  )
}

function isFriday(at: Instant, timeZone: string): boolean {
  return weekdayOf(localDateAt(timeZone, minuteOfInstant(at))) === FRIDAY
}
