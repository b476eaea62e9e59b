import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { listDeadJobs, readQueueFigures, retryDeadJobs } from './queue.queries.ts'
import { migrateQueue, runDueJobs, startQueueWorker, type QueueTasks } from './queue-worker.ts'

const ignore = () => undefined
const log = { warn: ignore, error: ignore }
let database: TestDatabase
let db: Db

beforeAll(async () => {
  database = await createTestDatabase()
  db = database.db
  await migrateQueue(database.url)
})
afterAll(() => database.drop())
beforeEach(() => sql`delete from graphile_worker._private_jobs`.execute(db))

const add = (id: number, tries = 8) =>
  sql`select graphile_worker.add_job('note', json_build_object('id', ${id}::int), max_attempts => ${tries}::int)`.execute(
    db,
  )
const optionsFor = (tasks: QueueTasks) => ({ url: database.url, tasks, log })
const workerFor = (tasks: QueueTasks) =>
  startQueueWorker({ ...optionsFor(tasks), onFailure: (error) => expect.unreachable(error.message) })

/** A handler that says when it was begun, and ends when it is told to. */
function heldTask() {
  const begun: unknown[] = []
  const { promise, resolve: release } = Promise.withResolvers<void>()
  const note = async (payload: unknown) => {
    begun.push(payload)
    await promise
  }
  return { tasks: { note }, begun, release }
}

describe('a worker of the queue', () => {
  it('finishes what is in hand before it stops, and leaves what comes then to others', async () => {
    const held = heldTask()
    const worker = await workerFor(held.tasks)
    await add(1)
    await expect.poll(() => held.begun).toEqual([{ id: 1 }])
    let hasStopped = false
    const stopped = worker.stop().then(() => (hasStopped = true))
    expect(hasStopped).toBe(false)
    held.release()
    await stopped
    await add(2)
    expect(held.begun).toEqual([{ id: 1 }])
    expect(await readQueueFigures(db)).toMatchObject({ waiting: 1, inHand: 0 })
  })

  it('shares the jobs with others: each is done once', async () => {
    const done: unknown[] = []
    const note = async (payload: unknown) => void done.push(Object(payload).id)
    const ids = Array.from({ length: 40 }, (_, index) => index)
    for (const id of ids) await add(id)
    const workers = await Promise.all([workerFor({ note }), workerFor({ note })])
    await expect.poll(() => done.length).toBe(40)
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(done.toSorted((a, b) => Number(a) - Number(b))).toEqual(ids)
  })
})

describe('a job whose handler fails', () => {
  const fail = { note: async () => Promise.reject(new Error('not handled')) }

  it('waits longer after each try', async () => {
    await add(1)
    const waits: number[] = []
    for (let tries = 1; tries <= 3; tries += 1) {
      await runDueJobs(optionsFor(fail))
      const { rows } = await sql<{ seconds: number }>`
        select extract(epoch from run_at - updated_at)::float as seconds from graphile_worker.jobs`.execute(
        db,
      )
      waits.push(Math.floor(rows[0]?.seconds ?? 0))
      await sql`update graphile_worker._private_jobs set run_at = now() - interval '1 second'`.execute(db)
    }
    expect(waits).toEqual([2, 7, 20])
  })

  it('is kept when its tries are used up, shown, and done once it gets them back', async () => {
    await add(7, 1)
    const wasLast: boolean[] = []
    await runDueJobs(
      optionsFor({
        note: async (_payload, { isLast }) => {
          wasLast.push(isLast)
          throw new Error('not handled')
        },
      }),
    )
    expect(wasLast).toEqual([true])
    expect(await readQueueFigures(db)).toMatchObject({ waiting: 0, dead: 1 })
    expect(await listDeadJobs(db, 10)).toMatchObject([{ task: 'note', payload: { id: 7 }, tries: 1 }])
    expect(await retryDeadJobs(db)).toBe(1)
    expect(await readQueueFigures(db)).toMatchObject({ waiting: 1, dead: 0 })
    const held = heldTask()
    held.release()
    await runDueJobs(optionsFor(held.tasks))
    expect(held.begun).toEqual([{ id: 7 }])
    expect(await readQueueFigures(db)).toEqual({
      ...{ waiting: 0, oldestWaitingSeconds: 0, later: 0, inHand: 0, dead: 0 },
    })
  })
})
