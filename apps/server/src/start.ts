import { EmbeddedError } from '@salon/db/embedded'
import { buildApp } from './app.ts'
import { openDatabaseServer, openPools, prepareDatabase } from './database.ts'
import { createDeps } from './deps.ts'
import type { Env } from './env.ts'
import { SettingError } from './setting-error.ts'
import { startPeriodicJobs } from './periodic-jobs.ts'
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
  const deps = createDeps(env, openPools(env, databaseUrl, hooks, closers))
  closers.push(() => deps.close())
  const app = await buildApp(deps)
  closers.push(() => app.close())
  await app.listen({ host: env.host, port: env.port }).catch((error: Error) => {
    throw explainListen(error, env)
  })
  // with a queue its workers have them
  if (env.delivery === 'inline') closers.push(startPeriodicJobs(deps))
  const address = app.server.address()
  return `http://localhost:${address && typeof address === 'object' ? address.port : env.port}`
}

/** What was opened last is closed first. */
export async function closeInTurn(closers: (() => Promise<void>)[]): Promise<void> {
  for (const close of closers.toReversed()) await close()
}

/** Whether the message says all that a person needs; anything else deserves its stack. */
export function isExpectedFailure(error: unknown): error is Error {
  return error instanceof SettingError || error instanceof EmbeddedError
}
