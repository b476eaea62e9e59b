import { Button } from '../../components/ui/button.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { type BrowserGateway, startMerchantSession } from './gateway.ts'

const VERSION = 3

/** What of Apple's interface is used here; only Safari has it. */
interface AppleSession {
  onvalidatemerchant: ((event: { validationURL: string }) => void) | null
  onpaymentauthorized: ((event: { payment: { token: unknown } }) => void) | null
  begin: () => void
  abort: () => void
  completeMerchantValidation: (session: unknown) => void
  completePayment: (result: { status: number }) => void
}

interface AppleSessionClass {
  new (version: number, request: Record<string, unknown>): AppleSession
  canMakePayments: () => boolean
  STATUS_SUCCESS: number
}

declare global {
  interface Window {
    ApplePaySession?: AppleSessionClass
  }
}

/** Whether this browser, on this device, has Apple Pay. */
export function offersApplePay(): boolean {
  return window.ApplePaySession?.canMakePayments() ?? false
}

export interface ApplePayButtonProps {
  amountHalalas: number
  gateway: BrowserGateway
  isBusy: boolean
  onToken: (token: string) => void
}

export function ApplePayButton({ amountHalalas, gateway, isBusy, onToken }: ApplePayButtonProps) {
  const t = useMessages(paymentMessages)

  /** Apple demands that its sheet opens within the press itself. */
  function open(): void {
    const Session = window.ApplePaySession
    if (!Session) return
    const session = new Session(VERSION, {
      countryCode: 'SA',
      currencyCode: 'SAR',
      merchantCapabilities: ['supports3DS'],
      supportedNetworks: ['mada', 'visa', 'masterCard', 'amex'],
      // the gateway's validation takes nothing beyond ASCII here
      total: { label: 'Salon', amount: (amountHalalas / 100).toFixed(2) },
    })
    session.onvalidatemerchant = ({ validationURL }) => {
      startMerchantSession(gateway, validationURL).then(
        (merchant) => session.completeMerchantValidation(merchant),
        () => session.abort(),
      )
    }
    session.onpaymentauthorized = ({ payment }) => {
      // the sheet has done its part; what the bank says is told on the page
      session.completePayment({ status: Session.STATUS_SUCCESS })
      onToken(JSON.stringify(payment.token))
    }
    session.begin()
  }

  return (
    <div className="grid gap-4 text-center">
      <Button variant="secondary" size="lg" isBusy={isBusy} onClick={open}>
        {t.applePay}
      </Button>
      <p className="text-sm text-muted">{t.or}</p>
    </div>
  )
}
