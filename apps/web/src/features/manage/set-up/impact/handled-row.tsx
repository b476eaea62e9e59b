import type { AffectedBookingView, BookingView } from '@salon/contract'
import { CalendarClock } from 'lucide-react'
import { Badge, type Tone } from '../../../../components/ui/badge.tsx'
import { Button } from '../../../../components/ui/button.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { impactMessages, type ImpactMessages } from '../../../../i18n/impact.ts'
import { useFormat } from '../../../../lib/format.ts'
import { AffectedBooking } from './affected-booking.tsx'
import { type HandledBooking, isLeftAlone } from './handling.ts'

export interface HandledRowProps {
  handled: HandledBooking
  /** To another time, by hand; absent while others are handled. */
  onMove: (() => void) | undefined
}

const TONES = {
  waiting: 'neutral',
  left: 'neutral',
  kept: 'neutral',
  done: 'success',
  failed: 'danger',
} as const satisfies Record<HandledBooking['outcome']['state'], Tone>

/** A booking and what became of it; why one failed stands over those that failed so. */
export function HandledRow({ handled, onMove }: HandledRowProps) {
  const t = useMessages(impactMessages)
  const { booking, outcome } = handled
  return (
    <li className="grid gap-2 py-3 text-sm">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <AffectedBooking booking={booking} />
        <Badge tone={isLeftAlone(handled) ? 'warning' : TONES[outcome.state]}>{stateText(handled, t)}</Badge>
      </div>
      {outcome.state === 'done' && <After booking={booking} after={outcome.after} />}
      {outcome.state !== 'done' && booking.canMove && onMove && (
        <Button
          variant="quiet"
          icon={<CalendarClock aria-hidden className="size-4" />}
          className="-ms-5 justify-self-start"
          onClick={onMove}
        >
          {t.chooseTime}
        </Button>
      )}
    </li>
  )
}

function stateText(handled: HandledBooking, t: ImpactMessages): string {
  const { handling, outcome } = handled
  if (outcome.state !== 'done') return t.states[outcome.state]
  if (isLeftAlone(handled)) return t.states.leftAlone
  if (outcome.after.status === 'cancelled') return t.handled.cancel
  return t.handled[handling === 'keep' ? 'nearest_time' : handling]
}

function After({ booking: { timeZone }, after }: { booking: AffectedBookingView; after: BookingView }) {
  const t = useMessages(impactMessages)
  const format = useFormat()
  const localized = useLocalized()
  if (after.status === 'cancelled') return <p>{t.isCancelled}</p>
  const when = `${format.date({ at: after.startsAt, timeZone }, 'short')} ${format.time(after.startsAt, timeZone)}`
  const who = [...new Set(after.lines.map(({ staff }) => localized(staff.name)))].join(' + ')
  return <p>{t.now(when, who)}</p>
}
