import type { PaymentAccountView, PaymentKeysView, SetPaymentKeysInput } from '@salon/contract'
import {
  findSalonAccount,
  insertAudit,
  insertPaymentAccount,
  lockBusinessOf,
  retirePaymentAccount,
  type PaymentAccountRow,
  type Trx,
} from '@salon/db'
import { DomainError, type SalonAuditAction, toInstant } from '@salon/domain'
import { GatewayError } from '@salon/providers'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { sealKeys } from './key-seal.ts'

type KeysDeps = Pick<
  Deps,
  'db' | 'writeDb' | 'clock' | 'random' | 'newId' | 'payments' | 'businessGateways' | 'settings' | 'log'
>
type Mode = PaymentAccountRow['mode']

/** Which account takes the money of a salon's business. That somebody looked is written down. */
export async function readPaymentKeys(
  deps: KeysDeps,
  request: RequestInfo,
  caller: Caller,
  salonId: string,
): Promise<PaymentKeysView> {
  const account = await findSalonAccount(deps.db, salonId)
  await audit(deps.writeDb, request, caller, {
    salonId,
    action: 'payment_keys_read',
    target: account?.id ?? salonId,
  })
  return { account: account ? viewOf(deps, account) : null }
}

/**
 * Has the money of a business go to an account of its own from now on. The keys are tried at the gateway first; the account before
 * keeps its payments. All salons of the business use it.
 * @throws DomainError `INVALID_INPUT` for keys of two modes or of one that is not taken here, `PAYMENT_KEYS_REFUSED` by the
 *   gateway, `GATEWAY_UNAVAILABLE` when it cannot be asked
 */
export async function setPaymentKeys(
  deps: KeysDeps,
  request: RequestInfo,
  caller: Caller,
  input: SetPaymentKeysInput,
): Promise<PaymentKeysView> {
  const { salonId, secretKey, publishableKey, webhookSecret } = input
  const mode = modeOf(secretKey)
  refuseMode(deps, mode, publishableKey)
  await tryKeys(deps, { secretKey, publishableKey })
  const id = deps.newId()
  const sealedKeys = sealKeys(deps, id, { secretKey, webhookSecret })
  return deps.writeDb.transaction().execute(async (trx) => {
    const businessId = await requireBusiness(trx, salonId)
    const createdAt = deps.clock.now()
    await retirePaymentAccount(trx, { businessId, now: createdAt })
    const account = { id, businessId, mode, publishableKey, sealedKeys, createdAt }
    await insertPaymentAccount(trx, { ...account, createdBy: caller.userId })
    await audit(trx, request, caller, { salonId, action: 'payment_keys_set', target: id })
    return { account: viewOf(deps, account) }
  })
}

/** Has new payments go to the platform's account again. What the business's own took is still asked of it. */
export function removePaymentKeys(
  deps: KeysDeps,
  request: RequestInfo,
  caller: Caller,
  salonId: string,
): Promise<PaymentKeysView> {
  return deps.writeDb.transaction().execute(async (trx) => {
    const businessId = await requireBusiness(trx, salonId)
    const retired = await retirePaymentAccount(trx, { businessId, now: deps.clock.now() })
    if (retired)
      await audit(trx, request, caller, { salonId, action: 'payment_keys_removed', target: retired })
    return { account: null }
  })
}

async function requireBusiness(trx: Trx, salonId: string): Promise<string> {
  const businessId = await lockBusinessOf(trx, salonId)
  if (!businessId) throw new DomainError('NOT_FOUND')
  return businessId
}

function modeOf(key: string): Mode {
  return /^.._live_/.test(key) ? 'live' : 'test'
}

/** Real money needs an encrypted site; where the platform takes real money, so does everybody. */
function refuseMode({ settings, payments }: KeysDeps, mode: Mode, publishableKey: string): void {
  const refuse = (field: 'secretKey' | 'publishableKey', why: string) => {
    throw new DomainError('INVALID_INPUT', { fields: { [field]: why } })
  }
  if (modeOf(publishableKey) !== mode) refuse('publishableKey', 'other_mode')
  if (mode === 'live' && !settings.publicUrl.startsWith('https:')) refuse('secretKey', 'live_needs_https')
  if (mode === 'test' && payments?.gateway.mode === 'live') refuse('secretKey', 'test_not_taken')
}

async function tryKeys(deps: KeysDeps, keys: { secretKey: string; publishableKey: string }): Promise<void> {
  try {
    await deps.businessGateways.open(keys).list({ createdAfter: deps.clock.now(), page: 1 })
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    deps.log.warn({ outcome: error.outcome, httpStatus: error.refusal.httpStatus }, 'keys did not work')
    const isRefused = error.outcome === 'misconfigured' || error.outcome === 'rejected'
    throw new DomainError(isRefused ? 'PAYMENT_KEYS_REFUSED' : 'GATEWAY_UNAVAILABLE', {}, { cause: error })
  }
}

function viewOf(
  { settings }: Pick<Deps, 'settings'>,
  { id, mode, publishableKey, createdAt }: Omit<PaymentAccountRow, 'sealedKeys'>,
): PaymentAccountView {
  return {
    mode,
    publishableKeyLastFour: publishableKey.slice(-4),
    webhookUrl: `${settings.publicUrl}/webhooks/moyasar/${id}`,
    createdAt: toInstant(createdAt),
  }
}

function audit(
  db: Deps['writeDb'],
  request: RequestInfo,
  { userId }: Caller,
  entry: { salonId: string; action: SalonAuditAction; target: string },
): Promise<void> {
  return insertAudit(db, { ...entry, actorUserId: userId, address: storableAddress(request.address) })
}
