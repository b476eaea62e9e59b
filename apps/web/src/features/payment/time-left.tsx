import type { BookingView } from '@salon/contract'
import { HoldCountdown } from '../../components/visit/hold-countdown.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'

export interface TimeLeftProps {
  booking: Pick<BookingView, 'holdExpiresAt'>
  className: string
}

/** How long the time of a visit is kept until it is paid for; nothing where it is hers already. */
export function TimeLeft({ booking: { holdExpiresAt }, className }: TimeLeftProps) {
  const t = useMessages(paymentMessages)
  if (holdExpiresAt === null) return null
  return (
    <div className={className}>
      <HoldCountdown
        key={holdExpiresAt}
        until={holdExpiresAt}
        label={t.timeLeft}
        announce={t.minutesLeft}
        over={t.timeUp}
      />
    </div>
  )
}
