import type { Localized } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** A room, as its row has it. */
export interface RoomRow {
  nameAr: string
  nameEn: string
  position: number
  isActive: boolean
}

export interface RoomKey {
  salonId: string
  roomId: string
}

/** A room, how many visits it takes at once, and how many services may be had in it. */
export interface RoomListRow {
  id: string
  name: Localized
  capacity: number
  isActive: boolean
  services: number
}

/** All rooms of a salon in its order, also those out of use. */
export async function listRooms(db: Db, salonId: string): Promise<RoomListRow[]> {
  const { rows } = await sql<RoomListRow>`
    select m.id, json_build_object('ar', m.name_ar, 'en', m.name_en) as name, m.is_active,
      (select count(*)::integer from resources r where r.room_id = m.id and r.is_active) as capacity,
      (select count(*)::integer from service_rooms x where x.room_id = m.id) as services
    from rooms m where m.salon_id = ${salonId} order by m.position, m.id`.execute(db)
  return rows
}

/** With its capacity; `undefined`: the salon has no such room. */
export async function findRoom(
  db: Db,
  { salonId, roomId }: RoomKey,
): Promise<(RoomRow & { capacity: number }) | undefined> {
  const { rows } = await sql<RoomRow & { capacity: number }>`
    select name_ar, name_en, position, is_active,
      (select count(*)::integer from resources r where r.room_id = m.id and r.is_active) as capacity
    from rooms m where m.salon_id = ${salonId} and m.id = ${roomId}`.execute(db)
  return rows[0]
}

/** A new room, which takes nobody until it has units. */
export async function insertRoom(trx: Trx, { salonId, roomId: id }: RoomKey, row: RoomRow): Promise<void> {
  await trx
    .insertInto('rooms')
    .values({ ...row, id, salonId })
    .execute()
}

/** Has a change of a room and bookings in it take turns, as `lockStaffTime` has an absence. */
export async function lockUnits(trx: Trx, { salonId, roomId }: RoomKey): Promise<void> {
  await sql`
    select from resources where room_id = ${roomId} and salon_id = ${salonId} order by id for update`.execute(
    trx,
  )
}

export async function updateRoom(trx: Trx, { salonId, roomId }: RoomKey, row: RoomRow): Promise<void> {
  await trx.updateTable('rooms').set(row).where('salonId', '=', salonId).where('id', '=', roomId).execute()
}

/**
 * Has a room take so many visits at the same time, each in a unit of its own. Units beyond that take no more bookings, and keep
 * those they have.
 * @param unitIds as many as there are to be; a unit that the room had keeps its own id
 */
export async function replaceUnits(
  trx: Trx,
  { salonId, roomId }: RoomKey,
  unitIds: readonly string[],
): Promise<void> {
  await sql`
    update resources set is_active = false
    where salon_id = ${salonId} and room_id = ${roomId} and unit > ${unitIds.length} and is_active`.execute(
    trx,
  )
  await sql`
    insert into resources (id, salon_id, room_id, unit)
    select id, ${salonId}::uuid, ${roomId}::uuid, unit
    from unnest(${unitIds}::uuid[]) with ordinality as wanted (id, unit)
    on conflict (room_id, unit) do update set is_active = true where not resources.is_active`.execute(trx)
}

/** How many of these rooms the salon has. */
export async function countRooms(db: Db, salonId: string, roomIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from rooms where salon_id = ${salonId} and id = any(${roomIds}::uuid[])`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
