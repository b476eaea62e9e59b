import type { BookingDetailsView } from '@salon/contract'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { Textarea } from '../../../components/ui/field.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import { returnedMoney } from './returned-money.ts'
import { useBookingWords } from './use-booking-words.ts'
import { type EndingStep, useBookingStep } from './use-booking-step.ts'

const MAX_REASON = 300

export interface EndDialogProps {
  booking: BookingDetailsView
  step: EndingStep
  now: Date
  /** Back to the booking. */
  onClose: () => void
}

/** What ending the booking means, then the question. */
export function EndDialog({ booking, step, now, onClose }: EndDialogProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const message = useErrorMessage()
  const [reason, setReason] = useState('')
  const end = useBookingStep()
  const { endsAt, salon, checkedInAt } = booking
  const despiteCheckIn = step === 'noShow' && checkedInAt !== null
  const texts = t.endings[step]

  function meaning(): string {
    if (step === 'complete') return t.stillRuns(format.time(endsAt, salon.timeZone))
    const cause = step === 'noShow' ? 'no_show' : 'salon'
    const { backHalalas, keptHalalas, isHeld } = returnedMoney(booking, cause, now)
    if (backHalalas + keptHalalas === 0) return t.nothingPaid
    if (isHeld && keptHalalas === 0) return t.holdReleased(format.priceText(backHalalas))
    return t.moneyBack(format.priceText(backHalalas), format.priceText(keptHalalas))
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={texts.title}
      description={useBookingWords(booking)}
      footer={
        <div className="flex flex-wrap gap-3">
          <Button
            variant={step === 'complete' ? 'primary' : 'danger'}
            isBusy={end.isPending}
            onClick={() =>
              end.mutate(
                { id: booking.id, step, despiteCheckIn, ...(reason.trim() && { reason: reason.trim() }) },
                { onSuccess: onClose },
              )
            }
          >
            {texts.confirm}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t.keep}
          </Button>
        </div>
      }
    >
      <div className="grid gap-5">
        <p className="rounded-md bg-sunken p-4 text-sm font-medium">{meaning()}</p>
        {despiteCheckIn && (
          <p className="font-medium">{t.missedThoughHere(format.time(checkedInAt, salon.timeZone))}</p>
        )}
        {(step === 'decline' || step === 'cancel') && (
          <Textarea
            label={t.endReason}
            maxLength={MAX_REASON}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {end.isError && (
          <p role="alert" className="font-medium text-danger">
            {message(end.error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
