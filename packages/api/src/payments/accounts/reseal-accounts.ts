import { listPaymentAccounts, updateSealedKeys, type PaymentAccountRow } from '@salon/db'
import type { ApiSettings, Deps } from '../../deps.ts'
import { openKeys, sealKeys } from './key-seal.ts'

const BATCH = 100

interface ResealDeps extends Pick<Deps, 'writeDb' | 'random'> {
  settings: Pick<ApiSettings, 'paymentKeySecrets'>
}

export interface ResealReport {
  /** Accounts there are, retired ones included. */
  accounts: number
  /** Those that another secret than the first had encrypted, and the first does now. */
  resealed: number
  /** Ids of those that none of the secrets opens: the one they were encrypted with is not given. */
  unreadable: string[]
}

/**
 * Encrypts the keys of all accounts anew with the first of the server's secrets, so that the others can be taken away. Safe to
 * repeat, and beside a running server: what is under the first already is left alone.
 */
export async function resealAccounts(deps: ResealDeps): Promise<ResealReport> {
  const report: ResealReport = { accounts: 0, resealed: 0, unreadable: [] }
  let after: string | null = null
  do {
    const accounts: PaymentAccountRow[] = await listPaymentAccounts(deps.writeDb, { after, limit: BATCH })
    for (const account of accounts) await reseal(deps, account, report)
    report.accounts += accounts.length
    after = accounts.at(-1)?.id ?? null
  } while (after !== null)
  return report
}

async function reseal(
  deps: ResealDeps,
  { id, sealedKeys }: PaymentAccountRow,
  report: ResealReport,
): Promise<void> {
  const first = { paymentKeySecrets: deps.settings.paymentKeySecrets.slice(0, 1) }
  if (openKeys({ settings: first }, id, sealedKeys)) return
  const keys = openKeys(deps, id, sealedKeys)
  if (!keys) {
    report.unreadable.push(id)
    return
  }
  const isChanged = await updateSealedKeys(deps.writeDb, {
    id,
    before: sealedKeys,
    sealedKeys: sealKeys(deps, id, keys),
  })
  if (isChanged) report.resealed += 1
}
