import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Db } from './client.ts'
import type { Embedded } from './embedded.ts'
import { createDb } from './client.ts'
import { explainLog } from './embedded/failure.ts'
import { startEmbedded } from './embedded.ts'

/** What ends at once on a quiet machine. */
const PATIENCE_MS = 40_000

let folder: string
let dir: string
const started: Embedded[] = []

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'salon-embedded-'))
  await fs.chmod(folder, 0o755)
  dir = path.join(folder, 'postgres')
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()))
  await fs.rm(folder, { recursive: true, force: true })
})

async function start(options: Partial<Parameters<typeof startEmbedded>[1]> = {}): Promise<Embedded> {
  const server = await startEmbedded(dir, { durable: false, ...options })
  started.push(server)
  return server
}

async function withDb<T>(server: Embedded, work: (db: Db) => Promise<T>): Promise<T> {
  const db = createDb({ url: server.url, poolMax: 1 })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

async function postmasterPid(): Promise<number> {
  return Number.parseInt(await fs.readFile(path.join(dir, 'data/postmaster.pid'), 'utf8'), 10)
}

function exists(pid: number): boolean {
  return existsSync(`/proc/${pid}`)
}

describe('a data folder', () => {
  it('keeps its data from one start to the next', async () => {
    const first = await start({ durable: true })
    await withDb(first, (db) => sql`create table kept as select 7 as n`.execute(db))
    await first.stop()
    const second = await start({ durable: true })
    const { rows } = await withDb(second, (db) => sql`select n from kept`.execute(db))
    expect(rows).toEqual([{ n: 7 }])
  })

  it('is refused, in one line, while another copy runs on it', async () => {
    await start()
    await expect(start()).rejects.toThrow(/^The data folder .* is in use by another running copy .*\.$/)
  })

  it('can be started again while the last copy is still stopping', async () => {
    const first = await start()
    const stopping = first.stop()
    await expect(start()).resolves.toBeDefined()
    await stopping
  })

  it('starts although a crash left the lock file, with an id that is somebody else’s now', async () => {
    const server = await start()
    const lockFile = path.join(dir, 'data/postmaster.pid')
    const lock = await fs.readFile(lockFile, 'utf8')
    await server.stop()
    await fs.writeFile(lockFile, lock.replace(/^\d+/, String(process.pid)))
    await expect(start()).resolves.toBeDefined()
  })

  it('starts although an earlier first start was cut short', async () => {
    const deadProcess = 4_194_305
    const partial = path.join(dir, `partial-${deadProcess}`)
    await fs.mkdir(partial, { recursive: true })
    await fs.writeFile(path.join(partial, 'PG_VERSION'), '18\n')
    await expect(start()).resolves.toBeDefined()
    expect(existsSync(partial)).toBe(false)
  })

  it('that cannot be made is named in one line', async () => {
    await fs.writeFile(dir, 'a file, not a folder')
    await expect(start()).rejects.toThrow(`The data folder ${dir} cannot be made: a file is in its way.`)
  })

  it('on a full disk is told in one line', () => {
    const log =
      'LOG:  starting\nFATAL:  could not write lock file "postmaster.pid": No space left on device\n'
    const line = 'The disk that holds /data is full: free some space and start again.'
    expect(explainLog(log, '/data').message).toBe(line)
  })
})

describe('the server', () => {
  it('takes no connection without the password of its data folder', async () => {
    const server = await start()
    const stranger = new URL(server.url)
    stranger.password = 'guess'
    await expect(
      withDb({ ...server, url: stranger.href }, (db) => sql`select 1`.execute(db)),
    ).rejects.toMatchObject({ code: '28P01' })
  })

  it('sorts text by code point, alike on every machine', async () => {
    const server = await start()
    const { rows } = await withDb(server, (db) =>
      sql`select datlocprovider as provider, datlocale as locale from pg_database where datname = 'postgres'`.execute(
        db,
      ),
    )
    expect(rows).toEqual([{ provider: 'b', locale: 'C.UTF-8' }])
  })

  it('writes its log into the data folder', async () => {
    const server = await start()
    await withDb(server, (db) => sql`select 1 / 0`.execute(db)).catch(() => undefined)
    expect(await fs.readFile(server.logFile, 'utf8')).toContain('division by zero')
  })

  it('reports that it ended although nobody stopped it', async () => {
    const onCrash = vi.fn<(reason: Error) => void>()
    await start({ onCrash })
    process.kill(await postmasterPid(), 'SIGINT')
    await vi.waitFor(() => expect(onCrash).toHaveBeenCalledOnce(), PATIENCE_MS)
    expect(onCrash.mock.calls[0]?.[0].message).toMatch(/^PostgreSQL ended by itself/)
  })

  it('leaves nothing behind when it is disposable', async () => {
    const server = await start({ disposable: true })
    await server.stop()
    expect(existsSync(dir)).toBe(false)
  })

  it('ends, and a disposable one removes its files, when its owner is killed', async () => {
    const script = `
      const { startEmbedded } = await import(${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))})
      await startEmbedded(${JSON.stringify(dir)}, { durable: false, disposable: true })
      console.log('ready')
      setInterval(() => undefined, 1_000)`
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(owner.stdout, 'data')
    const pid = await postmasterPid()
    expect(exists(pid)).toBe(true)
    owner.kill('SIGKILL')
    await vi.waitFor(() => expect(exists(pid) || existsSync(path.join(dir, 'data'))).toBe(false), PATIENCE_MS)
  })
})
