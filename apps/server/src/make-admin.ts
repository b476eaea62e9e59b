import { setAdmin } from '@salon/api'
import { DomainError } from '@salon/domain'
import { SettingError } from './setting-error.ts'
import { runTask } from './task.ts'

// `npm run admin -- PHONE [--remove]`: makes whoever signed in with this number one of the platform's people, who review salons, or
// takes that away. On DATABASE_URL, or on the embedded database of a stopped copy.

const [phone = '', option] = process.argv.slice(2)
const isAdmin = option !== '--remove'
await runTask(async (_env, writeDb) => {
  await setAdmin({ writeDb }, { phone, isAdmin }).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error
    throw new SettingError(
      'Nobody has signed in with this number yet: npm run admin -- 05XXXXXXXX [--remove]',
    )
  })
  console.log(isAdmin ? 'An admin of the platform now.' : 'No admin of the platform any more.')
})
