import type { Db } from '@salon/db'
import { newSalon, newService, newStaff, newTestUser, type TestUser } from '@salon/testkit'
import { sql } from 'kysely'

/** 10:00–15:00 and 16:00–22:00, six days a week. */
const HOURS = [0, 1, 2, 3, 4, 6].flatMap((weekday) => [
  { weekday, startMinute: 600, lengthMinutes: 300 },
  { weekday, startMinute: 960, lengthMinutes: 360 },
])

export interface BenchSalon {
  salonId: string
  serviceId: string
  staffIds: string[]
}

/** A salon that takes its money at the till, unless said otherwise, whose staff do one service of 45 minutes with 15 minutes of clearing up after it. */
export async function seedSalon(
  db: Db,
  staffCount: number,
  columns: Parameters<typeof newSalon>[1] = {},
): Promise<BenchSalon> {
  const terms = { maxOpenBookings: 50, furthestDays: 365, ...columns }
  const { id: salonId } = await newSalon(db, { hours: HOURS, ...terms })
  const { id: serviceId } = await newService(db, { salonId, durationMinutes: 45, bufferAfterMinutes: 15 })
  const staffIds: string[] = []
  for (let count = 0; count < staffCount; count++) {
    staffIds.push((await newStaff(db, { salonId, does: [serviceId] })).id)
  }
  return { salonId, serviceId, staffIds }
}

/** Eight bookings a day for each member of staff, from tomorrow on. */
export async function seedBookings(db: Db, salon: BenchSalon, days: number): Promise<void> {
  await sql`
    with planned as materialized (
      select gen_random_uuid() as booking_id, gen_random_uuid() as line_id, staff_id,
        ((now() at time zone 'Asia/Riyadh')::date + day + make_time(hour, minute, 0)) at time zone 'Asia/Riyadh' as starts_at,
        upper(translate(substr(md5(random()::text || staff_id || day || hour), 1, 8), '01', '23')) as reference
      from unnest(${salon.staffIds}::uuid[]) as staff_id, generate_series(1, ${days}::int) as day,
        (values (10, 0), (11, 15), (12, 30), (13, 45), (16, 0), (17, 30), (19, 0), (20, 30)) as start(hour, minute)),
    booked as (
      insert into bookings (id, salon_id, reference, status, starts_at, ends_at, total_halalas, vat_halalas, policy, source)
      select booking_id, ${salon.salonId}, reference, 'confirmed', starts_at, starts_at + interval '45 min', 10000, 0, '{}', 'salon'
      from planned),
    lined as (
      insert into booking_lines (id, booking_id, salon_id, position, service_id, staff_id, staff_chosen, starts_at, ends_at,
        price_halalas, vat_halalas, name_ar, name_en)
      select line_id, booking_id, ${salon.salonId}, 0, ${salon.serviceId}, staff_id, true, starts_at,
        starts_at + interval '45 min', 10000, 0, 'قص', 'Cut' from planned)
    insert into occupancies (salon_id, resource_id, during, booking_id, booking_line_id)
    select ${salon.salonId}, staff_id, tstzrange(starts_at, starts_at + interval '60 min'), booking_id, line_id from planned`.execute(
    db,
  )
}

export async function seedUsers(db: Db, count: number): Promise<TestUser[]> {
  const users: TestUser[] = []
  for (let made = 0; made < count; made++) {
    users.push(
      await newTestUser(db, { phone: `+96655${String(made).padStart(7, '0')}` as TestUser['phone'] }),
    )
  }
  return users
}
