import { sql } from 'kysely'
import type { BookingStatus, SalonRole } from '@salon/domain'
import type { Db } from '../client.ts'

/** Who may see a payment: its booking's customer and the salon's people. */
export interface PaymentAccess {
  bookingId: string
  salonId: string
  customerId: string | null
  bookingStatus: BookingStatus
  role: SalonRole | null
}

export async function findPaymentAccess(
  db: Db,
  key: { id: string; userId: string },
): Promise<PaymentAccess | undefined> {
  const { rows } = await sql<PaymentAccess>`
    select p.booking_id as "bookingId", p.salon_id as "salonId", b.customer_id as "customerId", b.status as "bookingStatus", m.role
    from payments p join bookings b on b.id = p.booking_id
    left join salon_members m on m.salon_id = p.salon_id and m.user_id = ${key.userId}
    where p.id = ${key.id}`.execute(db)
  return rows[0]
}

/** Those of some bookings that money is kept for. */
export async function listPaidBookings(db: Db, bookingIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct booking_id as id from payments
    where booking_id = any(${bookingIds}::uuid[]) and outcome = 'kept' order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
