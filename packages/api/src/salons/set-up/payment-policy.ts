import type { PaymentPolicySettings } from '@salon/contract'
import { findPaymentPolicy, updatePaymentPolicy, type PaymentPolicyRow } from '@salon/db'
import type { SettingsSection } from './edit-settings.ts'

type Prepayment = PaymentPolicySettings['prepayment']

/** What a salon asks to be paid before a visit, and what it keeps of it when the customer cancels late. */
export const paymentPolicySection: SettingsSection<PaymentPolicySettings> = {
  action: 'payment_policy_changed',
  async find(db, { salonId }) {
    const row = await findPaymentPolicy(db, salonId)
    return row && toSettings(row)
  },
  update: (trx, { salonId }, { prepayment, ...terms }) =>
    updatePaymentPolicy(trx, salonId, { ...toColumns(prepayment), ...terms }),
}

function toSettings({
  paymentPolicy,
  depositPercent,
  depositHalalas,
  ...terms
}: PaymentPolicyRow): PaymentPolicySettings {
  return { prepayment: toPrepayment({ paymentPolicy, depositPercent, depositHalalas }), ...terms }
}

type PrepaymentColumns = Pick<PaymentPolicyRow, 'paymentPolicy' | 'depositPercent' | 'depositHalalas'>

function toPrepayment({ paymentPolicy, depositPercent, depositHalalas }: PrepaymentColumns): Prepayment {
  if (paymentPolicy === 'pay_at_salon') return { type: 'none' }
  if (paymentPolicy === 'full') return { type: 'full' }
  return depositHalalas === null
    ? { type: 'percent', percent: depositPercent }
    : { type: 'fixed', halalas: depositHalalas }
}

function toColumns(prepayment: Prepayment): PrepaymentColumns {
  const none = { depositPercent: 0, depositHalalas: null }
  switch (prepayment.type) {
    case 'none':
      return { paymentPolicy: 'pay_at_salon', ...none }
    case 'full':
      return { paymentPolicy: 'full', ...none }
    case 'percent':
      return { paymentPolicy: 'deposit', ...none, depositPercent: prepayment.percent }
    case 'fixed':
      return { paymentPolicy: 'deposit', ...none, depositHalalas: prepayment.halalas }
  }
}
