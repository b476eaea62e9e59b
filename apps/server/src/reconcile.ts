import { reconcilePayments } from '@salon/api'
import { createDeps } from './deps.ts'
import { needsSomebody } from './reconciliation.ts'
import { SettingError } from './setting-error.ts'
import { runTask } from './task.ts'

// `npm run reconcile`: settles what is open and compares the books with the gateway's, once, on DATABASE_URL or on the embedded
// database of a stopped copy. Prints what it did as JSON; ends with 2 when somebody has to look.

await runTask(async (env, db) => {
  if (!env.moyasar) throw new SettingError('MOYASAR_SECRET_KEY is needed: there is no gateway to ask')
  const deps = createDeps({ ...env, logLevel: 'silent' }, { db, writeDb: db })
  try {
    const report = await reconcilePayments(deps, { comparing: true })
    console.log(JSON.stringify(report, null, 2))
    if (needsSomebody(report)) process.exitCode = 2
  } finally {
    await deps.close()
  }
})
