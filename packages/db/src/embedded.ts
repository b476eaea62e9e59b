import fs from 'node:fs/promises'
import net from 'node:net'
import { postgresAccount, postgresHome } from './embedded/account.ts'
import { prepareBinaries } from './embedded/binaries.ts'
import type { Cluster } from './embedded/cluster.ts'
import {
  connectionString,
  findRunning,
  openCluster,
  readLog,
  refuseRunning,
  untilReady,
} from './embedded/cluster.ts'
import { EmbeddedError, explainLog, explainSystemError, findLoggedCause } from './embedded/failure.ts'
import type { Guarded } from './embedded/guard.ts'
import { runGuarded } from './embedded/guard.ts'

export { EmbeddedError, explainSystemError } from './embedded/failure.ts'

export type EmbeddedOptions = {
  /** false gives up crash safety for speed: only for data that nobody will miss. */
  durable: boolean
  /** Deletes the folder when PostgreSQL has stopped, even if this process was killed. */
  disposable?: boolean
  /** Told, in one line, what is worth knowing about the start. */
  log?: (message: string) => void
  /** Called when PostgreSQL ends although nobody stopped it. */
  onCrash?: (reason: EmbeddedError) => void
}

export type Embedded = {
  /** Connection string of the database `postgres`, superuser, on this machine only. */
  url: string
  /** Everything PostgreSQL wrote; deadlocks and failed statements stand there. */
  logFile: string
  /** The line for an error whose true cause PostgreSQL or the disk knows; any other error comes back as it is. */
  explain(error: unknown): Promise<unknown>
  stop(): Promise<void>
}

const PORT_ATTEMPTS = 5
const LOG_KEPT_BYTES = 10_000_000
/** Two segments of its write-ahead log: with less, PostgreSQL stops. */
const NEEDED_BYTES = 2 * 16 * 1024 * 1024

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  'log_checkpoints=off',
]
const THROW_AWAY_SETTINGS = [
  ...[
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'wal_level=minimal',
    'max_wal_senders=0',
  ],
  'max_connections=400',
]

/**
 * Starts a PostgreSQL server of our own on a free local port, with its files in `dir` (made if missing).
 * Whatever is wrong with the folder or the disk comes as an EmbeddedError whose message is one clear line.
 */
export async function startEmbedded(dir: string, options: EmbeddedOptions): Promise<Embedded> {
  try {
    return await start(dir, options)
  } catch (error) {
    if (options.disposable) await fs.rm(dir, { recursive: true, force: true })
    throw explainSystemError(error, dir)
  }
}

async function start(dir: string, options: EmbeddedOptions): Promise<Embedded> {
  const account = postgresAccount()
  const home = await postgresHome(dir, account)
  if (home !== dir) options.log?.(`PostgreSQL may not enter ${dir}; its files are in ${home}`)
  const binaries = await prepareBinaries(home, account)
  const cluster = await openCluster(home, binaries, account, options.durable)
  await refuseRunning(cluster)
  await trimLog(cluster)

  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const log = await fs.open(cluster.logFile, 'a', 0o600)
    const { size: logStart } = await log.stat()
    const settings = options.durable ? SETTINGS : [...SETTINGS, ...THROW_AWAY_SETTINGS]
    const args = ['-D', cluster.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
    const removeAfter = options.disposable ? { removeAfter: home } : {}
    const server = runGuarded(binaries.postgres, args, {
      account,
      logHandle: log.fd,
      ...removeAfter,
    })
    await log.close()
    if (await untilReady(cluster, () => server.exitCode() !== null))
      return running(dir, { cluster, server, port, logStart }, options)
    const reason = await readLog(cluster, logStart)
    const portWasTaken = /Address already in use/.test(reason)
    if (!portWasTaken || attempt === PORT_ATTEMPTS) throw explainLog(reason, home)
  }
}

/** Where the server that another process started in `dir` answers; `null` when none does. */
export async function findRunningEmbedded(dir: string): Promise<string | null> {
  return findRunning(await postgresHome(dir, postgresAccount()))
}

type Started = { cluster: Cluster; server: Guarded; port: number; logStart: number }

function running(dir: string, started: Started, options: EmbeddedOptions): Embedded {
  const { cluster, server, port } = started
  let isStopping = false
  void server.exited.then(async (code) => {
    if (isStopping) return
    const known = await findCause(started)
    const unknown = `PostgreSQL ended by itself (code ${code}): see ${cluster.logFile}`
    options.onCrash?.(known ?? new EmbeddedError(unknown))
  })
  return {
    url: connectionString(cluster.password, port),
    logFile: cluster.logFile,
    explain: async (error) => {
      const explained = explainSystemError(error, dir)
      return explained === error ? ((await findCause(started)) ?? error) : explained
    },
    stop: async () => {
      isStopping = true
      await server.stop()
      if (options.disposable) {
        await Promise.all(
          [dir, cluster.home].map((folder) => fs.rm(folder, { recursive: true, force: true })),
        )
      }
    },
  }
}

async function findCause({ cluster, logStart }: Started): Promise<EmbeddedError | null> {
  // On a full disk PostgreSQL cannot even log that it is full.
  const { bavail, bsize } = await fs.statfs(cluster.home)
  const log = bavail * bsize < NEEDED_BYTES ? 'No space left on device' : await readLog(cluster, logStart)
  return findLoggedCause(log, cluster.home)
}

async function trimLog(cluster: Cluster): Promise<void> {
  const size = await fs.stat(cluster.logFile).then(
    (stats) => stats.size,
    () => 0,
  )
  if (size > LOG_KEPT_BYTES) await fs.truncate(cluster.logFile)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port')),
      )
    })
  })
}
