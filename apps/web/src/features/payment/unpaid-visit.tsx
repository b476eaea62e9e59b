import type { BookingDetailsView, PaymentView } from '@salon/contract'
import { BadgeX, CalendarX, CircleCheckBig, RotateCcw, Undo2 } from 'lucide-react'
import { buttonClass } from '../../components/ui/button.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { ChooseAgain } from './choose-again.tsx'
import { Notice } from './notice.tsx'
import { isBack } from './pay-state.ts'

/** The time is no longer kept, and no money was taken. */
export function HoldOver({ booking }: { booking: BookingDetailsView }) {
  const t = useMessages(paymentMessages)
  return (
    <Notice icon={CalendarX} tone="neutral" title={t.expiredTitle} text={<p>{t.expiredText}</p>}>
      <WaysOn booking={booking} isAnew />
    </Notice>
  )
}

/** Money that came and is not kept: why, and whether it is back already. */
export function Returned({ booking, payment }: { booking: BookingDetailsView; payment: PaymentView }) {
  const t = useMessages(paymentMessages)
  const format = useFormat()
  const amount = format.priceText(payment.amountHalalas)
  const reason = payment.returnReason
  const isLate = reason === 'late'
  return (
    <Notice
      icon={Undo2}
      tone="warning"
      title={isLate ? t.lateTitle : t.returnedTitle}
      text={
        <>
          {reason && <p>{t.returnReasons[reason]}</p>}
          <p>{isBack(payment) ? t.cameBack(amount) : t.comingBack(amount)}</p>
        </>
      }
    >
      <WaysOn booking={booking} isAnew={isLate} />
    </Notice>
  )
}

/** It was kept once, and refunded since. */
export function GivenBack({ booking, payment }: { booking: BookingDetailsView; payment: PaymentView }) {
  const t = useMessages(paymentMessages)
  const format = useFormat()
  const amount = format.priceText(payment.refundedHalalas || payment.amountHalalas)
  return (
    <Notice icon={Undo2} tone="neutral" title={t.givenBackTitle} text={<p>{t.givenBackText(amount)}</p>}>
      <WaysOn booking={booking} />
    </Notice>
  )
}

/** Nothing was taken; the visit and its time stay. */
export function Declined({ booking, payment }: { booking: BookingDetailsView; payment: PaymentView }) {
  const t = useMessages(paymentMessages)
  return (
    <Notice
      icon={BadgeX}
      tone="danger"
      title={t.declinedTitle}
      text={
        <>
          <p>{t.advice[payment.declineAdvice ?? 'try_again']}</p>
          <p>{t.nothingTaken}</p>
        </>
      }
    >
      <Link
        to="/bookings/:id/pay"
        params={{ id: booking.id }}
        replace
        className={buttonClass('primary', 'lg')}
      >
        {t.tryAgainTitle}
      </Link>
    </Notice>
  )
}

/** Given up for another try: how the visit stands is to be seen where it is paid for. */
export function Replaced({ booking }: { booking: BookingDetailsView }) {
  const t = useMessages(paymentMessages)
  return (
    <Notice icon={RotateCcw} tone="neutral" title={t.replacedTitle} text={<p>{t.replacedText}</p>}>
      <Link
        to="/bookings/:id/pay"
        params={{ id: booking.id }}
        replace
        className={buttonClass('primary', 'lg')}
      >
        {t.toPayment}
      </Link>
    </Notice>
  )
}

export function NothingDue({ booking, isOver }: { booking: BookingDetailsView; isOver: boolean }) {
  const t = useMessages(paymentMessages)
  return (
    <Notice
      icon={isOver ? CalendarX : CircleCheckBig}
      tone="neutral"
      title={isOver ? t.overTitle : t.notNeededTitle}
      text={<p>{isOver ? t.overText : t.notNeededText}</p>}
    >
      <WaysOn booking={booking} />
    </Notice>
  )
}

function WaysOn({ booking, isAnew = false }: { booking: BookingDetailsView; isAnew?: boolean }) {
  const t = useMessages(paymentMessages)
  return (
    <div className="flex flex-wrap justify-center gap-3">
      {isAnew && <ChooseAgain booking={booking} />}
      <Link
        to="/bookings/:id"
        params={{ id: booking.id }}
        className={buttonClass(isAnew ? 'secondary' : 'primary')}
      >
        {t.seeBooking}
      </Link>
    </div>
  )
}
