import type { BookingDetailsView } from '@salon/contract'
import { CalendarClock, CalendarX, Check, CheckCheck, UserX } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { commonMessages } from '../../../i18n/common.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useOnline } from '../../../lib/use-online.ts'
import { type BookingStep, type EndingStep, useBookingStep } from './use-booking-step.ts'

export interface BookingActionsProps {
  booking: BookingDetailsView
  now: Date
  /** What is asked about first. */
  onOpen: (step: EndingStep | 'move') => void
}

const icon = 'size-4'

/** What the salon can do with a booking as it stands now. */
export function BookingActions({ booking, now, onOpen }: BookingActionsProps) {
  const t = useMessages(manageMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const isOnline = useOnline()
  const step = useBookingStep()
  const { id, status } = booking
  const hasBegun = now >= new Date(booking.startsAt)
  const isOpen = status === 'held' || status === 'pending' || status === 'confirmed'
  const isBusy = (name: BookingStep) => step.isPending && step.variables.step === name
  if (!isOpen) return <p className="text-sm text-muted">{t.isOver}</p>
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {status === 'pending' && (
          <Button
            icon={<Check aria-hidden className={icon} />}
            disabled={!isOnline}
            isBusy={isBusy('confirm')}
            onClick={() => step.mutate({ id, step: 'confirm' })}
          >
            {t.confirm}
          </Button>
        )}
        {status === 'confirmed' && hasBegun && (
          <>
            <Button
              icon={<CheckCheck aria-hidden className={icon} />}
              disabled={!isOnline}
              isBusy={isBusy('complete')}
              onClick={() => step.mutate({ id, step: 'complete' })}
            >
              {t.complete}
            </Button>
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
          <Button
            variant="secondary"
            icon={<CalendarClock aria-hidden className={icon} />}
            disabled={!isOnline}
            onClick={() => onOpen('move')}
          >
            {t.move}
          </Button>
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
