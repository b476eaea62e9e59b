import { randomBytes, randomInt } from 'node:crypto'
import { resealAccounts } from '@salon/api'
import { runTask } from './task.ts'

// `npm run reseal`: encrypts the gateway keys of businesses with the first of PAYMENT_KEYS_SECRET, on DATABASE_URL or on the embedded
// database of a stopped copy. Prints what it did as JSON; ends with 2 when some could not be read.

await runTask(async ({ paymentKeySecrets }, writeDb) => {
  const random = { int: (below: number) => randomInt(below), bytes: (length: number) => randomBytes(length) }
  const report = await resealAccounts({ writeDb, random, settings: { paymentKeySecrets } })
  console.log(JSON.stringify(report, null, 2))
  if (report.unreadable.length > 0) process.exitCode = 2
})
