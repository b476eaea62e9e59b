import { readEnv } from './env.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { startWorker } from './worker.ts'

// `npm run worker`: sends messages where DELIVERY=queue, beside the server. Several at once share the work.

await runUntilStopped(async (fail) => {
  const worker = await startWorker(readEnv(), { log: (message) => console.log(message), onFailure: fail })
  console.log('Salon worker is ready')
  return worker
})
