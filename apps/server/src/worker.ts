import path from 'node:path'
import { queueTasks } from '@salon/api'
import { listPendingMigrations } from '@salon/db'
import { findRunningEmbedded } from '@salon/db/embedded'
import { startQueueWorker } from '@salon/db/queue'
import { openPools } from './database.ts'
import { createDeps } from './deps.ts'
import type { Env } from './env.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { startPeriodicJobs } from './periodic-jobs.ts'
import { SettingError } from './setting-error.ts'
import { closeInTurn, type StartHooks } from './start.ts'

export interface RunningWorker {
  /** Takes nothing new, finishes what is in hand, then closes the database. May be called again. */
  stop: () => Promise<void>
}

/** Starts to work on the queue and on what happens by the clock, on the database of a server that has been started before. */
export async function startWorker(env: Env, hooks: StartHooks): Promise<RunningWorker> {
  if (env.delivery !== 'queue') {
    throw new SettingError('DELIVERY must be queue for a worker: inline, the server sends messages itself')
  }
  const url = env.databaseUrl ?? (await findRunningEmbedded(path.join(env.dataDir, 'postgres')))
  if (url === null) throw new SettingError('There is no database: start the server, or set DATABASE_URL')
  const closers: (() => Promise<void>)[] = []
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= closeInTurn(closers))
  try {
    const pools = openPools(env, url, hooks, closers)
    if ((await listPendingMigrations(pools.writeDb)).length > 0) {
      throw new SettingError('Migrations are missing: start the server once')
    }
    const deps = createDeps(env, pools)
    closers.push(() => deps.close())
    const { log } = deps
    if (env.workerMetricsPort !== undefined) {
      const served = await serveMetrics(deps, { host: env.host, port: env.workerMetricsPort })
      closers.push(() => served.close())
    }
    const queue = await startQueueWorker({ url, tasks: queueTasks(deps), log, onFailure: hooks.onFailure })
    closers.push(() => queue.stop(), startPeriodicJobs(deps))
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}
