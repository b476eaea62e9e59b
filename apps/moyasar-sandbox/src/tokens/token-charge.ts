import { invalidInput } from '../http/errors.ts'
import { cardSource, type Charge } from '../sources/charge.ts'
import type { TokenInput } from '../sources/source-input.ts'
import type { Token } from '../store/records.ts'
import { nowText, type World } from '../world.ts'

/**
 * The charge of a token. A verified card is charged without a page, as was seen on the real service, unless 3-D
 * Secure is asked for. A token that was only saved serves once.
 * @throws ApiError when there is no such token or it cannot be charged any more
 */
export function tokenCharge(world: World, account: string, input: TokenInput): Charge {
  const token = findUsableToken(world, account, input.token)
  if (token.isSaveOnly) {
    world.store.tokens.put({ ...token, status: 'inactive', updatedAt: nowText(world) })
  }
  const { card } = token
  const wants3ds = input['3ds'] ?? !token.isVerified
  return {
    source: cardSource(card, world.ids, token.id),
    outcome: card.outcome,
    asks: wants3ds && !card.isFrictionless ? '3ds' : 'nothing',
    isManual: input.manual,
    bin: card.bin,
    cardToSave: null,
  }
}

function findUsableToken(world: World, account: string, id: string): Token {
  const token = world.store.tokens.get(id)
  if (!token || token.account !== account) {
    throw invalidInput(world.behaviour, { 'source.token': ['is not found'] })
  }
  const hasExpired = token.expiresAt !== null && token.expiresAt <= nowText(world)
  if (hasExpired || token.status !== 'active') {
    throw invalidInput(world.behaviour, {
      'source.token': [hasExpired ? 'has expired' : `is ${token.status}`],
    })
  }
  return token
}
