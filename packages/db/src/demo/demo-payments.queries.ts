import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { paymentColumns, type PaymentMetadata, type PaymentRow } from '../payments/payment.queries.ts'

/** In the metadata of payments that no gateway was asked for. */
export const DEMO_MARK = { origin: 'demo' } as const satisfies PaymentMetadata

/** What the demo's customers were charged, as it stands by now; those undone altogether are left out. */
export async function listDemoCharges(db: Db): Promise<PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    select ${paymentColumns} from payments p
    where p.metadata @> ${JSON.stringify(DEMO_MARK)}::jsonb and p.status in ('paid', 'refunded')
    order by p.status, p.id`.execute(db)
  return rows
}
