import type { BookingDetailsView, CreatedPaymentView, PaymentConfigView } from '@salon/contract'
import { useEffect, useState } from 'react'
import { SegmentedControl } from '../../components/ui/segmented-control.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { type FailureReason, failureOf } from '../../lib/error-message.ts'
import { ApplePayButton, offersApplePay } from './apple-pay-button.tsx'
import { CardForm } from './card-form.tsx'
import { PayRefusal } from './pay-refusal.tsx'
import { SamsungPayForm } from './samsung-pay-form.tsx'
import { offersSamsungPay } from './samsung-pay.ts'
import { StcPayForm } from './stc-pay-form.tsx'
import { usePay } from './use-pay.ts'

/** Those that take turns on the page; Apple Pay has a button above them. */
const METHODS = ['creditcard', 'stcpay', 'samsungpay'] as const

function methodsOf({ methods, samsungPay }: PaymentConfigView) {
  const canSamsungPay = samsungPay !== null && offersSamsungPay()
  return METHODS.filter((method) => methods.includes(method) && (method !== 'samsungpay' || canSamsungPay))
}

/** Refusals that say the booking is not what it was. */
const CHANGED: ReadonlySet<FailureReason> = new Set<FailureReason>([
  'HOLD_EXPIRED',
  'PAYMENT_NOT_NEEDED',
  'ILLEGAL_TRANSITION',
  'NOT_FOUND',
])

export interface PayMethodsProps {
  booking: BookingDetailsView
  config: PaymentConfigView
  /** An attempt that is given up for the next one. */
  insteadOf: string | undefined
  onCreated: (created: CreatedPaymentView) => void
  /** The booking, or an attempt to pay for it, is not as this page has it: have a look. */
  onLook: (paymentId?: string) => void
}

/** The ways to pay that the salon's account takes and this browser can. */
export function PayMethods({ booking, config, insteadOf, onCreated, onLook }: PayMethodsProps) {
  const t = useMessages(paymentMessages)
  const { paidBy } = useMessages(visitMessages)
  const format = useFormat()
  const { gatewayUrl, publishableKey } = config
  const methods = methodsOf(config)
  const hasApplePay = config.methods.includes('applepay') && offersApplePay()
  const [chosen, setChosen] = useState(methods[0])
  const [declines, setDeclines] = useState(0)
  const { pay, isBusy, error, startOver } = usePay(
    { bookingId: booking.id, insteadOf },
    { gatewayUrl: gatewayUrl ?? '', publishableKey: publishableKey ?? '' },
    {
      onCreated(created) {
        // the code is asked for on this page
        if (created.payment.source.type === 'stcpay') startOver()
        onCreated(created)
      },
      onRefused(refusal) {
        const { reason } = failureOf(refusal)
        if (reason === 'PAYMENT_DECLINED' || reason === 'GATEWAY_REJECTED') setDeclines((count) => count + 1)
        if (CHANGED.has(reason)) onLook()
      },
    },
  )
  useReturnFromBank(() => {
    startOver()
    onLook()
  })

  if (!gatewayUrl || !publishableKey || (methods.length === 0 && !hasApplePay)) {
    return <p role="alert">{t.noMethods}</p>
  }
  // there is nothing to pay for any more, whether or not the booking shows it yet
  if (error && failureOf(error).reason === 'HOLD_EXPIRED') {
    return <PayRefusal booking={booking} error={error} onLook={onLook} />
  }
  const amountHalalas = booking.money.dueHalalas
  const label = error ? t.payAgain : t.pay(format.priceText(amountHalalas))
  return (
    <section aria-labelledby="method" className="grid gap-5">
      <h2 id="method" className="text-lg">
        {t.method}
      </h2>
      {error && <PayRefusal booking={booking} error={error} onLook={onLook} />}
      {hasApplePay && (
        <ApplePayButton
          amountHalalas={amountHalalas}
          gateway={{ gatewayUrl, publishableKey }}
          isBusy={isBusy}
          onToken={(token) => pay({ type: 'applepay', token })}
        />
      )}
      {methods.length > 1 && chosen && (
        <SegmentedControl
          label={t.method}
          options={methods.map((value) => ({
            value,
            label: value === 'creditcard' ? paidBy.card : paidBy[value],
            isDisabled: isBusy,
          }))}
          value={chosen}
          onValueChange={setChosen}
        />
      )}
      {/* hidden rather than gone: what is typed stays when she looks at the other way to pay */}
      {methods.includes('creditcard') && (
        <div hidden={chosen !== 'creditcard'}>
          <CardForm
            label={label}
            isBusy={isBusy}
            declines={declines}
            onPay={(card) => pay({ type: 'card', card })}
          />
        </div>
      )}
      {methods.includes('stcpay') && (
        <div hidden={chosen !== 'stcpay'}>
          <StcPayForm label={label} isBusy={isBusy} onPay={(mobile) => pay({ type: 'stcpay', mobile })} />
        </div>
      )}
      {/* only then is Samsung's script loaded */}
      {config.samsungPay && chosen === 'samsungpay' && (
        <SamsungPayForm
          setup={config.samsungPay}
          order={{ reference: booking.reference, amountHalalas }}
          isLive={publishableKey.startsWith('pk_live_')}
          isBusy={isBusy}
          onToken={(token, onEnd) => pay({ type: 'samsungpay', token }, onEnd)}
        />
      )}
    </section>
  )
}

/** "Back" from the bank may bring this very page out of the browser's memory, busy as it was left. */
function useReturnFromBank(onReturn: () => void): void {
  useEffect(() => {
    const look = (event: PageTransitionEvent) => {
      if (event.persisted) onReturn()
    }
    addEventListener('pageshow', look)
    return () => removeEventListener('pageshow', look)
  })
}
