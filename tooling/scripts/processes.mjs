import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const bin = path.join(root, 'node_modules/.bin')

/** The caller's environment with the workspace's own programs first on the PATH, its Node among them. */
export const environment = {
  ...process.env,
  PATH: [bin, process.env.PATH].join(path.delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
}

/** A failure whose message is the one line to show. */
export class Refusal extends Error {}

const running = new Set()
let stoppedBy = null

/**
 * Stops what runs when a signal arrives, and also when the parent is gone: npm's shell does not pass signals on.
 * Children lead process groups of their own, so a signal reaches all they started, and reaches it once.
 */
export function stopWithParent() {
  const stop = (signal) => {
    stoppedBy ??= signal
    for (const child of running) signalGroup(child, signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent && !stoppedBy) stop('SIGTERM')
  }, 250).unref()
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** What Node is started with for one of the server's scripts, as its package says: the flags keep its memory small (goal P12). */
export function serverScript(name) {
  const { scripts } = JSON.parse(fs.readFileSync(`${root}/apps/server/package.json`, 'utf8'))
  const [script, ...flags] = scripts[name].split(' ').slice(1).toReversed()
  return [...flags.toReversed(), `apps/server/${script}`]
}

/** Starts a program in the root folder. Resolves to its exit code; ends with everything else when stopped. */
export function start(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
    env: { ...environment, ...options.env },
  })
  running.add(child)
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      running.delete(child)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
  if (stoppedBy && child.pid) signalGroup(child, stoppedBy)
  return { child, exited }
}

/** Like `start`, and waits. When the whole command is being stopped, the process ends here. */
export async function run(program, args, options) {
  const code = await start(program, args, options).exited
  if (stoppedBy) process.exit(stoppedBy === 'SIGINT' ? 130 : 143)
  return code
}

/** Runs quietly; what the program wrote is shown only if it failed. */
export async function runQuietly(program, args) {
  const { child, exited } = start(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
  const code = await exited
  if (stoppedBy) process.exit(stoppedBy === 'SIGINT' ? 130 : 143)
  if (code !== 0) process.stderr.write(Buffer.concat(output))
  return code
}

/** pnpm in the version that package.json names, whether or not the machine has one. */
export function pnpm(args) {
  const { packageManager } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  return ['npx', ['--yes', '--prefer-offline', packageManager, ...args]]
}

/** Turborepo looks for pnpm on the PATH; `pnpm exec` puts it there. */
export function turbo(args) {
  return pnpm(['exec', 'turbo', 'run', ...args])
}
