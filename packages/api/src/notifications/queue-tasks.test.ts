import { randomUUID } from 'node:crypto'
import { createDb, type Db } from '@salon/db'
import { listDeadJobs } from '@salon/db/queue'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Deps } from '../deps.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld('queue')
})
afterAll(() => world.drop())
beforeEach(() => sql`delete from graphile_worker._private_jobs`.execute(world.db))

interface StoredJob {
  payload: unknown
  key: string | null
}

async function jobs(): Promise<StoredJob[]> {
  const { rows } = await sql<StoredJob>`select payload, key from graphile_worker._private_jobs`.execute(
    world.db,
  )
  return rows
}

const statuses = async () => {
  const rows = await world.db.selectFrom('notifications').select(['id', 'status', 'errorMessage']).execute()
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

async function visit() {
  const { salonId, serviceId } = await world.seedSalon()
  const { user } = await world.signIn()
  const input = { salonId, lines: [{ serviceId }], startsAt: '2026-12-02T10:00:00.000Z' }
  return {
    user,
    book: (deps: Deps = world.deps) =>
      callerOf(deps, user).bookings.create({ ...input, idempotencyKey: randomUUID() }),
  }
}

describe('a booking with a queue', () => {
  it('answers before anything is sent, and leaves a job that holds the id of its message alone', async () => {
    const { user, book } = await visit()
    const { id: bookingId } = await book()
    expect(world.deps.messages.inbox(user.phone)).toEqual([])
    const { id } = await world.db
      .selectFrom('notifications')
      .select('id')
      .where('bookingId', '=', bookingId)
      .executeTakeFirstOrThrow()
    expect(await jobs()).toEqual([{ payload: { id }, key: `notification:${id}` }])
    await world.work()
    expect(world.deps.messages.inbox(user.phone)).toHaveLength(1)
    expect(await jobs()).toEqual([])
  })

  it('that is refused leaves none', async () => {
    const first = await visit()
    await first.book()
    expect(await jobs()).toHaveLength(1)
    expect((await refusalOf(first.book())).reason).toBe('SLOT_TAKEN')
    expect(await jobs()).toHaveLength(1)
  })

  it('that is cancelled before a worker comes is not announced any more: that it is cancelled is', async () => {
    const { user, book } = await visit()
    const { id } = await book()
    await callerOf(world.deps, user).bookings.cancel({ id })
    await world.work()
    expect(world.deps.messages.inbox(user.phone).map(({ body }) => body)).toEqual([
      expect.stringContaining('أُلغي'),
    ])
  })
})

describe('a one-time code with a queue', () => {
  it('is sent in the request all the same, so that nothing readable is stored', async () => {
    const { user } = await world.signIn()
    const { channel } = await world.anonymous.accounts.requestOtp({ phone: user.phone })
    expect(channel).toBe('sms')
    expect(world.deps.messages.inbox(user.phone)).toMatchObject([{ code: expect.any(String) }])
    expect(await jobs()).toEqual([])
  })
})

describe('a job that cannot be handled', () => {
  it('is tried again; after the last try staff find its message among the failed ones, and it tells nothing', async () => {
    const { user, book } = await visit()
    await book()
    const [job] = await jobs()
    const { id } = Object(job?.payload)
    await sql`update graphile_worker._private_jobs set max_attempts = 2`.execute(world.db)
    const broken = {
      ...world.deps,
      clock: {
        now: (): Date => {
          throw new Error(`no clock for ${user.phone}`)
        },
      },
    }
    await world.work(broken)
    expect((await statuses()).get(id)).toMatchObject({ status: 'queued' })
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(world.db)
    await world.work(broken)
    expect((await statuses()).get(id)).toEqual({ status: 'failed', errorMessage: 'not handled' })
    expect(await listDeadJobs(world.db, 10)).toMatchObject([{ payload: { id }, tries: 2 }])
    const { rows } = await sql<{ text: string }>`
      select j::text as text from graphile_worker._private_jobs j`.execute(world.db)
    expect(rows[0]?.text).toContain('not handled')
    expect(rows[0]?.text).not.toContain(user.phone.slice(1))
  })
})

describe('C30: a role that owns nothing', () => {
  const role = `clerk_${randomUUID().slice(0, 8)}`
  let asClerk: Db

  beforeAll(async () => {
    const grants = sql`grant select, insert, update, delete on all tables in schema public to ${sql.id(role)}`
    await sql`create role ${sql.id(role)}`.execute(world.db)
    await grants.execute(world.db)
    const address = new URL(world.database.url)
    address.searchParams.set('options', `-c role=${role}`)
    asClerk = createDb({ url: address.href, poolMax: 2, delivery: 'queue' })
  })
  afterAll(async () => {
    await asClerk.destroy()
    await sql`drop owned by ${sql.id(role)}`.execute(world.db)
    await sql`drop role ${sql.id(role)}`.execute(world.db)
  })

  it('books, and its booking leaves a job', async () => {
    const { book } = await visit()
    await book({ ...world.deps, db: asClerk, writeDb: asClerk })
    expect(await jobs()).toHaveLength(1)
  })

  it.each([
    ['read jobs', sql`select 1 from graphile_worker.jobs`],
    ['add a job of its own', sql`select graphile_worker.add_job('send_notification')`],
    [
      'have the trigger on a table of its own',
      sql`create temp table t (id int, status text, not_before timestamptz);
      create trigger t after insert on t referencing new table as stored for each statement execute function enqueue_notifications()`,
    ],
  ])('may not %s', async (_what, attempt) => {
    await expect(attempt.execute(asClerk)).rejects.toThrow('permission denied')
  })
})
