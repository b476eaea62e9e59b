import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { finished } from 'node:stream/promises'

const SOURCES = path.resolve(import.meta.dirname, '..')
/** Compiled once for all the processes that tests start. */
const COMPILED = path.resolve(SOURCES, '../node_modules/.cache/compiled')

export type SpawnedScript = ReturnType<typeof spawnScript>

/**
 * Starts one of the server's scripts as a process of its own that knows these settings and nothing else of the environment.
 * @param file below `src`
 */
export function spawnScript(file: string, settings: Record<string, string>) {
  const child = spawn(process.execPath, [path.join(SOURCES, file)], {
    env: { ...settings, NODE_COMPILE_CACHE: COMPILED },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('The process has no output to read')
  const output = { stdout: '', stderr: '' }
  stdout.on('data', (text: Buffer) => (output.stdout += text.toString()))
  stderr.on('data', (text: Buffer) => (output.stderr += text.toString()))
  /** Resolves to the exit code, when all it wrote has been read. */
  const exited = Promise.all([once(child, 'exit'), finished(stderr)]).then(() => child.exitCode)
  return { child, stdout, output, exited }
}
