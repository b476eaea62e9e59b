import type { SamsungPaySetup } from '@salon/contract'
import { loadScript } from '../../lib/load-script.ts'

/** Whose payment it is, for Samsung's records. */
const PROVIDER = 'Moyasar'
const BRANDS = ['mada', 'visa', 'mastercard', 'amex']

interface PaymentMethods {
  version: string
  serviceId: string
  protocol: string
  allowedBrands: readonly string[]
}

/** What of Samsung's interface is used here. */
interface PaymentClient {
  isReadyToPay: (methods: PaymentMethods) => Promise<{ result: boolean }>
  loadPaymentSheet: (
    methods: PaymentMethods,
    transaction: Record<string, unknown>,
  ) => Promise<{ '3DS'?: { data?: string } }>
  notify: (end: { status: 'CHARGED' | 'REJECTED' | 'CANCELED'; provider: string }) => void
}

declare global {
  interface Window {
    SamsungPay?: {
      PaymentClient: new (options: { environment: 'PRODUCTION' | 'STAGE' }) => PaymentClient
    }
  }
}

/** What is paid for, as the sheet shows it. */
export interface SamsungPayOrder {
  reference: string
  amountHalalas: number
}

export interface SamsungPay {
  /**
   * Opens the sheet.
   * @returns the encrypted card for the gateway
   * @throws whatever Samsung throws when it is closed or fails
   */
  askForToken: (order: SamsungPayOrder) => Promise<string>
  /** Tells the sheet how it ended. */
  end: (status: 'CHARGED' | 'REJECTED' | 'CANCELED') => void
}

/** Whether a device may have it at all; Apple's never do. What it is set up for only Samsung's script can tell. */
export function offersSamsungPay(): boolean {
  return !/iPhone|iPad|iPod/.test(navigator.userAgent)
}

/**
 * Loads Samsung's script and asks whether somebody can pay with it here.
 * @returns `null` when nobody can
 * @throws Error when the script does not come
 */
export async function openSamsungPay(
  { serviceId, scriptUrl }: SamsungPaySetup,
  { isLive }: { isLive: boolean },
): Promise<SamsungPay | null> {
  if (!window.SamsungPay) await loadScript(scriptUrl)
  if (!window.SamsungPay) throw new Error('the script brought no Samsung Pay')
  const client = new window.SamsungPay.PaymentClient({ environment: isLive ? 'PRODUCTION' : 'STAGE' })
  const methods = { version: '2', serviceId, protocol: 'PROTOCOL_3DS', allowedBrands: BRANDS }
  const { result } = await client.isReadyToPay(methods)
  if (!result) return null
  return {
    async askForToken({ reference, amountHalalas }) {
      const credential = await client.loadPaymentSheet(methods, {
        orderNumber: reference,
        merchant: { name: 'Salon', url: location.hostname, countryCode: 'SA' },
        amount: { option: 'FORMAT_TOTAL_PRICE_ONLY', currency: 'SAR', total: amountHalalas / 100 },
      })
      const token = credential['3DS']?.data
      if (!token) throw new Error('Samsung Pay gave no token')
      return token
    },
    end: (status) => client.notify({ status, provider: PROVIDER }),
  }
}
