import { workspaceNode } from './install.mjs'
import { run, serverScript } from './processes.mjs'
import { sandboxAccount } from './sandbox.mjs'

/** `npm run worker`: sends messages where DELIVERY=queue, until it is stopped. */
export function work() {
  // It leaves when the channel closes, as the server does.
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc']
  return run(workspaceNode(), serverScript('worker'), { stdio, env: sandboxAccount() })
}

/** `npm run queue`: how much work waits for workers, and what they gave up; arguments are passed on. */
export function inspectQueue(args) {
  return run(workspaceNode(), [...serverScript('queue'), ...args])
}

/** `npm run maintenance`: deletes what has been kept long enough, once. */
export function maintain() {
  return run(workspaceNode(), ['apps/server/src/maintain.ts'])
}

/** `npm run reconcile`: settles payments whose end is not known, once, and says what it found. */
export function reconcile() {
  return run(workspaceNode(), ['apps/server/src/reconcile.ts'], { env: sandboxAccount() })
}

/** `npm run admin`: makes somebody one of the platform's people; arguments are passed on. */
export function makeAdmin(args) {
  return run(workspaceNode(), ['apps/server/src/make-admin.ts', ...args])
}

/** `npm run reseal`: encrypts the gateway keys of businesses with the first of PAYMENT_KEYS_SECRET. */
export function reseal() {
  return run(workspaceNode(), ['apps/server/src/reseal.ts'])
}
