import { readEnv, SettingError } from './env.ts'
import { startSandbox, type RunningSandbox } from './start.ts'

const STOP_MILLISECONDS = 12_000

let sandbox: RunningSandbox | undefined
let isStopping = false

async function leave(exitCode: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref()
  await sandbox?.stop()
  process.exit(exitCode)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0))
// The start script holds a channel to this process; it closes however that script ends.
process.on('disconnect', () => void leave(0))

try {
  sandbox = await startSandbox(readEnv())
  console.log(`The payment sandbox is ready at ${sandbox.url}`)
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error)
  await leave(1)
}
