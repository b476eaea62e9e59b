import { setAdmin } from '@salon/api'
import { DomainError } from '@salon/domain'
import { SettingError } from './setting-error.ts'
import { runTask } from './task.ts'

// `npm run admin -- PHONE [--remove]`: makes whoever signed in with this number one of the platform's people, who review salons, or
// takes that away. On DATABASE_URL, or on the embedded database of a stopped copy.

const USAGE = 'npm run admin -- 05XXXXXXXX [--remove]'
const [phone = '', ...options] = process.argv.slice(2)
const isAdmin = options.length === 0
await runTask(async (_env, writeDb) => {
  // a slip in the option must not make an admin
  if (options.length > 1 || (options[0] ?? '--remove') !== '--remove')
    throw new SettingError(`Unknown option: ${USAGE}`)
  await setAdmin({ writeDb }, { phone, isAdmin }).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error
    throw new SettingError(`Nobody has signed in with this number yet: ${USAGE}`)
  })
  console.log(isAdmin ? 'An admin of the platform now.' : 'No admin of the platform any more.')
})
