import { readFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { createDb } from '@salon/db'
import { findRunningEmbedded } from '@salon/db/embedded'
import { z } from 'zod'
import { SECRET_NAMES } from '../secrets.ts'
import { findLoggedSecrets, findStoredSecrets, tokensIn } from './leaks.ts'

// `node search-run.ts <data folder> <log>`, what was planted as JSON on standard input: looks through the log and the database that a
// run of journeys leaves, while its server still runs. Says what came out and ends with 1 if anything did.

/** Rows about codes and what is done with them, without amounts of money. */
const CODE_TABLES = ['audit_log', 'notifications', 'otp_challenges', 'sessions']

const input = z.strictObject({
  planted: z.record(z.string(), z.string()),
  codes: z.array(z.string()),
  /** The texts of all messages. */
  messages: z.array(z.string()),
})

const [dataDir = '', logFile = ''] = process.argv.slice(2)
const given = input.parse(JSON.parse(await text(process.stdin)))
const ownSecrets = SECRET_NAMES.map((name) => [name, readFileSync(path.join(dataDir, name), 'utf8').trim()])
const planted = { ...given.planted, ...tokensIn(given.messages), ...Object.fromEntries(ownSecrets) }
const secrets = { planted, codes: given.codes }
const url = await findRunningEmbedded(path.join(dataDir, 'postgres'))
if (url === null) throw new Error('The database of the run has stopped')
const db = createDb({ url, poolMax: 1 })
try {
  const printed = readFileSync(logFile, 'utf8').split('\n')
  // what is said at the start names the demo's logins
  const logged = printed.filter((line) => line.startsWith('{')).join('\n')
  if (logged === '') throw new Error('The log of the run is empty')
  const stored = await findStoredSecrets(db, secrets, { codeTables: CODE_TABLES })
  const leaks = [...findLoggedSecrets(logged, secrets).map((name) => `${name} in the log`), ...stored]
  if (leaks.length > 0) {
    console.error(`Secrets came out: ${leaks.join(', ')}`)
    process.exitCode = 1
  }
} finally {
  await db.destroy()
}
