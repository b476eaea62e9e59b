import { sql } from 'kysely'
import { withRunningDatabase } from './running-database.ts'

// `node packages/db/scripts/age-codes.ts PHONE`: whoever has this number proved her last code an hour ago, so that nobody has to
// wait to be asked for a fresh one.

const [phone = ''] = process.argv.slice(2)
await withRunningDatabase(async (db) => {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ provedAt: sql<Date>`now() - interval '1 hour'` })
    .where('userId', 'in', db.selectFrom('users').select('id').where('phone', '=', phone))
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Error(`no session of ${phone}`)
  // another one may be sent at once
  await db
    .updateTable('otpChallenges')
    .set({ resendAt: sql<Date>`now()` })
    .where('phone', '=', phone)
    .execute()
})
