import type { PaymentView } from '@salon/contract'
import { Hourglass } from 'lucide-react'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { Link } from '../../lib/routing/link.tsx'
import { CodeForm } from './code-form.tsx'
import { pageAddress } from './gateway.ts'
import { Notice } from './notice.tsx'

export interface UnderWayProps {
  payment: PaymentView
  onLook: () => void
  isLooking: boolean
}

/** An attempt that waits for the payer, at her bank's page or for the code of STC Pay: to be finished, or to be given up for another. */
export function UnderWay({ payment, onLook, isLooking }: UnderWayProps) {
  const t = useMessages(paymentMessages)
  const address = pageAddress(payment.redirectUrl)
  const isCode = payment.source.type === 'stcpay'
  return (
    <Notice
      icon={Hourglass}
      tone="warning"
      title={t.underWayTitle}
      text={<p>{isCode ? t.codeText : t.underWayText}</p>}
    >
      {isCode && address && <CodeForm address={address} onSent={onLook} />}
      <div className="flex flex-wrap justify-center gap-3">
        {!isCode && address && (
          <a href={address} className={buttonClass()}>
            {t.toBank}
          </a>
        )}
        <Button variant="secondary" isBusy={isLooking} onClick={onLook}>
          {t.lookAgain}
        </Button>
      </div>
      <div className="grid justify-items-center gap-1 border-t border-line pt-5">
        <p className="text-sm text-muted">{t.startAgainText}</p>
        <Link
          to="/bookings/:id/pay"
          params={{ id: payment.bookingId }}
          search={{ insteadOf: payment.id }}
          replace
          className={buttonClass('quiet')}
        >
          {t.startAgain}
        </Link>
      </div>
    </Notice>
  )
}
