import net from 'node:net'
import { workspaceNode } from './install.mjs'
import { Refusal, root, run, runQuietly, serverScript, start, turbo } from './processes.mjs'
import { sandboxAccount, startSandbox } from './sandbox.mjs'

/** What Node is started with for a server, as its package says: the flags keep its memory small (goal P12). */
const SERVER = serverScript('start')
// The server leaves when this channel closes, so it cannot outlive this script, however the script ends.
const WITH_CHANNEL = ['ignore', 'inherit', 'inherit', 'ipc']

/** `npm start`: build what changed, then serve everything from one process, with the payment sandbox beside it. */
export async function serve() {
  await build()
  const sandbox = await startSandbox(process.env.PORT || '3000')
  const server = start(workspaceNode(), SERVER, { stdio: WITH_CHANNEL, env: sandboxAccount() })
  return endTogether([server, sandbox])
}

/** `npm run dev`: Vite on PORT, passing the API on to a server that restarts when its code changes. */
export async function develop() {
  // The server refuses to start without a page to serve.
  await build()
  const port = process.env.PORT || '3000'
  const serverPort = await freePort()
  const sandbox = await startSandbox(serverPort)
  const server = start(workspaceNode(), ['--watch', '--watch-preserve-output', ...SERVER], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...sandboxAccount(),
      PORT: String(serverPort),
      PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
    },
  })
  // People open Vite's address; the server's own would show the last build.
  server.child.stdout.on('data', (text) => {
    process.stdout.write(String(text).replace(`http://localhost:${serverPort}`, `http://localhost:${port}`))
  })
  const vite = start('vite', ['--port', port, '--strictPort', '--clearScreen', 'false'], {
    cwd: `${root}/apps/web`,
    env: {
      SALON_SERVER_URL: `http://127.0.0.1:${serverPort}`,
      PATH: `${root}/apps/web/node_modules/.bin:${root}/node_modules/.bin:${process.env.PATH}`,
    },
  })
  return endTogether([server, vite, sandbox])
}

/** Waits for the first to end, ends the others, and gives its exit code. */
async function endTogether(processes) {
  const all = processes.filter(Boolean)
  const code = await Promise.race(all.map(({ exited }) => exited))
  for (const { child } of all) child.kill('SIGTERM')
  await Promise.all(all.map(({ exited }) => exited))
  return code
}

async function build() {
  if ((await runQuietly(...turbo(['build', '--output-logs=errors-only']))) !== 0) {
    throw new Refusal('The build failed: see the lines above.')
  }
}

/** `npm run bench`: the speed tables, of the app as it is now; arguments are passed on. */
export async function bench(args) {
  await build()
  return run(workspaceNode(), ['tooling/bench/src/main.ts', ...args])
}

/** `npm run screenshots`: a picture of every screen, of the app as it is now; arguments are passed on. */
export async function screenshots(args) {
  await build()
  return run(workspaceNode(), ['apps/web/scripts/screenshots.ts', ...args])
}

/** `npm run lighthouse`: scores of the pages people arrive at; arguments are passed on. */
export async function lighthouse(args) {
  await build()
  return run(workspaceNode(), ['apps/web/scripts/lighthouse.ts', ...args])
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
