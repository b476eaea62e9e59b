import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import type { Account } from './account.ts'
import { BARE_ENVIRONMENT } from './account.ts'

// The shell reads a pipe (its file descriptor 3) whose other end only this Node process holds. However that
// process ends, a crash or SIGKILL included, the pipe closes and PostgreSQL is told to shut down: no orphans.
// Signals from the terminal are ignored here; stopping is the job of whoever holds the pipe.
const SCRIPT = `
trap "" INT TERM HUP
"$0" "$@" </dev/null 3<&- &
server=$!
(while read -r _; do :; done; kill -INT $server 2>/dev/null) <&3 >/dev/null 2>&1 &
wait $server
status=$?
[ -z "$SALON_REMOVE" ] || rm -rf "$SALON_REMOVE"
exit $status
`

const SHUTDOWN_MILLISECONDS = 15_000

export type Guarded = {
  /** Null while PostgreSQL runs. */
  exitCode(): number | null
  exited: Promise<number>
  /** Fast shutdown: open connections are cut, what is committed stays. */
  stop(): Promise<void>
}

/** Runs a program so that it cannot outlive this process. `removeAfter` is a folder to delete once it has ended. */
export function runGuarded(
  program: string,
  args: string[],
  options: { account: Account; logHandle: number; removeAfter?: string },
): Guarded {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, program, ...args], {
    ...options.account,
    cwd: '/',
    detached: true,
    env: { ...BARE_ENVIRONMENT, SALON_REMOVE: options.removeAfter ?? '' },
    stdio: ['ignore', options.logHandle, options.logHandle, 'pipe'],
  })
  const exited = new Promise<number>((resolve, reject) => {
    shell.once('exit', (code) => resolve(code ?? 1))
    shell.once('error', reject)
  })
  const lifeline = openLifeline(shell)
  return {
    exitCode: () => shell.exitCode,
    exited,
    stop: async () => {
      lifeline.end()
      const impatience = setTimeout(() => killGroup(shell), SHUTDOWN_MILLISECONDS)
      await exited
      clearTimeout(impatience)
    },
  }
}

function openLifeline(shell: ChildProcess): Writable {
  const pipe = shell.stdio[3]
  if (!pipe || !('end' in pipe)) throw new Error('The guard has no pipe to watch')
  // The far end closes first when PostgreSQL ends by itself; `exited` reports that.
  pipe.on('error', () => undefined)
  return pipe
}

/** The guard leads its own process group, so the negative id reaches PostgreSQL too: QUIT means stop at once. */
function killGroup(shell: ChildProcess): void {
  if (shell.pid && shell.exitCode === null) process.kill(-shell.pid, 'SIGQUIT')
}
