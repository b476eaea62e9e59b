import type { ConfirmationMode, PrayerMode } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** Which bookings a salon takes, as its row has it. */
export interface BookingRulesRow {
  confirmation: ConfirmationMode
  minimumNoticeMinutes: number
  furthestDays: number
  slotStepMinutes: number
  maxOpenBookings: number
  prayerMode: PrayerMode
  prayerBeforeMinutes: number
  prayerAfterMinutes: number
}

export async function findBookingRules(db: Db, salonId: string): Promise<BookingRulesRow | undefined> {
  const { rows } = await sql<BookingRulesRow>`
    select confirmation, minimum_notice_minutes, furthest_days, slot_step_minutes, max_open_bookings,
      prayer_mode, prayer_before_minutes, prayer_after_minutes
    from salons where id = ${salonId}`.execute(db)
  return rows[0]
}

/** For bookings from now on; those there are stay as they are. */
export async function updateBookingRules(trx: Trx, salonId: string, row: BookingRulesRow): Promise<void> {
  await trx.updateTable('salons').set(row).where('id', '=', salonId).execute()
}
