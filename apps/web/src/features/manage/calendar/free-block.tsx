import { instantOfMinute, startOfDate } from '@salon/domain'
import { Plus } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import type { DayPlan, StaffDay } from './day-plan.ts'
import { PIXELS_PER_MINUTE, placeOf } from './place.ts'
import type { Stretch } from './stretches.ts'

/** Where a finger points is meant that precisely. */
const POINT_MINUTES = 15

export interface FreeBlockProps {
  plan: DayPlan
  member: Pick<StaffDay, 'name'>
  stretch: Stretch
  /** With the minute that was pointed at; a key means the first. */
  onBook: (minute: number) => void
}

/** A stretch that may still be booked: one press on it begins a booking there. */
export function FreeBlock({ plan, member, stretch, onBook }: FreeBlockProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const localized = useLocalized()
  const midnight = startOfDate(plan.timeZone, plan.date)
  const times = format.timeRange(
    instantOfMinute(midnight + stretch.startMinute),
    instantOfMinute(midnight + stretch.endMinute),
    plan.timeZone,
  )

  function book({ currentTarget, clientY, detail }: MouseEvent<HTMLButtonElement>): void {
    // a press of a key counts no clicks
    if (detail === 0) return onBook(stretch.startMinute)
    const minutes = (clientY - currentTarget.getBoundingClientRect().top) / PIXELS_PER_MINUTE
    const pointed = stretch.startMinute + Math.max(0, minutes)
    const rounded = Math.floor(pointed / POINT_MINUTES) * POINT_MINUTES
    onBook(Math.min(Math.max(rounded, stretch.startMinute), stretch.endMinute - POINT_MINUTES))
  }

  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={t.bookFree(times, localized(member.name))}
      onClick={book}
      className="group absolute inset-x-1 grid place-items-center rounded-sm text-brand hover:bg-brand-soft focus-visible:bg-brand-soft"
      style={placeOf(plan, stretch)}
    >
      <Plus
        aria-hidden
        className="size-4 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
      />
    </button>
  )
}
