import type { BookingView } from '@salon/contract'
import { DECLINE_ADVICE } from '@salon/domain'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { failureOf, useErrorMessage } from '../../lib/error-message.ts'
import { ChooseAgain } from './choose-again.tsx'
import { mayHaveReached } from './use-pay.ts'

export interface PayRefusalProps {
  booking: BookingView
  error: unknown
  onLook: (paymentId?: string) => void
}

/** Why the last try came to nothing, and what to do about it. */
export function PayRefusal({ booking, error, onLook }: PayRefusalProps) {
  const t = useMessages(paymentMessages)
  const message = useErrorMessage()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { reason, details } = failureOf(error)
  const { paymentId } = details
  const isDecline = reason === 'PAYMENT_DECLINED'
  const advice = DECLINE_ADVICE.find((each) => each === details['advice']) ?? 'other_card'
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid justify-items-start gap-1 scroll-mt-24 rounded-lg bg-danger-soft p-4 text-danger outline-none"
    >
      {isDecline && <p className="font-bold">{t.declinedTitle}</p>}
      <p className="font-medium">{isDecline ? t.advice[advice] : message(error)}</p>
      {isDecline && <p className="text-sm">{t.nothingTaken}</p>}
      {mayHaveReached(error) && <p className="text-sm">{t.nothingTwice}</p>}
      {reason === 'PAYMENT_IN_PROGRESS' && (
        <Button
          variant="secondary"
          className="mt-2"
          onClick={() => onLook(typeof paymentId === 'string' ? paymentId : undefined)}
        >
          {t.lookAgain}
        </Button>
      )}
      {reason === 'HOLD_EXPIRED' && <ChooseAgain booking={booking} className="mt-2" />}
    </div>
  )
}
