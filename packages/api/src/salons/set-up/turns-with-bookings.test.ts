import { randomUUID } from 'node:crypto'
import type { Db, Trx } from '@salon/db'
import { newRoom } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const AT = '2026-12-02T10:00:00.000Z'

/** A salon of one person with one service in one room, and what its manager may take away. */
async function smallSalon() {
  const salon = await world.seedSalon()
  const { salonId, serviceId, staffId } = salon
  const room = await newRoom(world.db, { salonId })
  await world.db.insertInto('serviceRooms').values({ salonId, serviceId, roomId: room.id }).execute()
  const { categoryId } = await world.db
    .selectFrom('services')
    .select('categoryId')
    .where('id', '=', serviceId)
    .executeTakeFirstOrThrow()
  const { rooms, staff, services, categories } = callerOf(world.deps, await salon.addMember('manager')).salons
    .manage
  const { api } = await world.signIn()
  return {
    book: () =>
      api.bookings.create({ salonId, lines: [{ serviceId }], startsAt: AT, idempotencyKey: randomUUID() }),
    close: {
      async rooms() {
        const key = { salonId, roomId: room.id }
        const { version, settings } = await rooms.read(key)
        return rooms.update({ ...key, version, settings: { ...settings, isActive: false } })
      },
      async staff() {
        const key = { salonId, staffId }
        const { version, settings } = await staff.read(key)
        return staff.update({ ...key, version, settings: { ...settings, isActive: false } })
      },
      async services() {
        const key = { salonId, serviceId }
        const { version, settings } = await services.read(key)
        return services.update({ ...key, version, settings: { ...settings, isActive: false } })
      },
      async serviceCategories() {
        const key = { salonId, categoryId }
        const { version, settings } = await categories.read(key)
        return categories.update({ ...key, version, settings: { ...settings, isActive: false } })
      },
    },
    ids: { rooms: room.id, staff: staffId, services: serviceId, serviceCategories: categoryId },
    lock: (trx: Trx, strength: 'share' | 'update') =>
      sql`select from resources where salon_id = ${salonId} for ${sql.raw(strength)}`.execute(trx),
  }
}

/** Begins something while a transaction holds locks, and once it waits for them goes on with the transaction and commits. */
async function meanwhile(
  hold: (trx: Trx) => Promise<unknown>,
  begin: () => Promise<unknown>,
  goOn: (trx: Trx) => Promise<unknown>,
): Promise<unknown> {
  const trx = await world.db.startTransaction().execute()
  await hold(trx)
  const begun = begin()
  begun.catch(() => undefined)
  try {
    await expect.poll(() => countWaiting(world.db)).toBe(1)
    await goOn(trx)
  } finally {
    await trx.commit().execute()
  }
  return begun
}

async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows[0]?.count ?? 0
}

describe.each([
  ['rooms', 'SLOT_TAKEN'],
  ['staff', 'STAFF_CANNOT_DO_SERVICE'],
  ['services', 'SERVICE_UNAVAILABLE'],
  ['serviceCategories', 'SERVICE_UNAVAILABLE'],
] as const)('%s out of use', (table, reason) => {
  it('take no booking that was planned before', async () => {
    const { book, ids, lock } = await smallSalon()
    const booking = meanwhile(
      (trx) => lock(trx, 'update'),
      book,
      (trx) => trx.updateTable(table).set({ isActive: false }).where('id', '=', ids[table]).execute(),
    )
    expect((await refusalOf(booking)).reason).toBe(reason)
  })

  it('wait for a booking that is being made, and count it', async () => {
    const { book, close, lock } = await smallSalon()
    const { id } = await book()
    // a hold that ran out does not count; it is as if it were made only now
    const holdUntil = (db: Db, holdExpiresAt: string) =>
      db.updateTable('bookings').set({ status: 'held', holdExpiresAt }).where('id', '=', id).execute()
    await holdUntil(world.db, '2026-12-01T08:00:00.000Z')
    const closing = meanwhile(
      (trx) => lock(trx, 'share'),
      close[table],
      (trx) => holdUntil(trx, AT),
    )
    expect((await refusalOf(closing)).reason).toBe('BOOKINGS_AFFECTED')
  })
})
