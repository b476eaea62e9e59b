import { describePayment } from '@salon/api'
import type { Db, PaymentRow } from '@salon/db'
import { listDemoCharges } from '@salon/db/demo'
import type { Env } from './env.ts'

/** Keys of the payment sandbox begin so, and no others. */
const SANDBOX_KEY = 'sk_test_sandbox_'
const TIMEOUT_MS = 10_000

/**
 * Tells the payment sandbox what the demo's customers have paid, so that it can be given back there. What the sandbox knows already
 * stays as it is, so that this may be said at every start; another gateway is told nothing.
 */
export async function tellSandbox(
  db: Db,
  { moyasar, moyasarApiUrl }: Pick<Env, 'moyasar' | 'moyasarApiUrl'>,
  log: (message: string) => void,
): Promise<void> {
  if (!moyasar?.secretKey.startsWith(SANDBOX_KEY)) return
  const payments = (await listDemoCharges(db)).map(chargeOf)
  try {
    const response = await fetch(new URL('/_sandbox/payments', moyasarApiUrl), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${moyasar.secretKey}:`).toString('base64')}`,
      },
      body: JSON.stringify({ payments }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!response.ok) throw new Error(`it answered ${response.status}`)
  } catch (error) {
    // only the demo's old payments cannot be refunded without it: no reason not to start
    const reason = error instanceof Error ? error.message : String(error)
    log(`The payment sandbox was not told of the demo's payments: ${reason}`)
  }
}

function chargeOf(payment: PaymentRow) {
  return {
    id: payment.givenId,
    amount: payment.amountHalalas,
    refunded: payment.refundedHalalas,
    company: payment.cardCompany,
    last_four: payment.cardLastFour,
    created_at: payment.createdAt,
    ...describePayment(payment),
  }
}
