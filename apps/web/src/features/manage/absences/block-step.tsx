import { MAX_ABSENCE_REASON } from '@salon/contract'
import { type Instant, instantOfMinute, minuteOfInstant } from '@salon/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Input, Select } from '../../../components/ui/field.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import { useBlockTime } from './use-absences.ts'

const STEP_MINUTES = 15
const USUAL_MINUTES = 60

export interface BlockStepProps {
  salonId: string
  staffId: string
  startsAt: Instant
  /** Until when she is free, in minutes from the start. */
  freeMinutes: number
  timeZone: string
  onBack: () => void
  onBlocked: () => void
}

/** Keeps a part of somebody's free time from bookings. */
export function BlockStep({
  salonId,
  staffId,
  startsAt,
  freeMinutes,
  timeZone,
  onBack,
  onBlocked,
}: BlockStepProps) {
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const message = useErrorMessage()
  const lengths = lengthsWithin(freeMinutes)
  const [minutes, setMinutes] = useState(Math.min(USUAL_MINUTES, lengths.at(-1) ?? freeMinutes))
  const [reason, setReason] = useState('')
  const block = useBlockTime(onBlocked)
  const endsAfter = (length: number) => instantOfMinute(minuteOfInstant(startsAt) + length)

  function submit(event: FormEvent): void {
    event.preventDefault()
    block.mutate({ salonId, staffId, startsAt, endsAt: endsAfter(minutes), reason: reason.trim() })
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <Select
        label={t.blockUntil}
        value={minutes}
        onChange={({ target }) => setMinutes(Number(target.value))}
        autoFocus
      >
        {lengths.map((length) => (
          <option key={length} value={length}>
            {format.time(endsAfter(length), timeZone)} · {format.duration(length)}
          </option>
        ))}
      </Select>
      <Input
        label={t.blockReason}
        hint={t.blockReasonHint}
        maxLength={MAX_ABSENCE_REASON}
        autoComplete="off"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {block.error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(block.error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isBusy={block.isPending}>
          {t.block}
        </Button>
        <Button variant="secondary" onClick={onBack}>
          {t.bookInstead}
        </Button>
      </div>
    </form>
  )
}

/** Quarters of an hour up to the end of the free time, and that end. */
function lengthsWithin(freeMinutes: number): number[] {
  const steps = Array.from(
    { length: Math.floor(freeMinutes / STEP_MINUTES) },
    (_, index) => (index + 1) * STEP_MINUTES,
  )
  return [...new Set([...steps, freeMinutes])]
}
