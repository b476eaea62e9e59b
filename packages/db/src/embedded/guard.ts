import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import type { Account } from './account.ts'
import { BARE_ENVIRONMENT } from './account.ts'

// The shell reads a pipe (its file descriptor 3) whose other end only this Node process holds. However that
// process ends, a crash or SIGKILL included, the pipe closes and PostgreSQL is told to shut down: no orphans.
// A fast shutdown (INT) in the middle of crash recovery has been seen to hang, hence the two firmer signals.
// Signals from the terminal are ignored here; stopping is the job of whoever holds the pipe.
const SCRIPT = `
trap "" INT TERM HUP
"$0" "$@" </dev/null 3<&- &
server=$!
(
  while read -r _; do :; done
  for signal in INT QUIT KILL; do
    kill -$signal $server 2>/dev/null
    for second in 1 2 3 4 5 6 7 8; do
      kill -0 $server 2>/dev/null || exit 0
      sleep 1
    done
  done
) <&3 >/dev/null 2>&1 &
wait $server
status=$?
[ $status -ne 0 ] || [ -z "$SALON_REMOVE" ] || rm -rf "$SALON_REMOVE"
exit $status
`

export type Guarded = {
  /** Null while PostgreSQL runs. */
  exitCode(): number | null
  exited: Promise<number>
  /** Fast shutdown: open connections are cut, what is committed stays. */
  stop(): Promise<void>
}

/** Runs a program so that it cannot outlive this process. `removeAfter` is a folder to delete once it has ended well. */
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
      await exited
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
