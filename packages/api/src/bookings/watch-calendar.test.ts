import { randomUUID } from 'node:crypto'
import { endSessions, openSalonChanges, type Db } from '@salon/db'
import { newTimeOff } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'
import type { Deps } from '../deps.ts'

let world: BookingWorld
/** Another server on the same database. */
let elsewhere: Deps
beforeAll(async () => {
  world = await createBookingWorld()
  elsewhere = { ...world.deps, changes: openSalonChanges(world.db) }
})
afterAll(async () => {
  await Promise.all([world.deps.changes.close(), elsewhere.changes.close()])
  await world.drop()
})

type Salon = Awaited<ReturnType<BookingWorld['seedSalon']>>

/** A salon with a member of staff who watches its calendar; the stream's first value has come. */
async function watched(deps: Deps = world.deps) {
  const salon = await world.seedSalon()
  const user = await salon.addMember('staff')
  await hearAllSoFar(deps)
  const stream = await open(deps, user, salon)
  await stream.next()
  return { salon, user, stream }
}

/** Until all that was told before has come, the making of a salon too: the database tells in order. */
async function hearAllSoFar({ changes }: Deps): Promise<void> {
  const nowhere = randomUUID()
  const stream = changes.watch(nowhere)
  await stream.next()
  await sql`select pg_notify('salon_changes', ${nowhere})`.execute(world.db)
  await stream.next()
  await stream.return()
}

async function open(deps: Deps, user: Parameters<typeof callerOf>[1], { salonId }: Pick<Salon, 'salonId'>) {
  const changes = await callerOf(deps, user).bookings.manage.changes({ salonId })
  const stream = changes[Symbol.asyncIterator]()
  return { next: () => stream.next(), close: async () => void (await stream.return?.()) }
}

async function book({ salonId, serviceId, addMember }: Salon, hour = 10): Promise<void> {
  await callerOf(world.deps, await addMember('staff')).bookings.manage.create({
    salonId,
    lines: [{ serviceId }],
    startsAt: `2026-12-02T${hour}:00:00.000Z`,
    customer: { name: 'نورة' },
    idempotencyKey: randomUUID(),
  })
}

/** Cuts every connection that listens, as a restart of the database would. */
async function cutListeners(db: Db): Promise<void> {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen %'`.execute(db)
}

const HEARD = { done: false, value: { at: '2026-12-01T09:00:00.000Z' } }
const OVER = { done: true, value: undefined }

describe('bookings.manage.changes', () => {
  it('tells every server of a booking, and of an absence, once each', async () => {
    const { salon, user, stream } = await watched()
    const other = await open(elsewhere, user, salon)
    await other.next()
    await book(salon)
    expect(await stream.next()).toEqual(HEARD)
    expect(await other.next()).toEqual(HEARD)
    const absence = { salonId: salon.salonId, resourceId: salon.staffId }
    await newTimeOff(world.db, { ...absence, from: '2026-12-03T10:00+03', to: '2026-12-03T14:00+03' })
    expect(await stream.next()).toEqual(HEARD)
    await Promise.all([stream.close(), other.close()])
  })

  it('tells nothing of another salon, nor of what was rolled back', async () => {
    const { salon, user, stream } = await watched()
    const next = stream.next()
    let isHeard = false
    void next.then(() => (isHeard = true))
    await book(await world.seedSalon())
    const rolledBack = world.db.transaction().execute(async (trx) => {
      await trx.updateTable('salonMembers').set({ role: 'owner' }).where('userId', '=', user.userId).execute()
      throw new Error('planned')
    })
    await expect(rolledBack).rejects.toThrow('planned')
    // the feed is in order: what it tells of last was told of after those
    const witness = await watched()
    await book(witness.salon)
    await witness.stream.next()
    expect(isHeard).toBe(false)
    await book(salon)
    expect(await next).toEqual(HEARD)
    await Promise.all([stream.close(), witness.stream.close()])
  })

  it('ends for somebody who was taken out of the salon', async () => {
    const { salon, user, stream } = await watched()
    await world.db
      .deleteFrom('salonMembers')
      .where('salonId', '=', salon.salonId)
      .where('userId', '=', user.userId)
      .execute()
    expect((await refusalOf(stream.next())).reason).toBe('NOT_FOUND')
    expect(await stream.next()).toEqual(OVER)
  })

  it('ends with the session', async () => {
    const { user, stream } = await watched()
    await endSessions(world.db, { userId: user.userId, reason: 'logout_everywhere' })
    expect((await refusalOf(stream.next())).reason).toBe('UNAUTHENTICATED')
  })

  it('ends when the database’s connection is lost, and whoever opens it anew misses nothing', async () => {
    const { salon, user, stream } = await watched()
    await cutListeners(world.db)
    expect(await stream.next()).toEqual(OVER)
    await book(salon)
    const again = await open(world.deps, user, salon)
    expect(await again.next()).toEqual(HEARD)
    await book(salon, 12)
    expect(await again.next()).toEqual(HEARD)
    await again.close()
  })

  it('is open ten times for one person, and again once one of them is closed', async () => {
    const { salon, user, stream } = await watched()
    const others = await Promise.all(Array.from({ length: 9 }, () => open(world.deps, user, salon)))
    await Promise.all(others.map((other) => other.next()))
    const refused = await refusalOf((await open(world.deps, user, salon)).next())
    expect(refused).toEqual({ reason: 'RATE_LIMITED', details: { retryAfterSeconds: 60 } })
    await stream.close()
    const another = await open(world.deps, user, salon)
    expect(await another.next()).toEqual(HEARD)
    await Promise.all([...others, another].map((other) => other.close()))
  })
})
