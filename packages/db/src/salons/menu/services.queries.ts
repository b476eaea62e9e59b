import { sql } from 'kysely'
import type { AddOnConfig, VariantConfig } from '../../availability/salon-config.ts'
import type { Db, Trx } from '../../client.ts'

/** A service, as its row has it. */
export interface ServiceRow {
  categoryId: string
  nameAr: string
  nameEn: string
  descriptionAr: string
  descriptionEn: string
  priceHalalas: number
  durationMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  processingStartMinute: number | null
  processingLengthMinutes: number | null
  position: number
  isActive: boolean
}

export interface ServiceKey {
  salonId: string
  serviceId: string
}

/** What belongs to a service beside its row. */
export interface ServiceParts {
  staffIds: string[]
  roomIds: string[]
  variants: VariantConfig[]
  addOns: AddOnConfig[]
}

/** A service with its choices, and the ids of whoever does it and of its rooms, in their order; `undefined`: the salon has no such one. */
export async function findService(
  db: Db,
  { salonId, serviceId }: ServiceKey,
): Promise<(ServiceRow & ServiceParts) | undefined> {
  const { rows } = await sql<ServiceRow & ServiceParts>`
    select category_id, name_ar, name_en, description_ar, description_en, price_halalas, duration_minutes,
      buffer_before_minutes, buffer_after_minutes, processing_start_minute, processing_length_minutes, position,
      is_active, array(
        select k.staff_id from staff_services k where k.service_id = v.id order by k.staff_id) as staff_ids,
      array(select x.room_id from service_rooms x where x.service_id = v.id order by x.room_id) as room_ids,
      coalesce((
        select json_agg(json_build_object('id', x.id, 'name', json_build_object('ar', x.name_ar, 'en', x.name_en),
          'durationMinutes', x.duration_minutes, 'priceHalalas', x.price_halalas) order by x.position, x.id)
        from service_variants x where x.service_id = v.id and x.is_active), '[]') as variants,
      coalesce((
        select json_agg(json_build_object('id', a.id, 'name', json_build_object('ar', a.name_ar, 'en', a.name_en),
          'extraMinutes', a.extra_minutes, 'priceHalalas', a.price_halalas) order by a.position, a.id)
        from service_add_ons a where a.service_id = v.id and a.is_active), '[]') as add_ons
    from services v where v.salon_id = ${salonId} and v.id = ${serviceId}`.execute(db)
  return rows[0]
}

export async function insertService(
  trx: Trx,
  { salonId, serviceId }: ServiceKey,
  row: ServiceRow,
): Promise<void> {
  await trx
    .insertInto('services')
    .values({ ...row, salonId, id: serviceId })
    .execute()
}

/**
 * Has a change of a service, or of the heading over it, and bookings of it take turns: by whoever does it, whom a booking locks in a
 * way that this waits for.
 */
export async function lockSkilled(
  trx: Trx,
  salonId: string,
  of: { serviceId: string } | { categoryId: string },
): Promise<void> {
  const isMeant =
    'serviceId' in of ? sql`v.id = ${of.serviceId}::uuid` : sql`v.category_id = ${of.categoryId}::uuid`
  await sql`
    select from resources where salon_id = ${salonId} and staff_id in (
      select k.staff_id from services v join staff_services k on k.service_id = v.id where ${isMeant})
    order by id for update`.execute(trx)
}

/** For bookings from now on; those there are have a copy of what they were made of. */
export async function updateService(
  trx: Trx,
  { salonId, serviceId }: ServiceKey,
  row: ServiceRow,
): Promise<void> {
  await trx
    .updateTable('services')
    .set(row)
    .where('salonId', '=', salonId)
    .where('id', '=', serviceId)
    .execute()
}

/** Has these people do a service and nobody else; who did it before keeps her own price and duration. */
export async function replaceSkilled(
  trx: Trx,
  { salonId, serviceId }: ServiceKey,
  staffIds: readonly string[],
): Promise<void> {
  await sql`
    delete from staff_services
    where salon_id = ${salonId} and service_id = ${serviceId} and staff_id <> all(${staffIds}::uuid[])`.execute(
    trx,
  )
  await sql`
    insert into staff_services (salon_id, staff_id, service_id)
    select ${salonId}::uuid, id, ${serviceId}::uuid from unnest(${staffIds}::uuid[]) as id
    on conflict do nothing`.execute(trx)
}

/** Has a service need a place in one of these rooms, or in none where there are none. */
export async function replaceServiceRooms(
  trx: Trx,
  { salonId, serviceId }: ServiceKey,
  roomIds: readonly string[],
): Promise<void> {
  await sql`
    delete from service_rooms
    where salon_id = ${salonId} and service_id = ${serviceId} and room_id <> all(${roomIds}::uuid[])`.execute(
    trx,
  )
  await sql`
    insert into service_rooms (salon_id, service_id, room_id)
    select ${salonId}::uuid, ${serviceId}::uuid, id from unnest(${roomIds}::uuid[]) as id
    on conflict do nothing`.execute(trx)
}

/** The shortest time that one of these people takes for a service; `null` where none differs from the service. */
export async function findShortestDuration(
  db: Db,
  { serviceId }: ServiceKey,
  staffIds: readonly string[],
): Promise<number | null> {
  const { rows } = await sql<{ minutes: number | null }>`
    select min(duration_minutes)::integer as minutes from staff_services
    where service_id = ${serviceId} and staff_id = any(${staffIds}::uuid[])`.execute(db)
  return rows[0]?.minutes ?? null
}

/** How many of these people the salon has. */
export async function countStaff(db: Db, salonId: string, staffIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from staff where salon_id = ${salonId} and id = any(${staffIds}::uuid[])`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
