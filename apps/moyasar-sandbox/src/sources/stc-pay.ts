import type { Outcome } from '../store/records.ts'
import type { Charge } from './charge.ts'
import type { StcPayInput } from './source-input.ts'
import { APPROVED, declined } from './test-cards.ts'

/** Mobiles, from their last nine digits, that never get as far as a code. */
const REFUSED_MOBILES = new Map([
  ['515555555', 'Mobile number is not registered'],
  ['515555556', 'Customer has to update personal information'],
  ['515555557', 'Invalid account'],
  ['515555558', 'OTP attempts are exhausted, try again in 15 minutes'],
  ['515555559', 'Wait 60 seconds before the next try'],
])

const OTP_OUTCOMES = new Map<string, Outcome>([
  ['123456', APPROVED],
  ['000000', APPROVED],
  ['111111', declined('Insufficient balance', null)],
  ['222222', declined('Daily limit exceeded', null)],
  ['333333', declined('Maximum amount exceeded', null)],
  ['444444', declined('Operation timed out', null)],
])

/** What a one-time code leads to. The form knows the words of the wrong one. */
export function otpOutcome(otp: string): Outcome {
  return OTP_OUTCOMES.get(otp) ?? declined('Invalid OTP', null)
}

export function stcPayCharge(input: StcPayInput): Charge {
  const subscriber = input.mobile.slice(-9)
  const refusal = REFUSED_MOBILES.get(subscriber)
  return {
    source: {
      type: 'stcpay',
      mobile: `0${subscriber}`,
      reference_number: null,
      branch: input.branch ?? null,
      cashier: input.cashier ?? input.cashier_id ?? null,
      transaction_url: null,
      message: null,
    },
    outcome: refusal === undefined ? APPROVED : declined(refusal, null),
    asks: refusal === undefined ? 'otp' : 'nothing',
    isManual: false,
    bin: null,
    cardToSave: null,
  }
}
