import { AlarmClock } from 'lucide-react'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { lateMessages } from '../../../i18n/late.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import type { StaffDay } from '../calendar/day-plan.ts'
import { lateVisitOf } from './late-visit.ts'

/** Somebody who is late, and with which visit. */
export interface LateStylist {
  bookingId: string
  member: Pick<StaffDay, 'id' | 'name'>
}

export interface LateButtonProps {
  member: StaffDay
  now: Date
  onLate: (late: LateStylist) => void
}

/** Above the day of one member of staff, while she serves somebody or is about to. */
export function LateButton({ member, now, onLate }: LateButtonProps) {
  const t = useMessages(lateMessages)
  const localized = useLocalized()
  const bookingId = lateVisitOf(member, now)
  if (bookingId === null) return null
  return (
    <IconButton
      label={t.isLate(localized(member.name))}
      className="-my-2 ms-auto print:hidden"
      onClick={() => onLate({ bookingId, member })}
    >
      <AlarmClock aria-hidden className="size-4" />
    </IconButton>
  )
}
