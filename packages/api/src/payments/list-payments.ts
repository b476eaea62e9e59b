import { instantText, type ListPaymentsInput, type Page, type SalonPaymentView } from '@salon/contract'
import { listSalonPayments } from '@salon/db'
import * as z from 'zod'
import type { Deps } from '../deps.ts'
import { decodeCursor, toPage } from '../trpc/cursor.ts'
import { viewPayments } from './payment-views.ts'

const position = z.strictObject({ createdAt: instantText, id: z.uuid() })

/** A salon's payments, newest first, made between `from` and before `to`. The caller's role was checked at the door. */
export async function listPaymentsOfSalon(
  deps: Pick<Deps, 'db'>,
  input: ListPaymentsInput,
): Promise<Page<SalonPaymentView>> {
  const limit = input.limit ?? 20
  const rows = await listSalonPayments(deps.db, {
    salonId: input.salonId,
    from: input.from ?? null,
    to: input.to ?? null,
    status: input.status ?? null,
    after: decodeCursor(position, input.cursor),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, (row) => ({ createdAt: row.createdAt.toISOString(), id: row.id }))
  const views = await viewPayments(deps.db, page.items, 'salon')
  return {
    ...page,
    items: page.items.flatMap(({ bookingReference, customerName }, index) => {
      const view = views[index]
      return view ? [{ ...view, bookingReference, customerName }] : []
    }),
  }
}
