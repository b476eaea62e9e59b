import { prefixedId } from '../ids.ts'
import type { Outcome, Payment, PaymentSource, SavedCard, Token } from '../store/records.ts'
import { nowText, type World } from '../world.ts'

type TokenTerms = Pick<Token, 'account' | 'status' | 'isSaveOnly' | 'isVerified' | 'metadata' | 'expiresAt'>

export function newToken(world: World, card: SavedCard, terms: TokenTerms): Token {
  const createdAt = nowText(world)
  const fixed = { id: prefixedId('token', world.ids), card, message: null, verificationUrl: null }
  return { ...terms, ...fixed, createdAt, updatedAt: createdAt }
}

/** Keeps the card of an approved payment that asked for it; its source then names the token. */
export function saveCard(world: World, payment: Payment, source: PaymentSource): PaymentSource {
  if (!payment.cardToSave || source.type === 'stcpay') return source
  const { account } = payment
  const terms = { account, status: 'active', isSaveOnly: false, isVerified: true } as const
  const token = newToken(world, payment.cardToSave, { ...terms, metadata: null, expiresAt: null })
  world.store.tokens.put(token)
  return { ...source, token: token.id }
}

/** A token after its card was verified, or not. */
export function activateToken(world: World, tokenId: string, outcome: Outcome): void {
  const token = world.store.tokens.get(tokenId)
  if (token?.status !== 'initiated') return
  const { isApproved, message } = outcome
  const status = isApproved ? 'active' : 'inactive'
  world.store.tokens.put({ ...token, status, isVerified: isApproved, message, updatedAt: nowText(world) })
}
