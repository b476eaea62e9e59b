import { DEMO_LOGINS } from '@salon/db/demo'
import type { Env } from './env.ts'
import { readEnv } from './env.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { startServer } from './start.ts'

function announce(env: Env, url: string): void {
  if (env.demoData) {
    console.log('\nDemo logins; their codes appear in the demo inbox of the app and at /dev/messages:')
    for (const login of DEMO_LOGINS) console.log(`  ${login.role.padEnd(8)}  ${login.phone}`)
    console.log()
  }
  console.log(`Salon is ready at ${url}`)
}

await runUntilStopped(async (fail) => {
  const env = readEnv()
  const server = await startServer(env, { log: (message) => console.log(message), onFailure: fail })
  announce(env, server.url)
  return server
})
