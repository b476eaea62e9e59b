import { Plus } from 'lucide-react'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import type { DayPlan, PlannedWait, StaffDay } from './day-plan.ts'
import { StretchButton } from './stretch-button.tsx'
import { aboveEndOf, placeOfLane } from './place.ts'
import type { Stretch } from './stretches.ts'

export interface FreeBlockProps {
  plan: DayPlan
  member: Pick<StaffDay, 'name'>
  stretch: Stretch
  /** It lies above a visit's block, whose end can still be held. Without: it has all the width. */
  wait?: PlannedWait
  /** With the minute that was pointed at; a key means the first. */
  onBook: (minute: number) => void
}

/** A stretch that may still be booked: one press on it begins a booking there. */
export function FreeBlock({ plan, member, stretch, wait, onBook }: FreeBlockProps) {
  const t = useMessages(manageMessages)
  const localized = useLocalized()
  return (
    <StretchButton
      plan={plan}
      stretch={stretch}
      style={wait && { ...placeOfLane(wait), ...aboveEndOf(wait) }}
      nameOf={(times) => t.bookFree(times, localized(member.name))}
      onPoint={onBook}
      className="group inset-x-1 grid place-items-center rounded-sm text-brand hover:bg-brand-soft focus-visible:bg-brand-soft"
    >
      <Plus
        aria-hidden
        className="size-4 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
      />
    </StretchButton>
  )
}
