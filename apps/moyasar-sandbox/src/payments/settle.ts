import { estimateFee } from '../money.ts'
import { payInvoice } from '../invoices/pay-invoice.ts'
import type { Outcome, Payment, PaymentSource } from '../store/records.ts'
import { activateToken, saveCard } from '../tokens/keep-card.ts'
import { nowText, type World } from '../world.ts'
import { book, changePayment } from './change.ts'

export const TIMED_OUT = 'Allowed time frame for transaction has been expired.'

/** The bank's word on a payment that waits for it: paid, held, verified or failed. */
export function settlePayment(world: World, payment: Payment, outcome: Outcome): Payment {
  return outcome.isApproved ? approve(world, payment, outcome) : failPayment(world, payment, outcome)
}

/** Ends a payment without money; `eventTypes` beside the failure itself. */
export function failPayment(
  world: World,
  payment: Payment,
  outcome: Outcome,
  details: { failureReason?: string; eventTypes?: readonly string[] } = {},
): Payment {
  const { failureReason = null, eventTypes = [] } = details
  const source = withAnswer(world, payment.source, outcome)
  if (payment.verifiesTokenId !== null) activateToken(world, payment.verifiesTokenId, outcome)
  return changePayment(world, payment, { status: 'failed', failureReason, source }, [
    world.behaviour.failedEventName,
    ...eventTypes,
  ])
}

function approve(world: World, payment: Payment, outcome: Outcome): Payment {
  const answered = withAnswer(world, payment.source, outcome)
  if (payment.verifiesTokenId !== null) {
    activateToken(world, payment.verifiesTokenId, outcome)
    return changePayment(world, payment, { status: 'verified', source: answered }, ['payment_verified'])
  }
  const status = payment.isManual ? 'authorized' : 'paid'
  book(world, payment, payment.isManual ? 'authorize' : 'charge', payment.amountMinor)
  const source = saveCard(world, payment, answered)
  const feeMinor = estimateFee(payment.amountMinor, source.type === 'stcpay' ? null : source.company)
  const changes = { status, source, feeMinor, approvedAt: nowText(world) } as const
  const settled = changePayment(world, payment, changes, [`payment_${status}`])
  if (settled.invoiceId !== null && status === 'paid') payInvoice(world, settled.invoiceId)
  return settled
}

/** What the acquirer said, where it was asked: reference, approval and response code. */
function withAnswer(world: World, source: PaymentSource, outcome: Outcome): PaymentSource {
  const { message, responseCode } = outcome
  const wasAsked = outcome.isApproved || responseCode !== null
  const reference_number = wasAsked ? world.ids.digits(12) : null
  if (source.type === 'stcpay') return { ...source, message, reference_number }
  const authorization_code = outcome.isApproved ? world.ids.digits(6) : null
  return { ...source, message, reference_number, authorization_code, response_code: responseCode }
}
