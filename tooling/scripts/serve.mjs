import { readFileSync } from 'node:fs'
import net from 'node:net'
import { workspaceNode } from './install.mjs'
import { Refusal, root, run, runQuietly, start, turbo } from './processes.mjs'

/** What Node is started with for a server, as its package says: the flags keep its memory small (goal P12). */
const SERVER = serverArguments()
// The server leaves when this channel closes, so it cannot outlive this script, however the script ends.
const WITH_CHANNEL = ['ignore', 'inherit', 'inherit', 'ipc']

/** `npm start`: build what changed, then serve everything from one process. */
export async function serve() {
  await build()
  return start(workspaceNode(), SERVER, { stdio: WITH_CHANNEL }).exited
}

/** `npm run dev`: Vite on PORT, passing the API on to a server that restarts when its code changes. */
export async function develop() {
  // The server refuses to start without a page to serve.
  await build()
  const port = process.env.PORT || '3000'
  const serverPort = await freePort()
  const server = start(workspaceNode(), ['--watch', '--watch-preserve-output', ...SERVER], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { PORT: String(serverPort), PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}` },
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
  const code = await Promise.race([server.exited, vite.exited])
  for (const { child } of [server, vite]) child.kill('SIGTERM')
  await Promise.all([server.exited, vite.exited])
  return code
}

async function build() {
  if ((await runQuietly(...turbo(['build', '--output-logs=errors-only']))) !== 0) {
    throw new Refusal('The build failed: see the lines above.')
  }
}

/** `npm run maintenance`: deletes what has been kept long enough, once. */
export function maintain() {
  return run(workspaceNode(), ['apps/server/src/maintain.ts'])
}

/** `npm run bench`: the speed tables; arguments are passed on. */
export function bench(args) {
  return run(workspaceNode(), ['tooling/bench/src/main.ts', ...args])
}

function serverArguments() {
  const { scripts } = JSON.parse(readFileSync(`${root}/apps/server/package.json`, 'utf8'))
  const [script, ...flags] = scripts.start.split(' ').slice(1).toReversed()
  return [...flags.toReversed(), `apps/server/${script}`]
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
