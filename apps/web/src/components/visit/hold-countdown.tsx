import type { Instant } from '@salon/domain'
import { Hourglass } from 'lucide-react'
import { useState } from 'react'
import { useSecondsLeft } from '../../lib/use-time-left.ts'

/** Said aloud when so many minutes are left; in between the clock runs in silence. */
const ANNOUNCED_MINUTES = [1, 5]

export interface HoldCountdownProps {
  until: Instant
  /** Stands before the clock: "Your time is kept for". */
  label: string
  /** The sentence for readers, with the minutes left. */
  announce: (minutes: number) => string
  /** In place of all this once the time is up. */
  over: string
}

/** How long a time stays kept, as a calm clock. What happens at its end is the server's to say. */
export function HoldCountdown({ until, label, announce, over }: HoldCountdownProps) {
  const secondsLeft = useSecondsLeft(until)
  const minutes = Math.floor(secondsLeft / 60)
  const [minutesAtFirst] = useState(Math.ceil(secondsLeft / 60))
  const reached = ANNOUNCED_MINUTES.find((limit) => secondsLeft <= limit * 60)
  const clock = `${minutes}:${String(secondsLeft % 60).padStart(2, '0')}`
  return (
    <div className="rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning">
      {secondsLeft > 0 && (
        <p className="flex items-center gap-2 font-medium">
          <Hourglass aria-hidden className="size-4 shrink-0" />
          {label}
          <bdi dir="ltr" role="timer" className="text-base font-bold tabular-nums">
            {clock}
          </bdi>
        </p>
      )}
      <p role="status" className={secondsLeft > 0 ? 'sr-only' : 'font-medium'}>
        {secondsLeft === 0 ? over : reached && announce(Math.min(reached, minutesAtFirst))}
      </p>
    </div>
  )
}
