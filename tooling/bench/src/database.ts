import { createDb, type Db } from '@salon/db'
import { startTestCluster } from '@salon/db/testing'

export interface BenchDatabase {
  url: string
  db: Db
  /** PostgreSQL's own log. */
  logFile: string
  stop(): Promise<void>
}

/** A migrated, empty database on a throw-away cluster of its own (which never waits for the disk). */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const cluster = await startTestCluster()
  const address = new URL(cluster.url)
  address.pathname = `/${cluster.template}`
  const db = createDb({ url: address.href, poolMax: 8, statementTimeoutMilliseconds: 0 })
  return {
    url: address.href,
    db,
    logFile: cluster.logFile,
    stop: async () => {
      await db.destroy()
      await cluster.stop()
    },
  }
}
