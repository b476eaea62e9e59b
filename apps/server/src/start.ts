import net from 'node:net'
import path from 'node:path'
import type { Db } from '@salon/db'
import { createDb, migrateToLatest } from '@salon/db'
import { loadDemo } from '@salon/db/demo'
import { EmbeddedError, startEmbedded } from '@salon/db/embedded'
import { buildApp } from './app.ts'
import { createDeps } from './deps.ts'
import type { Env } from './env.ts'
import { SettingError } from './env.ts'

export type RunningServer = {
  /** Where it answers; the port is the real one, also when PORT was 0. */
  url: string
  /** Takes no new requests, finishes those under way, then closes the database. May be called again. */
  stop(): Promise<void>
}

export type StartHooks = {
  log: (message: string) => void
  /** The server cannot go on: its database ended by itself. */
  onFailure: (reason: Error) => void
}

/** Brings everything up in order: database, migrations, demo data, application; listens only when all is ready. */
export async function startServer(env: Env, hooks: StartHooks): Promise<RunningServer> {
  const closers: (() => Promise<unknown>)[] = []
  const stop = once(async () => {
    for (const close of closers.toReversed()) await close()
  })
  try {
    await refuseBusyPort(env)
    const databaseUrl = env.databaseUrl ?? (await startOwnDatabase(env, hooks, closers))
    await prepareDatabase(env, databaseUrl, hooks)

    const open = (url: string): Db => {
      const onConnectionLost = (error: Error) => hooks.log(`A database connection was lost: ${error.message}`)
      const db = createDb({ url, poolMax: env.databasePoolMax, onConnectionLost })
      closers.push(() => db.destroy())
      return db
    }
    const writeDb = open(databaseUrl)
    const db = open(env.databaseReplicaUrl ?? databaseUrl)
    const app = await buildApp(createDeps(env, { db, writeDb }))
    closers.push(() => app.close())
    await app.listen({ host: env.host, port: env.port }).catch((error: unknown) => {
      throw explainListen(error, env)
    })
    const address = app.server.address()
    const port = address && typeof address === 'object' ? address.port : env.port
    return { url: `http://localhost:${port}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startOwnDatabase(
  env: Env,
  hooks: StartHooks,
  closers: (() => Promise<unknown>)[],
): Promise<string> {
  const options = { durable: true, log: hooks.log, onCrash: hooks.onFailure }
  const server = await startEmbedded(path.join(env.dataDir, 'postgres'), options)
  closers.push(() => server.stop())
  return server.url
}

/** Migrations and bulk loads may take longer than any request is allowed to. */
async function prepareDatabase(env: Env, url: string, hooks: StartHooks): Promise<void> {
  const db = createDb({ url, poolMax: 2, statementTimeoutMilliseconds: 0, lockTimeoutMilliseconds: 0 })
  try {
    const migrated = await migrateToLatest(db)
    if (migrated.length > 0) hooks.log(`Ran ${migrated.length} migrations`)
    if (env.demoData) await loadDemo(db, { now: new Date(), log: hooks.log })
  } finally {
    await db.destroy()
  }
}

/** Asked before the database starts, so that the commonest mistake is answered at once. */
async function refuseBusyPort(env: Env): Promise<void> {
  const probe = net.createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(explainListen(error, env)))
    probe.listen(env.port, env.host, () => probe.close(() => resolve()))
  })
}

const LISTEN_CAUSES: Record<string, string> = {
  EADDRINUSE: 'is busy: stop what uses it, or set PORT to another one',
  EACCES: 'may not be used by this user: set PORT to 1024 or more',
}

function explainListen(error: unknown, env: Env): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const cause = LISTEN_CAUSES[code]
  if (cause) return new SettingError(`PORT ${env.port} ${cause}.`, { cause: error })
  const isAddress = code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
  return isAddress
    ? new SettingError(`HOST ${env.host} is no address of this machine.`, { cause: error })
    : error
}

/** Whether the message says all that a person needs; anything else deserves its stack. */
export function isExpectedFailure(error: unknown): error is Error {
  return error instanceof SettingError || error instanceof EmbeddedError
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
