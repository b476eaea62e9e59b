import { withQuery } from '../http/urls.ts'
import { failPayment, settlePayment } from '../payments/settle.ts'
import { declined } from '../sources/test-cards.ts'
import type { Payment } from '../store/records.ts'
import type { World } from '../world.ts'

const REASON = '3ds_declined_authentication_failed'

/** The payer passed the check: now the bank decides, as the test card has it. Answered once. */
export function passChallenge(world: World, payment: Payment): Payment {
  return payment.status === 'initiated' ? settlePayment(world, payment, payment.outcome) : payment
}

/** The payer failed the check. Answered once. */
export function failChallenge(world: World, payment: Payment): Payment {
  if (payment.status !== 'initiated') return payment
  if (payment.source.type === 'stcpay') return failPayment(world, payment, declined('Invalid OTP', null))
  const outcome = declined('3-D Secure authentication failed', null)
  return failPayment(world, payment, outcome, { failureReason: REASON })
}

/** Where the payer's browser goes then; null when the payment names no place. */
export function returnAddress(world: World, payment: Payment): string | null {
  if (payment.callbackUrl === null) return null
  const message = payment.source.message ?? ''
  const token = payment.verifiesTokenId === null ? null : world.store.tokens.get(payment.verifiesTokenId)
  const { id, status } = token ?? payment
  return withQuery(payment.callbackUrl, { id, status, message })
}
