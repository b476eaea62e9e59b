import type { Delivery } from '@salon/db'
import { migrateQueue, runDueJobs } from '@salon/db/queue'
import {
  countStatements,
  createTestDatabase,
  newMember,
  newSalon,
  newService,
  newStaff,
  newTestUser,
  type NewSalon,
  type NewService,
  type TestDatabase,
} from '@salon/testkit'
import { callerOf } from './caller.ts'
import type { Deps } from '../deps.ts'
import { queueTasks } from '../notifications/queue-tasks.ts'
import { newTestDeps } from './deps.ts'

/** A database with deps on it, whose clock stands at Tuesday 2026-12-01, 12:00 in Riyadh. */
export async function createBookingWorld(delivery: Delivery = 'inline') {
  const database: TestDatabase = await createTestDatabase({ delivery })
  const { db } = database
  const deps = newTestDeps(db, { settings: { delivery } })
  if (delivery === 'queue') await migrateQueue(database.url)
  return {
    db,
    deps,
    database,
    /** Counts the statements of reads and writes alike. */
    counted: () => {
      const counting = countStatements(db)
      return { deps: { ...deps, db: counting.db, writeDb: counting.db }, take: counting.take }
    },
    signIn: async (changes: Parameters<typeof newTestUser>[1] = {}) => {
      const user = await newTestUser(db, changes)
      return { user, api: callerOf(deps, user) }
    },
    /** What a worker does until nothing is due: by its jobs, and what is late. Nothing where messages are sent inline. */
    work: async (workerDeps: Deps = deps) => {
      if (delivery === 'queue')
        await runDueJobs({ url: database.url, tasks: queueTasks(workerDeps), log: deps.log })
    },
    anonymous: callerOf(deps, null),
    seedSalon: (salon: NewSalon = {}, service: Partial<NewService> = {}, staffCount = 1) =>
      seedSalon(db, salon, service, staffCount),
    drop: () => database.drop(),
  }
}

export type BookingWorld = Awaited<ReturnType<typeof createBookingWorld>>

async function seedSalon(
  db: TestDatabase['db'],
  salon: NewSalon,
  service: Partial<NewService>,
  staffCount: number,
) {
  const { id: salonId } = await newSalon(db, salon)
  const { id: serviceId, variantIds, addOnIds } = await newService(db, { ...service, salonId })
  const staffIds: string[] = []
  for (let count = 0; count < staffCount; count += 1) {
    staffIds.push((await newStaff(db, { salonId, does: [serviceId] })).id)
  }
  return {
    salonId,
    serviceId,
    variantIds,
    addOnIds,
    staffIds,
    staffId: staffIds[0]!,
    addMember: async (role: 'staff' | 'manager' | 'owner') => {
      const user = await newTestUser(db)
      await newMember(db, { salonId, userId: user.userId, role })
      return user
    },
  }
}
