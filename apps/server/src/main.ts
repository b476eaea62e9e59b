import { DEMO_LOGINS } from '@salon/db/demo'
import type { Env } from './env.ts'
import { readEnv } from './env.ts'
import type { RunningServer } from './start.ts'
import { isExpectedFailure, startServer } from './start.ts'

const STOP_MILLISECONDS = 20_000

let server: RunningServer | undefined
let isStopping = false

/** Ends the process; whatever hangs is left behind after a while. */
async function leave(exitCode: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref()
  await server?.stop()
  process.exit(exitCode)
}

function fail(error: unknown): void {
  if (isStopping) return
  console.error(isExpectedFailure(error) ? error.message : error)
  void leave(1)
}

function announce(env: Env, url: string): void {
  if (env.demoData) {
    console.log('\nDemo logins; their codes appear in the demo inbox of the app and at /dev/messages:')
    for (const login of DEMO_LOGINS) console.log(`  ${login.role.padEnd(8)}  ${login.phone}`)
    console.log()
  }
  console.log(`Salon is ready at ${url}`)
}

process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0))
// The start script holds a channel to this process; it closes however that script ends.
process.on('disconnect', () => void leave(0))

try {
  const env = readEnv()
  server = await startServer(env, { log: (message) => console.log(message), onFailure: fail })
  announce(env, server.url)
} catch (error) {
  fail(error)
}
