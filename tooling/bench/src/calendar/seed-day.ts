import type { Db } from '@salon/db'
import { addDays, localDateAt, minuteOfDate, type LocalDate } from '@salon/domain'
import {
  everyDay,
  newMember,
  newSalon,
  newService,
  newStaff,
  newTestUser,
  type TestUser,
} from '@salon/testkit'
import { sql } from 'kysely'

const STYLISTS = 20
/** Of each stylist; half an hour long, one every 35 minutes from ten on. */
const BOOKINGS = 20

export interface FullDay {
  salonId: string
  date: LocalDate
  bookings: number
  owner: TestUser
}

/** A salon with twenty stylists and 400 bookings tomorrow, and its owner. */
export async function seedFullDay(db: Db): Promise<FullDay> {
  const { id: salonId } = await newSalon(db, { hours: everyDay(10, 22), slug: 'full-day' })
  const { id: serviceId } = await newService(db, { salonId, durationMinutes: 30 })
  const staffIds: string[] = []
  for (let count = 0; count < STYLISTS; count++)
    staffIds.push((await newStaff(db, { salonId, does: [serviceId] })).id)
  const owner = await newTestUser(db)
  await newMember(db, { salonId, userId: owner.userId, role: 'owner' })
  const date = addDays(localDateAt('Asia/Riyadh', minuteOfDate(new Date())), 1)
  await sql`
    with planned as materialized (
      select gen_random_uuid() as booking_id, gen_random_uuid() as line_id, staff_id,
        (${date}::date + time '10:00' + nth * interval '35 min') at time zone 'Asia/Riyadh' as starts_at,
        upper(translate(substr(md5(staff_id::text || nth), 1, 8), '01', '23')) as reference,
        'عميلة ' || nth as name
      from unnest(${staffIds}::uuid[]) as staff_id, generate_series(0, ${BOOKINGS - 1}::int) as nth),
    booked as (
      insert into bookings (id, salon_id, reference, status, starts_at, ends_at, total_halalas, vat_halalas, policy, source,
        customer_name)
      select booking_id, ${salonId}, reference, 'confirmed', starts_at, starts_at + interval '30 min', 10000, 0, '{}', 'salon', name
      from planned),
    lined as (
      insert into booking_lines (id, booking_id, salon_id, position, service_id, staff_id, staff_chosen, starts_at, ends_at,
        price_halalas, vat_halalas, name_ar, name_en)
      select line_id, booking_id, ${salonId}, 0, ${serviceId}, staff_id, true, starts_at, starts_at + interval '30 min', 10000, 0,
        'قص', 'Cut' from planned)
    insert into occupancies (salon_id, resource_id, during, booking_id, booking_line_id)
    select ${salonId}, staff_id, tstzrange(starts_at, starts_at + interval '30 min'), booking_id, line_id from planned`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
  return { salonId, date, owner, bookings: STYLISTS * BOOKINGS }
}
