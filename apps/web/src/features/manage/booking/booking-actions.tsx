import type { BookingDetailsView } from '@salon/contract'
import { mayCheckIn } from '@salon/domain'
import {
  AlarmClock,
  CalendarClock,
  CalendarX,
  Check,
  CheckCheck,
  MoveVertical,
  UserCheck,
  UserMinus,
  UserX,
} from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { commonMessages } from '../../../i18n/common.ts'
import { lateMessages } from '../../../i18n/late.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useOnline } from '../../../lib/use-online.ts'
import { canRunLate } from '../late/late-visit.ts'
import { hereSince } from './here-since.ts'
import { StepButton } from './step-button.tsx'
import { type EndingStep, useBookingStep } from './use-booking-step.ts'

/** What has a dialog of its own. */
export type OpenedStep = EndingStep | 'move' | 'resize' | 'late'

export interface BookingActionsProps {
  booking: BookingDetailsView
  now: Date
  /** What is asked about first. */
  onOpen: (step: OpenedStep) => void
}

const icon = 'size-4'

/** What the salon can do with a booking as it stands now. */
export function BookingActions({ booking, now, onOpen }: BookingActionsProps) {
  const t = useMessages(manageMessages)
  const late = useMessages(lateMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const isOnline = useOnline()
  const step = useBookingStep()
  const { status, checkedInAt } = booking
  const [startsAt, endsAt] = [new Date(booking.startsAt), new Date(booking.endsAt)]
  const hasBegun = now >= startsAt
  const isRunning = hasBegun && now < endsAt
  const canCheckIn = checkedInAt === null && mayCheckIn({ status, startsAt, endsAt }, now)
  const isOpen = status === 'held' || status === 'pending' || status === 'confirmed'
  if (!isOpen) return <p className="text-sm text-muted">{t.isOver}</p>
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {status === 'pending' && (
          <StepButton {...{ booking, step }} name="confirm" Icon={Check}>
            {t.confirm}
          </StepButton>
        )}
        {canCheckIn && (
          <StepButton
            {...{ booking, step }}
            name="checkIn"
            Icon={UserCheck}
            variant={hasBegun ? 'secondary' : 'primary'}
          >
            {t.checkIn}
          </StepButton>
        )}
        {status === 'confirmed' && hasBegun && (
          <>
            {isRunning ? (
              <Button
                icon={<CheckCheck aria-hidden className={icon} />}
                disabled={!isOnline}
                onClick={() => onOpen('complete')}
              >
                {t.complete}
              </Button>
            ) : (
              <StepButton {...{ booking, step }} name="complete" Icon={CheckCheck}>
                {t.complete}
              </StepButton>
            )}
            <Button
              variant="danger"
              icon={<UserX aria-hidden className={icon} />}
              disabled={!isOnline}
              onClick={() => onOpen('noShow')}
            >
              {t.noShow}
            </Button>
          </>
        )}
        {status !== 'held' && (
          <>
            <Button
              variant="secondary"
              icon={<CalendarClock aria-hidden className={icon} />}
              disabled={!isOnline}
              onClick={() => onOpen('move')}
            >
              {t.move}
            </Button>
            <Button
              variant="secondary"
              icon={<MoveVertical aria-hidden className={icon} />}
              disabled={!isOnline}
              onClick={() => onOpen('resize')}
            >
              {t.resize}
            </Button>
          </>
        )}
        {canRunLate(booking, now) && (
          <Button
            variant="secondary"
            icon={<AlarmClock aria-hidden className={icon} />}
            disabled={!isOnline}
            onClick={() => onOpen('late')}
          >
            {late.title}
          </Button>
        )}
        {hereSince(booking) && (
          <StepButton {...{ booking, step }} name="undoCheckIn" Icon={UserMinus} variant="secondary">
            {t.undoCheckIn}
          </StepButton>
        )}
        <Button
          variant="danger"
          icon={<CalendarX aria-hidden className={icon} />}
          disabled={!isOnline}
          onClick={() => onOpen(status === 'pending' ? 'decline' : 'cancel')}
        >
          {status === 'pending' ? t.decline : t.cancel}
        </Button>
      </div>
      {!isOnline && <p className="text-sm text-muted">{common.needsNetwork}</p>}
      {step.isError && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(step.error)}
        </p>
      )}
    </div>
  )
}
