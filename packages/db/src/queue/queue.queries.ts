import { sql } from 'kysely'
import type { Db } from '../client.ts'

export interface QueueFigures {
  /** Due and not begun. */
  waiting: number
  /** How long the oldest of them has been due; 0 without any. */
  oldestWaitingSeconds: number
  /** Not due yet: later reminders of a message, retries. */
  later: number
  inHand: number
  /** Used up all their tries. */
  dead: number
}

/** One row, as `QueueFigures` has it. */
export const queueFigures = sql<QueueFigures>`
  select count(*) filter (where is_due) as waiting,
    coalesce(extract(epoch from now() - min(run_at) filter (where is_due)), 0)::float as "oldestWaitingSeconds",
    count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now()) as later,
    count(*) filter (where locked_at is not null) as "inHand",
    count(*) filter (where locked_at is null and attempts >= max_attempts) as dead
  from (select *, locked_at is null and attempts < max_attempts and run_at <= now() as is_due from graphile_worker.jobs) j`

/** How much work there is. The database's clock judges. */
export async function readQueueFigures(db: Db): Promise<QueueFigures> {
  const { rows } = await queueFigures.execute(db)
  const figures = rows[0]
  if (!figures) throw new Error('An aggregate without a row')
  return figures
}

/** A job that used up all its tries. */
export interface DeadJob {
  id: string
  task: string
  /** Ids of what it was about; jobs carry nothing else. */
  payload: unknown
  tries: number
  lastTriedAt: Date
}

/** The oldest first. */
export async function listDeadJobs(db: Db, limit: number): Promise<DeadJob[]> {
  const { rows } = await sql<DeadJob>`
    select j.id::text as id, j.task_identifier as task, p.payload, j.attempts as tries, j.updated_at as "lastTriedAt"
    from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
    where j.locked_at is null and j.attempts >= j.max_attempts
    order by j.updated_at, j.id limit ${limit}`.execute(db)
  return rows
}

/** Gives them all their tries back, at once. Returns how many there were. */
export async function retryDeadJobs(db: Db): Promise<number> {
  const { rows } = await sql`
    select graphile_worker.reschedule_jobs(array(
      select id from graphile_worker.jobs where locked_at is null and attempts >= max_attempts), run_at => now(), attempts => 0)`.execute(
    db,
  )
  return rows.length
}
