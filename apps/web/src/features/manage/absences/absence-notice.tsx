import { minuteOfInstant } from '@salon/domain'
import { CalendarPlus } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { commonMessages } from '../../../i18n/common.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useNow } from '../../../lib/use-now.ts'
import type { PlannedAbsence } from '../calendar/day-plan.ts'
import { useAbsenceText } from './use-absence-text.ts'
import { useRemoveAbsence } from './use-absences.ts'
import { useRestoreAbsence } from './use-restore-absence.ts'

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
  const common = useMessages(commonMessages)
  const isOver = new Date(absence.endsAt) <= useNow()
  const { id, reason } = absence
  const restore = useRestoreAbsence(t.blocked)
  const removing = useRemoveAbsence(() => {
    onRemoved()
    const run = () => restore({ salonId, id })
    showToast(t.unblocked, 'success', { label: common.undo, run })
  })
  const { whole } = useAbsenceText(absence, timeZone)
  return (
    <div className="grid gap-3 rounded-md border border-line p-3 text-sm">
      <p>
        <span className="block font-semibold">{manage.away}</span>
        <span className="block">{whole}</span>
        {reason && <bdi className="block text-muted">{reason}</bdi>}
      </p>
      {removing.error && (
        <p role="alert" className="font-medium text-danger">
          {message(removing.error)}
        </p>
      )}
      {canRemove && !isOver && (
        <Button
          variant="secondary"
          icon={<CalendarPlus aria-hidden className="size-4" />}
          isBusy={removing.isBusy}
          onClick={() => removing.remove({ salonId, id })}
        >
          {isLonger(absence) ? t.unblockAll : t.unblock}
        </Button>
      )}
    </div>
  )
}

/** Is there more of it than is in the day? */
function isLonger({ startsAt, endsAt, startMinute, endMinute }: PlannedAbsence): boolean {
  return minuteOfInstant(endsAt) - minuteOfInstant(startsAt) > endMinute - startMinute
}
