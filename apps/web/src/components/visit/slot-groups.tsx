import type { DayView, SlotView } from '@salon/contract'
import { clsx } from 'clsx'
import { useId } from 'react'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { groupSlots } from '../../lib/slots.ts'

export interface SlotGroupsProps {
  day: DayView
  timeZone: string
  selected: string | undefined
  onSelect: (slot: SlotView) => void
}

/** A day's free times by part of the day, one choice among all; each is read out with its full date. */
export function SlotGroups({ day, timeZone, selected, onSelect }: SlotGroupsProps) {
  const t = useMessages(visitMessages)
  const format = useFormat()
  const name = useId()
  return (
    <div role="radiogroup" aria-label={t.times} className="grid gap-5">
      {groupSlots(day, timeZone).map(({ part, slots }) => (
        <section key={part} aria-label={t.dayParts[part]}>
          <h3 className="mb-2 text-sm font-semibold text-muted">
            {t.dayParts[part]}
            {part === 'afterMidnight' && slots[0] && (
              <span className="font-normal">
                {' '}
                · {format.date({ at: slots[0].startsAt, timeZone }, 'short')}
              </span>
            )}
          </h3>
          <div className="grid grid-cols-3 gap-2 sm:grid-cols-[repeat(auto-fill,minmax(7rem,1fr))]">
            {slots.map((slot) => (
              <label
                key={slot.startsAt}
                className={clsx(
                  'relative grid min-h-12 place-items-center rounded-md border px-2 text-sm font-semibold transition-colors',
                  'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
                  slot.startsAt === selected
                    ? 'border-brand bg-brand text-on-brand'
                    : 'border-line bg-surface hover:border-line-strong hover:bg-sunken',
                )}
              >
                <input
                  type="radio"
                  name={name}
                  checked={slot.startsAt === selected}
                  onChange={() => onSelect(slot)}
                  className="sr-only"
                  aria-label={`${format.date({ at: slot.startsAt, timeZone }, 'full')}, ${format.time(slot.startsAt, timeZone)}`}
                />
                <span aria-hidden>{format.time(slot.startsAt, timeZone)}</span>
              </label>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
