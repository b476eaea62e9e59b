import type { BookingStatus, Localized } from '@salon/domain'
import { sql } from 'kysely'
import type { Db } from '../../client.ts'

/** A live booking that is not over, as far as a change of hours may concern it. */
export interface ComingVisitRow {
  id: string
  version: number
  reference: string
  startsAt: Date
  timeZone: string
  customerName: string
  status: BookingStatus
  lines: {
    name: Localized
    serviceId: string
    variantId: string | null
    addOnIds: string[]
    staffId: string
    staffName: Localized
    roomResourceId: string | null
    startsAtMinute: number
    endsAtMinute: number
  }[]
}

/** Visits to a salon that are still to come or under way, soonest first. One statement. */
export async function listComingVisits(
  db: Db,
  { salonId, now }: { salonId: string; now: Date },
): Promise<ComingVisitRow[]> {
  const { rows } = await sql<ComingVisitRow>`
    select b.id, b.version, b.reference, b.starts_at, s.time_zone, b.customer_name, b.status,
      (select json_agg(json_build_object('name', json_build_object('ar', l.name_ar, 'en', l.name_en), 'serviceId', l.service_id, 'variantId', l.variant_id,
          'addOnIds', array(select a.id from jsonb_to_recordset(l.add_ons) as a(id text)),
          'staffId', l.staff_id, 'staffName', json_build_object('ar', t.name_ar, 'en', t.name_en),
          'roomResourceId', l.room_resource_id,
          'startsAtMinute', floor(date_part('epoch', l.starts_at) / 60),
          'endsAtMinute', ceil(date_part('epoch', l.ends_at) / 60)) order by l.position)
        from booking_lines l join staff t on t.id = l.staff_id where l.booking_id = b.id) as lines
    from bookings b join salons s on s.id = b.salon_id
    where b.salon_id = ${salonId} and b.ends_at > ${now} and b.status in ('held', 'pending', 'confirmed')
      and (b.status <> 'held' or b.hold_expires_at > ${now})
    order by b.starts_at, b.id`.execute(db)
  return rows
}
