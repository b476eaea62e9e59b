import {
  Logger,
  run,
  runMigrations,
  runOnce,
  type JobHelpers,
  type RunnerOptions,
  type Task,
} from 'graphile-worker'
import pg from 'pg'

/** What a job's handler is told beside its payload. */
export interface JobTry {
  /** When this try fails, no other follows. */
  isLast: boolean
}

/** Handlers by the name that jobs carry. One that throws is tried again later, with growing pauses, until its tries are used up. */
export type QueueTasks = Readonly<Record<string, (payload: unknown, current: JobTry) => Promise<void>>>

export interface QueueLog {
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

export interface QueueOptions {
  /** postgres://user:password@host:port/database */
  url: string
  tasks: QueueTasks
  log: QueueLog
}

export interface QueueWorker {
  /** Takes no new jobs, finishes those in hand, then resolves. */
  stop(): Promise<void>
}

/** Jobs that one process works on at once, each on a connection of its own while it is fetched and completed. */
const AT_ONCE = 10
/** How often jobs are looked for that come due later; a new one is announced. */
const POLL_MILLISECONDS = 2000
/** Jobs in hand are told to hurry only after this; the longest a message takes is four vendors' time-outs. */
const HURRY_AFTER_MILLISECONDS = 30_000

/** Brings the queue's own tables (the schema `graphile_worker`) up to date. */
export async function migrateQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url })
}

/**
 * Works on jobs until it is stopped.
 * @param onFailure told when it cannot go on
 */
export async function startQueueWorker(
  options: QueueOptions & { onFailure: (reason: Error) => void },
): Promise<QueueWorker> {
  const { connectionString, ...rest } = optionsOf(options)
  const pgPool = new pg.Pool({ connectionString, max: AT_ONCE })
  // a connection that the database ends while it is being closed has nobody else to tell
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  const runner = await run({
    ...rest,
    pgPool,
    concurrency: AT_ONCE,
    pollInterval: POLL_MILLISECONDS,
    gracefulShutdownAbortTimeout: HURRY_AFTER_MILLISECONDS,
    parsedCronItems: [],
  })
  runner.promise.catch((error: Error) => options.onFailure(error))
  return {
    stop: async () => {
      await runner.stop()
      await pgPool.end()
    },
  }
}

/** Works on the jobs that are due, one after another, and resolves when there are none. */
export async function runDueJobs(options: QueueOptions): Promise<void> {
  await runOnce({ ...optionsOf(options), maxPoolSize: 2 })
}

function optionsOf({ url, tasks, log }: QueueOptions) {
  return {
    connectionString: url,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, handle]) => [name, taskOf(handle)])),
    noHandleSignals: true,
    logger: loggerOf(log),
  } satisfies RunnerOptions
}

function taskOf(handle: QueueTasks[string]): Task {
  return (payload: unknown, { job }: JobHelpers) =>
    handle(payload, { isLast: job.attempts >= job.max_attempts })
}

/** Of the library's own lines only what goes wrong; what it has to say of single jobs, handlers have said already. */
function loggerOf(log: QueueLog): Logger {
  return new Logger(({ jobId }) => (level, message) => {
    if (jobId !== undefined) return
    if (level === 'error') log.error({ queue: message }, 'the queue reports an error')
    if (level === 'warning') log.warn({ queue: message }, 'the queue reports a warning')
  })
}
