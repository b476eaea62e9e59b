import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface ChildServer {
  url: string
  pid: number
  stop(): Promise<void>
}

/** Starts a script that serves HTTP in a process of its own and waits until it says `ready at <url>`. */
export async function startChildServer(
  script: string,
  env: Record<string, string>,
  flags: readonly string[] = [],
): Promise<ChildServer> {
  const child = spawn(process.execPath, [...flags, script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    if (!child.stdout) throw new Error(`${script} has no output`)
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /ready at (http:\S+)/.exec(line)
      if (ready?.[1]) resolve(ready[1].replace('localhost', '127.0.0.1'))
    })
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it was ready`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}
