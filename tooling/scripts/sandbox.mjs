import { createInterface } from 'node:readline'
import { workspaceNode } from './install.mjs'
import { Refusal, start } from './processes.mjs'

const SANDBOX = 'apps/moyasar-sandbox/src/main.ts'
const KEYS = ['MOYASAR_SECRET_KEY', 'MOYASAR_PUBLISHABLE_KEY', 'MOYASAR_WEBHOOK_SECRET']

/** Keys that only the sandbox takes; nothing in them is secret. */
const ACCOUNT = {
  MOYASAR_SECRET_KEY: 'sk_test_sandbox_demo',
  MOYASAR_PUBLISHABLE_KEY: 'pk_test_sandbox_demo',
  MOYASAR_WEBHOOK_SECRET: 'sandbox-webhook-secret',
}

/** Outside production, and unless the settings name an account at Moyasar, payments go to the sandbox. */
function isWanted() {
  return process.env.NODE_ENV !== 'production' && KEYS.every((name) => !process.env[name])
}

/** SANDBOX_PORT, else the port after the server's. */
function sandboxPort() {
  return process.env.SANDBOX_PORT || String(Number(process.env.PORT || 3000) + 1)
}

/** What makes the server (or a job of its own) use the sandbox; nothing when it is not to. */
export function sandboxAccount() {
  return isWanted() ? { ...ACCOUNT, MOYASAR_API_URL: `http://127.0.0.1:${sandboxPort()}/v1` } : {}
}

/**
 * Starts the payment sandbox beside a server that listens on `serverPort`, and waits until it answers; `null` when payments go to Moyasar.
 * @throws Refusal when it does not start; it said why
 */
export async function startSandbox(serverPort) {
  if (!isWanted()) return null
  const sandbox = start(workspaceNode(), [SANDBOX], {
    // It leaves when the channel closes, as the server does.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      SANDBOX_PORT: sandboxPort(),
      MOYASAR_WEBHOOK_SECRET: ACCOUNT.MOYASAR_WEBHOOK_SECRET,
      WEBHOOK_URL: `http://127.0.0.1:${serverPort}/webhooks/moyasar`,
    },
  })
  const ready = new Promise((resolve) => {
    createInterface({ input: sandbox.child.stdout }).on('line', (line) => {
      console.log(line)
      if (line.includes('is ready at')) resolve(true)
    })
  })
  if ((await Promise.race([ready, sandbox.exited])) === true) return sandbox
  throw new Refusal('The payment sandbox did not start: see the line above.')
}
