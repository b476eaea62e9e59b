import type { PaymentPolicy } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** What a salon asks to be paid beforehand and keeps of it, as its row has it. */
export interface PaymentPolicyRow {
  paymentPolicy: PaymentPolicy
  depositPercent: number
  /** A deposit of so much; `null`: `depositPercent` of the total. */
  depositHalalas: number | null
  holdMinutes: number
  freeCancellationMinutes: number
  cancellationFeePercent: number
}

export async function findPaymentPolicy(db: Db, salonId: string): Promise<PaymentPolicyRow | undefined> {
  const { rows } = await sql<PaymentPolicyRow>`
    select payment_policy, deposit_percent, deposit_halalas, hold_minutes, free_cancellation_minutes,
      cancellation_fee_percent
    from salons where id = ${salonId}`.execute(db)
  return rows[0]
}

/** For bookings from now on; those there are have a copy of the policy before. */
export async function updatePaymentPolicy(trx: Trx, salonId: string, row: PaymentPolicyRow): Promise<void> {
  await trx
    .updateTable('salons')
    .set({ ...row, paymentPolicyChosen: true })
    .where('id', '=', salonId)
    .execute()
}
