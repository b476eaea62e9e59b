import type { PendingBookingsInput, PendingBookingsView } from '@salon/contract'
import { listPendingBookings } from '@salon/db'
import { toInstant } from '@salon/domain'
import type { Deps } from '../deps.ts'

/** More than these nobody answers at a sitting; the count tells of all. */
const MOST_LISTED = 50

/** What waits for the salon's answer, on whatever day. */
export async function listPending(
  { db }: Pick<Deps, 'db'>,
  { salonId }: PendingBookingsInput,
): Promise<PendingBookingsView> {
  const rows = await listPendingBookings(db, { salonId, limit: MOST_LISTED })
  return {
    count: rows[0]?.count ?? 0,
    bookings: rows.map(({ count: _all, startsAt, endsAt, createdAt, ...booking }) => ({
      ...booking,
      startsAt: toInstant(startsAt),
      endsAt: toInstant(endsAt),
      createdAt: toInstant(createdAt),
    })),
  }
}
