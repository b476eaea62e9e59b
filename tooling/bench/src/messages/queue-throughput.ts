import { randomBytes, randomInt } from 'node:crypto'
import { queueTasks } from '@salon/api'
import { createDb, type Db } from '@salon/db'
import { migrateQueue, startQueueWorker, type QueueTasks } from '@salon/db/queue'
import { createConsoleSender } from '@salon/providers'
import { occupy } from '@salon/testkit'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { startBenchDatabase } from '../database.ts'
import { FREE_SETTINGS } from '../http/rig.ts'
import { seedSalon } from '../http/seed.ts'
import { median, type Figure } from '../report.ts'

const JOBS = 500
const ROUNDS = 3

/** Jobs a second of one worker: the bare queue with a task that does nothing, and bookings' messages, which a console takes. */
export async function measureQueue(): Promise<Figure[]> {
  const { url, db: seedDb, stop } = await startBenchDatabase()
  await migrateQueue(url)
  const db = createDb({ url, poolMax: 10, delivery: 'queue' })
  try {
    const bookingId = await seedBooking(seedDb)
    const bare: number[] = []
    const ours: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await drain(url, { bare: async () => undefined }, () => addBareJobs(seedDb)))
      ours.push(await drain(url, queueTasks(taskDeps(db)), () => addMessages(db, bookingId, round)))
    }
    const [plain, product] = [median(bare), median(ours)]
    const workload = `${JOBS} jobs, one worker`
    return [
      { workload, subject: 'bare queue, empty task', value: plain, unit: 'jobs/s', ratio: null },
      { workload, subject: 'messages of bookings', value: product, unit: 'jobs/s', ratio: product / plain },
    ]
  } finally {
    await db.destroy()
    await stop()
  }
}

/** A worker that waits, jobs that come all at once, and how many a second it does. */
async function drain(url: string, tasks: QueueTasks, addJobs: () => Promise<unknown>): Promise<number> {
  const { promise: isEmpty, resolve, reject } = Promise.withResolvers<void>()
  let done = 0
  const counting = Object.entries(tasks).map(([name, handle]): [string, QueueTasks[string]] => [
    name,
    async (payload, current) => {
      await handle(payload, current)
      done += 1
      if (done === JOBS) resolve()
    },
  ])
  const log = {
    warn: () => undefined,
    error: (fields: unknown, message: string) => reject(new Error(message)),
  }
  const worker = await startQueueWorker({ url, tasks: Object.fromEntries(counting), log, onFailure: reject })
  try {
    const startedAt = performance.now()
    await addJobs()
    await isEmpty
    return (JOBS * 1000) / (performance.now() - startedAt)
  } finally {
    await worker.stop()
  }
}

function addBareJobs(db: Db) {
  return sql`
    select graphile_worker.add_job('bare', json_build_object('id', gen_random_uuid())) from generate_series(1, ${JOBS}::int)`.execute(
    db,
  )
}

/** As attempts of one message, each of which leaves its job. */
function addMessages(db: Db, bookingId: string, round: number) {
  return sql`
    insert into notifications (id, booking_id, salon_id, event, booking_version, channel, attempt, locale, recipient, status,
      created_at)
    select gen_random_uuid(), b.id, b.salon_id, 'booking_created', b.version, 'sms', ${round * JOBS}::int + n, 'ar',
      '+966500000000', 'queued', now()
    from bookings b, generate_series(1, ${JOBS}::int) n where b.id = ${bookingId}`.execute(db)
}

async function seedBooking(db: Db): Promise<string> {
  const { salonId, serviceId, staffIds } = await seedSalon(db, 1)
  const startsAt = new Date(Date.now() + 86_400_000)
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  const during = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
  return occupy(db, { salonId, serviceId, staffId: staffIds[0] ?? '', ...during })
}

function taskDeps(db: Db): Parameters<typeof queueTasks>[0] {
  const now = () => new Date()
  const secret = randomBytes(32).toString('hex')
  const secrets = { jwtSecrets: [secret], otpPepper: secret, paymentKeySecrets: [secret] }
  const silent = () => undefined
  return {
    ...{ db, writeDb: db, clock: { now }, newId: () => newId() },
    random: { int: (below) => randomInt(below), bytes: (length) => randomBytes(length) },
    messages: createConsoleSender({ now }),
    log: { info: silent, warn: silent, error: silent },
    settings: { ...FREE_SETTINGS, publicUrl: 'http://localhost:3000', ...secrets, delivery: 'queue' },
  }
}
