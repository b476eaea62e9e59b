import { once } from 'node:events'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { spawnScript, type SpawnedScript } from './testing/spawn-script.ts'

// The process as `npm start` runs it, with its own embedded PostgreSQL.

let dataDir: string
const running: SpawnedScript[] = []

beforeEach(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'salon-main-'))
  await fs.chmod(dataDir, 0o755)
})
afterEach(async () => {
  for (const server of running.splice(0)) {
    server.child.kill('SIGTERM')
    await server.exited
  }
  await fs.rm(dataDir, { recursive: true, force: true })
})

function start(settings: Record<string, string> = {}): SpawnedScript {
  const env = { SALON_DATA_DIR: dataDir, PORT: '0', DEMO_DATA: 'false', LOG_LEVEL: 'silent' }
  return spawnScript('main.ts', { ...env, ...settings })
}

/** Resolves to the address it prints. */
async function startAndWait(settings: Record<string, string> = {}): Promise<SpawnedScript & { url: string }> {
  const server = start(settings)
  running.push(server)
  for (;;) {
    const [, url] = /^Salon is ready at (http:\/\/localhost:\d+)$/m.exec(server.output.stdout) ?? []
    if (url) return { ...server, url }
    const outcome = await Promise.race([once(server.stdout, 'data'), server.exited.then(() => null)])
    if (outcome === null) throw new Error(server.output.stderr)
  }
}

async function postgresPid(): Promise<number> {
  return Number.parseInt(await fs.readFile(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8'), 10)
}

describe('a start', () => {
  it('is ready when it says so, and ends cleanly when told', async () => {
    const server = await startAndWait()
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    const pid = await postgresPid()
    server.child.kill('SIGINT')
    expect(await server.exited).toBe(0)
    expect(existsSync(`/proc/${pid}`)).toBe(false)
    expect(server.output.stderr).toBe('')
  })

  it('ends, its database too, when the script that started it is gone', async () => {
    const server = await startAndWait()
    const pid = await postgresPid()
    server.child.disconnect()
    expect(await server.exited).toBe(0)
    expect(existsSync(`/proc/${pid}`)).toBe(false)
  })
})

describe('a start that cannot be', () => {
  async function failure(settings: Record<string, string>) {
    const { exited, output } = start(settings)
    return { code: await exited, stderr: output.stderr }
  }

  it('because of a wrong setting names it in one line', async () => {
    expect(await failure({ PORT: 'abc' })).toEqual({
      code: 1,
      stderr: 'PORT must be a whole number from 0 to 65535\n',
    })
  })

  it('because of a busy port says so in one line', async () => {
    const other = net.createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = String(address && typeof address === 'object' ? address.port : 0)
    const stderr = `PORT ${port} is busy: stop what uses it, or set PORT to another one.\n`
    expect(await failure({ PORT: port })).toEqual({ code: 1, stderr })
    other.close()
  })

  it('because another copy has the data folder says so in one line', async () => {
    await startAndWait()
    const { code, stderr } = await failure({})
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The data folder .* is in use by another running copy .*\n$/)
  })

  it('because the data folder cannot be made says so in one line', async () => {
    const file = path.join(dataDir, 'file')
    await fs.writeFile(file, '')
    const stderr = `The data folder ${file} cannot be made: a file is in its way.\n`
    expect(await failure({ SALON_DATA_DIR: file })).toEqual({ code: 1, stderr })
  })

  it('in production without secrets names the first one that is missing', async () => {
    const stderr = 'JWT_SECRET must be set in production\n'
    expect(await failure({ NODE_ENV: 'production' })).toEqual({ code: 1, stderr })
  })
})
