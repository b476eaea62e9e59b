import type { Db } from '@salon/db'
import { createDb } from '@salon/db'
import { EmbeddedError } from '@salon/db/embedded'
import { buildApp } from './app.ts'
import { openDatabaseServer, prepareDatabase } from './database.ts'
import { createDeps } from './deps.ts'
import { startDueMessages } from './due-messages.ts'
import type { Env } from './env.ts'
import { SettingError } from './setting-error.ts'
import { startMaintenance } from './maintenance.ts'
import { startReconciliation } from './reconciliation.ts'
import { explainListen, refuseBusyPort } from './port.ts'

export type RunningServer = {
  /** Where it answers; the port is the real one, also when PORT was 0. */
  url: string
  /** Takes no new requests, finishes those under way, then closes the database. May be called again. */
  stop: () => Promise<void>
}

export type StartHooks = {
  log: (message: string) => void
  /** The server cannot go on: its database ended by itself. */
  onFailure: (reason: Error) => void
}

/** Brings everything up in order: database, migrations, demo data, application; listens only when all is ready. */
export async function startServer(env: Env, hooks: StartHooks): Promise<RunningServer> {
  await refuseBusyPort(env)
  const database = await openDatabaseServer(env, hooks)
  const closers = [database.stop]
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= closeInTurn(closers))
  try {
    await prepareDatabase(env, database.url, hooks)
    return { url: await serve(env, database.url, hooks, closers), stop }
  } catch (error) {
    const explained = await database.explain(error)
    await stop()
    throw explained
  }
}

async function serve(
  env: Env,
  databaseUrl: string,
  hooks: StartHooks,
  closers: (() => Promise<void>)[],
): Promise<string> {
  const open = (url: string): Db => {
    const onConnectionLost = (error: Error) => hooks.log(`A database connection was lost: ${error.message}`)
    const db = createDb({ url, poolMax: env.databasePoolMax, onConnectionLost })
    closers.push(() => db.destroy())
    return db
  }
  const writeDb = open(databaseUrl)
  const db = open(env.databaseReplicaUrl ?? databaseUrl)
  const deps = createDeps(env, { db, writeDb })
  closers.push(() => deps.close())
  const app = await buildApp(deps)
  closers.push(() => app.close())
  await app.listen({ host: env.host, port: env.port }).catch((error: Error) => {
    throw explainListen(error, env)
  })
  closers.push(startMaintenance(deps), startReconciliation(deps), startDueMessages(deps))
  const address = app.server.address()
  return `http://localhost:${address && typeof address === 'object' ? address.port : env.port}`
}

/** What was opened last is closed first. */
async function closeInTurn(closers: (() => Promise<void>)[]): Promise<void> {
  for (const close of closers.toReversed()) await close()
}

/** Whether the message says all that a person needs; anything else deserves its stack. */
export function isExpectedFailure(error: unknown): error is Error {
  return error instanceof SettingError || error instanceof EmbeddedError
}
