import type { UnsubscribedView } from '@salon/contract'
import {
  findConsent,
  findUnsubscriber,
  insertConsent,
  insertUnsubscribeLink,
  lockUser,
  type ConsentRow,
  type Trx,
} from '@salon/db'
import { CONSENT_VERSION, DomainError, type ConsentPlace } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import { hashOpaqueToken, isOpaqueToken, newOpaqueToken } from '../opaque-token.ts'

/** 128 random bits: an SMS pays for every letter, and what the address opens can only be closed. */
const TOKEN_BYTES = 16

/**
 * A new address at which promotions to somebody can be ended without signing in. What names her stands behind the `#`, so that no
 * server or proxy on the way ever sees it, and her phone is nowhere in it.
 */
export async function newUnsubscribeUrl(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'random' | 'settings'>,
  userId: string,
): Promise<string> {
  const token = newOpaqueToken(deps, TOKEN_BYTES)
  const tokenHash = hashOpaqueToken(token)
  await insertUnsubscribeLink(deps.writeDb, { tokenHash, userId, createdAt: deps.clock.now() })
  return `${deps.settings.publicUrl}/stop#${token}`
}

type LinkDeps = Pick<Deps, 'writeDb' | 'clock'>

/**
 * Ends promotions to whom the address was made for, at once.
 * @throws DomainError `NOT_FOUND` for an address that is none, or of an account that was deleted
 */
export function unsubscribe(deps: LinkDeps, token: string): Promise<UnsubscribedView> {
  return followLink(deps, token, () => false)
}

/**
 * Takes that back. It undoes nothing else: who withdrew in her account gives consent there, and not whoever has an old message.
 * @throws DomainError `NOT_FOUND` as `unsubscribe`
 */
export function undoUnsubscribe(deps: LinkDeps, token: string): Promise<UnsubscribedView> {
  return followLink(deps, token, (last) => last?.isGiven || last?.how === 'unsubscribe_link')
}

async function followLink(
  { writeDb, clock }: LinkDeps,
  token: string,
  decide: (last: ConsentRow | undefined) => boolean | undefined,
): Promise<UnsubscribedView> {
  const userId = isOpaqueToken(token, TOKEN_BYTES)
    ? await findUnsubscriber(writeDb, hashOpaqueToken(token))
    : undefined
  if (userId === undefined) throw new DomainError('NOT_FOUND')
  return writeDb.transaction().execute(async (trx) => {
    if (!(await lockUser(trx, userId))) throw new DomainError('NOT_FOUND')
    const last = await findConsent(trx, userId)
    const isGiven = decide(last) ?? false
    const textVersion = last?.textVersion ?? CONSENT_VERSION
    await insertConsent(trx, { userId, isGiven, textVersion, how: 'unsubscribe_link', at: clock.now() })
    return { isGiven }
  })
}

/** Withdraws for somebody who is not asked: a vendor says that she blocked us, or her account goes. */
export async function withdrawConsent(
  trx: Trx,
  userId: string,
  { how, at }: { how: Extract<ConsentPlace, 'vendor' | 'account_deleted'>; at: Date },
): Promise<void> {
  const last = await findConsent(trx, userId)
  if (last) await insertConsent(trx, { userId, isGiven: false, textVersion: last.textVersion, how, at })
}
