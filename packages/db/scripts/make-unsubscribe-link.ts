import { createHash, randomBytes } from 'node:crypto'
import { insertUnsubscribeLink } from '../src/accounts/consent.queries.ts'
import { withRunningDatabase } from './running-database.ts'

// `node packages/db/scripts/make-unsubscribe-link.ts PHONE`: prints what a promotion to that number would end with, behind the `#`,
// so that nobody has to wait for one.

const [phone = ''] = process.argv.slice(2)
await withRunningDatabase(async (db) => {
  const { id: userId } = await db
    .selectFrom('users')
    .select('id')
    .where('phone', '=', phone)
    .executeTakeFirstOrThrow()
  const token = randomBytes(16).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest()
  await insertUnsubscribeLink(db, { tokenHash, userId, createdAt: new Date() })
  console.log(token)
})
