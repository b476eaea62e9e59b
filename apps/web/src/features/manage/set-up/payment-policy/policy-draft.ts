import type { PaymentPolicySettings, SalonPoliciesView } from '@salon/contract'
import { SMALLEST_PAYMENT_HALALAS } from '@salon/domain'
import { readRiyals } from '../../payments/money-of-payment.ts'
import { readWhole } from '../fields/read-whole.ts'
import type { Reading } from '../use-settings.ts'

export type PrepaymentType = PaymentPolicySettings['prepayment']['type']

/** The payment policy as it is typed. */
export interface PolicyDraft {
  prepayment: PrepaymentType
  percent: string
  riyals: string
  holdMinutes: number
  freeCancellationMinutes: number
  feePercent: string
}

/** What is offered first to who begins to ask for a deposit. */
const USUAL_PERCENT = 30
const USUAL_RIYALS = 50

export function toPolicyDraft({
  prepayment,
  cancellationFeePercent,
  ...times
}: PaymentPolicySettings): PolicyDraft {
  return {
    prepayment: prepayment.type,
    percent: String(prepayment.type === 'percent' ? prepayment.percent : USUAL_PERCENT),
    riyals: String(prepayment.type === 'fixed' ? prepayment.halalas / 100 : USUAL_RIYALS),
    feePercent: String(cancellationFeePercent),
    ...times,
  }
}

/** @param wrong what to say of a share and of an amount that is none */
export function readPolicyDraft(
  draft: PolicyDraft,
  wrong: { percent: string; feePercent: string; riyals: string },
): Reading<PaymentPolicySettings, PolicyDraft> {
  const prepayment = readPrepayment(draft)
  const feePercent = readWhole(draft.feePercent, { least: 0, most: 100 })
  if (prepayment === null || feePercent === null) {
    return {
      errors: {
        ...(prepayment === null && draft.prepayment === 'percent' && { percent: wrong.percent }),
        ...(prepayment === null && draft.prepayment === 'fixed' && { riyals: wrong.riyals }),
        ...(feePercent === null && { feePercent: wrong.feePercent }),
      },
    }
  }
  const { holdMinutes, freeCancellationMinutes } = draft
  return {
    settings: { prepayment, holdMinutes, freeCancellationMinutes, cancellationFeePercent: feePercent },
  }
}

function readPrepayment({ prepayment, percent, riyals }: PolicyDraft) {
  if (prepayment === 'percent') {
    const share = readWhole(percent, { least: 1, most: 100 })
    return share === null ? null : { type: prepayment, percent: share }
  }
  if (prepayment === 'fixed') {
    const halalas = readRiyals(riyals)
    return halalas === null || halalas < SMALLEST_PAYMENT_HALALAS ? null : { type: prepayment, halalas }
  }
  return { type: prepayment }
}

/** The policy as customers are told of it. */
export function toPolicies({
  prepayment,
  freeCancellationMinutes,
  cancellationFeePercent,
}: PaymentPolicySettings): Pick<
  SalonPoliciesView,
  'payment' | 'depositPercent' | 'depositHalalas' | 'freeCancellationMinutes' | 'cancellationFeePercent'
> {
  const payments = { none: 'pay_at_salon', full: 'full', percent: 'deposit', fixed: 'deposit' } as const
  return {
    payment: payments[prepayment.type],
    depositPercent: prepayment.type === 'percent' ? prepayment.percent : 0,
    depositHalalas: prepayment.type === 'fixed' ? prepayment.halalas : null,
    freeCancellationMinutes,
    cancellationFeePercent,
  }
}
