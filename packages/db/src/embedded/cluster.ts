import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { BARE_ENVIRONMENT } from './account.ts'
import { isAlive } from './alive.ts'
import type { Binaries } from './binaries.ts'
import { EmbeddedError, explainLog } from './failure.ts'

const run = promisify(execFile)

export const SUPERUSER = 'salon'

/** The files of one PostgreSQL cluster inside its home folder. */
export type Cluster = { home: string; data: string; logFile: string; password: string }

/**
 * Opens the cluster in `home`, making it at the first start. It is made under another name and renamed when
 * complete, so a start that was cut short leaves no half-made cluster to trip over.
 */
export async function openCluster(
  home: string,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): Promise<Cluster> {
  const data = path.join(home, 'data')
  const passwordFile = path.join(home, 'password')
  await removePartials(home)
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    const partial = path.join(home, `partial-${process.pid}`)
    await fs.writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
    if (account) await fs.chown(passwordFile, account.uid, account.gid)
    await initialise(binaries, account, partial, passwordFile, durable)
    await fs.rename(partial, data)
  }
  const password = await fs.readFile(passwordFile, 'utf8')
  return { home, data, logFile: path.join(home, 'postgres.log'), password }
}

async function initialise(
  binaries: Binaries,
  account: Account,
  data: string,
  passwordFile: string,
  durable: boolean,
) {
  const args = [
    '-D',
    data,
    '-U',
    SUPERUSER,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
  ]
  // The built-in provider sorts alike on every machine; the C library's and ICU's orders change with their versions.
  args.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  // pg_trgm asks the C library what a letter is; under plain C it would see none in Arabic.
  args.push(`--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`)
  if (!durable) args.push('--no-sync')
  try {
    await run(binaries.initdb, args, {
      ...account,
      cwd: '/',
      env: BARE_ENVIRONMENT,
    })
  } catch (error) {
    await fs.rm(data, { recursive: true, force: true })
    throw explainLog(
      error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error),
      path.dirname(data),
    )
  }
}

async function removePartials(home: string): Promise<void> {
  for (const name of await fs.readdir(home)) {
    const maker = /^partial-(\d+)$/.exec(name)?.[1]
    if (maker && !isAlive(Number(maker))) await fs.rm(path.join(home, name), { recursive: true, force: true })
  }
}

const SHUTDOWN_WAIT_MILLISECONDS = 10_000
const POLL_MILLISECONDS = 20

/**
 * Refuses a cluster that another process runs. One that is just shutting down is waited for, so that stopping
 * and starting again at once works.
 */
export async function refuseRunning(cluster: Cluster): Promise<void> {
  const givenUpAt = performance.now() + SHUTDOWN_WAIT_MILLISECONDS
  for (;;) {
    const running = await readPidFile(cluster)
    if (!running || !isAlive(running.pid)) return
    if (!(await isPostmaster(running.pid, cluster.data))) {
      // The id belongs to somebody else by now (ids begin anew with every container): the file is a leftover.
      return fs.rm(path.join(cluster.data, 'postmaster.pid'), { force: true })
    }
    if (running.status !== 'stopping' || performance.now() > givenUpAt) {
      throw new EmbeddedError(
        `The data folder ${cluster.home} is in use by another running copy (PostgreSQL process ${running.pid}): ` +
          'stop that copy, or set SALON_DATA_DIR to another folder.',
      )
    }
    await pause()
  }
}

/** The connection string of the cluster in `home` while a process runs it; `null` otherwise. */
export async function findRunning(home: string): Promise<string | null> {
  const data = path.join(home, 'data')
  const running = await readPidFile({ data })
  if (running?.status !== 'ready' || !isAlive(running.pid) || !(await isPostmaster(running.pid, data)))
    return null
  return connectionString(await fs.readFile(path.join(home, 'password'), 'utf8'), running.port)
}

/** Of the database `postgres`, as superuser. */
export function connectionString(password: string, port: number): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`
}

/** Resolves once PostgreSQL says that it takes connections; `hasExited` ends the wait with its answer. */
export async function untilReady(cluster: Cluster, hasExited: () => boolean): Promise<boolean> {
  while (!hasExited()) {
    if ((await readPidFile(cluster))?.status === 'ready') return true
    await pause()
  }
  return false
}

/** PostgreSQL's log from byte `from` on; empty where there is none. */
export async function readLog(cluster: Cluster, from: number): Promise<string> {
  const log = await fs.readFile(cluster.logFile).catch(() => Buffer.alloc(0))
  return log.subarray(from).toString('utf8')
}

type PidFile = { pid: number; port: number; status: string }

/** postmaster.pid: the process id is its first line, the port its fourth, the state its eighth. */
async function readPidFile(cluster: Pick<Cluster, 'data'>): Promise<PidFile | null> {
  const text = await fs.readFile(path.join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  return pid > 0 ? { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() } : null
}

async function isPostmaster(pid: number, data: string): Promise<boolean> {
  const { stdout } = await run('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => ({
    stdout: data,
  }))
  return stdout.includes(data)
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS))
}
