import { isExpectedFailure } from './start.ts'

const STOP_MILLISECONDS = 20_000

/**
 * The life of a process: starts what it is for, ends it on a signal, on a failure, or when the script that started it is gone.
 * @param start is told how to report that it cannot go on
 */
export async function runUntilStopped(
  start: (fail: (error: unknown) => void) => Promise<{ stop: () => Promise<void> }>,
): Promise<void> {
  let running: { stop: () => Promise<void> } | undefined
  let isStopping = false

  /** Whatever hangs is left behind after a while. */
  async function leave(exitCode: number): Promise<void> {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref()
    await running?.stop()
    process.exit(exitCode)
  }

  function fail(error: unknown): void {
    if (isStopping) return
    console.error(isExpectedFailure(error) ? error.message : error)
    void leave(1)
  }

  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0))
  // The start script holds a channel to this process; it closes however that script ends.
  process.on('disconnect', () => void leave(0))
  try {
    running = await start(fail)
  } catch (error) {
    fail(error)
  }
}
