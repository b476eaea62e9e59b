import { findPaymentAccount, findSalonAccount, type Db, type PaymentAccountRow } from '@salon/db'
import { DomainError } from '@salon/domain'
import { GatewayError, type PaymentGateway } from '@salon/providers'
import type { Deps } from '../../deps.ts'
import { openKeys, type SealedKeys } from './key-seal.ts'

type AccountDeps = Pick<Deps, 'writeDb' | 'payments' | 'businessGateways' | 'settings'>

/**
 * The gateway as the account that took a payment, whatever its salon uses by now.
 * @param accountId `null`: the platform's
 * @throws GatewayError when there is no such account, or its keys cannot be read
 */
export async function gatewayOf(deps: AccountDeps, accountId: string | null): Promise<PaymentGateway> {
  if (accountId === null) {
    if (!deps.payments) throw new GatewayError('unavailable-no-effect', 'no payments are set up')
    return deps.payments.gateway
  }
  const account = await findPaymentAccount(deps.writeDb, accountId)
  const keys = account && openKeys(deps, account.id, account.sealedKeys)
  if (!keys) throw new GatewayError('unavailable-no-effect', 'the keys of the account cannot be read')
  const { secretKey } = keys
  return deps.businessGateways.open({ secretKey, publishableKey: account.publishableKey })
}

/**
 * What a browser pays into that account with.
 * @throws DomainError `GATEWAY_UNAVAILABLE` where there is none
 */
export async function publishableKeyOf(
  { writeDb, payments }: Pick<Deps, 'writeDb' | 'payments'>,
  accountId: string | null,
): Promise<string> {
  const account = accountId === null ? payments?.gateway : await findPaymentAccount(writeDb, accountId)
  if (!account) throw new DomainError('GATEWAY_UNAVAILABLE')
  return account.publishableKey
}

/** Whether a salon can be paid beforehand: its business has an account, or the platform has. */
export async function takesPayments(deps: Pick<Deps, 'db' | 'payments'>, salonId: string): Promise<boolean> {
  return deps.payments !== null || (await findSalonAccount(deps.db, salonId)) !== undefined
}

/**
 * The id of the account that takes a new payment of a salon; `null`: the platform's.
 * @throws DomainError `GATEWAY_UNAVAILABLE` where there is none
 */
export async function chooseAccount(
  { payments }: Pick<Deps, 'payments'>,
  db: Db,
  salonId: string,
): Promise<string | null> {
  const account = await findSalonAccount(db, salonId)
  if (!account && !payments) throw new DomainError('GATEWAY_UNAVAILABLE')
  return account?.id ?? null
}

/** An account with its secrets, to be let go of soon. */
export interface OpenAccount extends Pick<PaymentAccountRow, 'id' | 'mode'> {
  keys: SealedKeys
}

export async function openAccount(
  deps: Pick<Deps, 'writeDb' | 'settings'>,
  accountId: string,
): Promise<OpenAccount | null> {
  const account = await findPaymentAccount(deps.writeDb, accountId)
  const keys = account && openKeys(deps, account.id, account.sealedKeys)
  return keys ? { id: account.id, mode: account.mode, keys } : null
}
