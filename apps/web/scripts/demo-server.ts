import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const APPS = path.resolve(import.meta.dirname, '../..')
const START_MS = 120_000
const LOOK_AGAIN_MS = 250
const MANY = '100000'

/** Nobody is kept out by them: they belong to a gateway that moves no money. */
const SANDBOX_KEYS = {
  MOYASAR_SECRET_KEY: 'sk_test_sandbox_scripts',
  MOYASAR_PUBLISHABLE_KEY: 'pk_test_sandbox_scripts',
  MOYASAR_WEBHOOK_SECRET: 'of-these-scripts-alone',
}

/** The real server with the demo's data and the payment sandbox, on ports and in a folder of its own. */
export interface DemoServer {
  url: string
  /** Stops both and deletes the data. */
  stop: () => Promise<void>
}

/**
 * Starts the build in `dist`, and waits until it answers.
 * @throws Error when it ends or is not ready after two minutes; what it wrote is on the console
 */
export async function startDemo(): Promise<DemoServer> {
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const url = `http://localhost:${port}`
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'salon-demo-'))
  // PostgreSQL never runs as root and has to pass through.
  chmodSync(dataDir, 0o755)
  const sandbox = startApp('moyasar-sandbox', {
    SANDBOX_PORT: String(sandboxPort),
    SALON_DATA_DIR: dataDir,
    WEBHOOK_URL: `${url}/webhooks/moyasar`,
    ...SANDBOX_KEYS,
  })
  const server = startApp('server', {
    PORT: String(port),
    SALON_DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    OTP_MAX_PER_PHONE_HOUR: MANY,
    OTP_MAX_PER_IP_HOUR: MANY,
    OTP_MAX_PER_PREFIX_HOUR: MANY,
    OPERATIONS_PER_MINUTE: MANY,
    MOYASAR_API_URL: `http://127.0.0.1:${sandboxPort}/v1`,
    ...SANDBOX_KEYS,
  })
  const stop = async () => {
    await Promise.all([stopApp(server), stopApp(sandbox)])
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await answers(`${url}/readyz`, server)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

function startApp(app: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [path.join(APPS, app, 'src/main.ts')], {
    // It leaves when the channel closes, however this process ends.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'development', ...env },
  })
}

function stopApp(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_MS
  while (Date.now() < until && child.exitCode === null) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await sleep(LOOK_AGAIN_MS)
  }
  throw new Error('the server did not start')
}
