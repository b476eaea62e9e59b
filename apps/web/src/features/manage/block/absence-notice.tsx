import { CalendarPlus } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import { showToast } from '../../../lib/toast.ts'
import type { PlannedAbsence } from '../calendar/day-plan.ts'
import { useRemoveAbsence } from './use-absences.ts'

export interface AbsenceNoticeProps {
  salonId: string
  absence: PlannedAbsence
  timeZone: string
  canRemove: boolean
  onRemoved: () => void
}

/** An absence that keeps a time from bookings, from its beginning to its end. */
export function AbsenceNotice({ salonId, absence, timeZone, canRemove, onRemoved }: AbsenceNoticeProps) {
  const t = useMessages(calendarMessages)
  const manage = useMessages(manageMessages)
  const message = useErrorMessage()
  const format = useFormat()
  const { id, startsAt, endsAt, reason } = absence
  const removing = useRemoveAbsence(() => {
    onRemoved()
    showToast(t.unblocked)
  })
  const [from, to] = [startsAt, endsAt].map(
    (at) => `${format.date({ at, timeZone }, 'short')} ${format.time(at, timeZone)}`,
  )
  return (
    <div className="grid gap-3 rounded-md border border-line p-3 text-sm">
      <p>
        <span className="block font-semibold">{manage.away}</span>
        <span className="block">
          {from} – {to}
        </span>
        {reason && <bdi className="block text-muted">{reason}</bdi>}
      </p>
      {removing.error && (
        <p role="alert" className="font-medium text-danger">
          {message(removing.error)}
        </p>
      )}
      {canRemove && (
        <Button
          variant="secondary"
          icon={<CalendarPlus aria-hidden className="size-4" />}
          isBusy={removing.isBusy}
          onClick={() => removing.remove({ salonId, id })}
        >
          {t.unblock}
        </Button>
      )}
    </div>
  )
}
