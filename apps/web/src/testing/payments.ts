import type { BookingDetailsView, PaymentConfigView, PaymentView, ReceiptView } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { vi } from 'vitest'
import { idOf, named, newBooking, NOON } from './salons.ts'

const GATEWAY = 'https://gateway.example'

export const PAYMENT_CONFIG: PaymentConfigView = {
  publishableKey: 'pk_test_fake',
  gatewayUrl: GATEWAY,
  currency: 'SAR',
  methods: ['creditcard', 'stcpay'],
  samsungPay: null,
}

/** A deposit of 30 riyals, paid with a mada card. */
export function newPayment(given: Partial<PaymentView> = {}): PaymentView {
  return {
    id: idOf(70),
    bookingId: idOf(5),
    salonId: idOf(1),
    status: 'paid',
    amountHalalas: 30_00,
    vatHalalas: 3_91,
    currency: 'SAR',
    authorizedHalalas: 30_00,
    capturedHalalas: 30_00,
    refundedHalalas: 0,
    source: { type: 'token', company: 'mada', lastFour: '1010' },
    redirectUrl: null,
    declineAdvice: null,
    giveUpReason: null,
    returnReason: null,
    createdAt: NOON.toISOString() as Instant,
    updatedAt: NOON.toISOString() as Instant,
    operations: [],
    history: [],
    staff: null,
    ...given,
  }
}

/** An attempt that waits at the bank. */
export const waitingPayment = (given: Partial<PaymentView> = {}): PaymentView =>
  newPayment({
    status: 'initiated',
    authorizedHalalas: 0,
    capturedHalalas: 0,
    redirectUrl: 'https://bank.example/challenge',
    ...given,
  })

/** Tuesday's haircut, kept for ten minutes from noon until a deposit of 30 riyals is paid. */
export function heldBooking(given: Partial<BookingDetailsView> = {}): BookingDetailsView {
  const { policy, money } = newBooking()
  return newBooking({
    status: 'held',
    holdExpiresAt: new Date(NOON.getTime() + 10 * 60_000).toISOString() as Instant,
    prepaymentHalalas: 30_00,
    policy: { ...policy, payment: 'deposit', deposit: { kind: 'percent', percent: 30 } },
    money: { ...money, prepaymentHalalas: 30_00, dueHalalas: 30_00 },
    ...given,
  })
}

/** The same visit once its deposit is there. */
export function paidBooking(given: Partial<BookingDetailsView> = {}): BookingDetailsView {
  const { money } = heldBooking()
  return heldBooking({
    status: 'confirmed',
    holdExpiresAt: null,
    payments: [newPayment()],
    money: { ...money, dueHalalas: 0, capturedHalalas: 30_00 },
    ...given,
  })
}

/** The invoice about that deposit. */
export function newReceipt(given: Partial<ReceiptView> = {}): ReceiptView {
  return {
    id: idOf(80),
    kind: 'tax_invoice',
    number: 'INV-000042',
    issuedAt: NOON.toISOString() as Instant,
    timeZone: 'Asia/Riyadh',
    bookingId: idOf(5),
    bookingReference: 'ABCD2345',
    original: null,
    reason: null,
    seller: {
      name: named('Rose Company'),
      salonName: named('Rose'),
      address: named('Some Street'),
      commercialRegistration: '1010101010',
      vatNumber: '300000000000003',
    },
    customerName: 'Noura',
    lines: [{ name: named('Haircut'), grossHalalas: 30_00, vatHalalas: 3_91 }],
    isAdvance: true,
    visitTotalHalalas: 100_00,
    currency: 'SAR',
    vatPercent: 15,
    netHalalas: 26_09,
    vatHalalas: 3_91,
    grossHalalas: 30_00,
    qr: 'AQRSb3NlAg8zMDAwMDAwMDAwMDAwMDM=',
    ...given,
  }
}

/** What takes a part of it back. */
export const newCreditNote = (given: Partial<ReceiptView> = {}): ReceiptView =>
  newReceipt({
    id: idOf(81),
    kind: 'credit_note',
    number: 'CRN-000007',
    original: { id: idOf(80), number: 'INV-000042' },
    reason: 'cancelled_by_customer',
    isAdvance: false,
    lines: [{ name: named('Refunded from INV-000042'), grossHalalas: 20_00, vatHalalas: 2_61 }],
    netHalalas: 17_39,
    vatHalalas: 2_61,
    grossHalalas: 20_00,
    ...given,
  })

export interface GatewayCall {
  url: string
  body: Record<string, unknown>
}

/** Stands at the gateway's address in front of the `fakeServer`; give that one first. A handler may throw as a lost connection does. */
export function fakeGateway(
  answer: (call: GatewayCall) => { status: number; body?: unknown },
): GatewayCall[] {
  const calls: GatewayCall[] = []
  const behind = fetch
  vi.stubGlobal('fetch', async (input: string | URL | Request, init: RequestInit = {}) => {
    const url = String(input instanceof Request ? input.url : input)
    if (!url.startsWith(GATEWAY)) return behind(input, init)
    const body: Record<string, unknown> = JSON.parse(typeof init.body === 'string' ? init.body : '{}')
    const call = { url, body }
    calls.push(call)
    const answered = answer(call)
    return Response.json(answered.body ?? {}, { status: answered.status })
  })
  return calls
}
