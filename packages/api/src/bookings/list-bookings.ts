import { instantText, type BookingView, type ListBookingsInput, type Page } from '@salon/contract'
import { listCustomerBookings } from '@salon/db'
import * as z from 'zod'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'
import { decodeCursor, toPage } from '../trpc/cursor.ts'
import { toBookingView } from './booking-views.ts'

const position = z.strictObject({ startsAt: instantText, id: z.uuid() })

/** The caller's own bookings: coming ones soonest first, or past ones latest first. */
export async function listBookings(
  deps: Pick<Deps, 'db' | 'clock'>,
  caller: Caller,
  input: ListBookingsInput,
): Promise<Page<BookingView>> {
  const limit = input.limit ?? 20
  const rows = await listCustomerBookings(deps.db, {
    customerId: caller.userId,
    scope: input.scope,
    now: deps.clock.now(),
    after: decodeCursor(position, input.cursor),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, (row) => ({ startsAt: row.startsAt.toISOString(), id: row.id }))
  return { ...page, items: page.items.map(toBookingView) }
}
