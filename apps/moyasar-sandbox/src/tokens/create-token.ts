import { z } from 'zod'
import { later, MINUTE } from '../clock.ts'
import { BareApiError } from '../http/errors.ts'
import { webAddress } from '../http/urls.ts'
import { metadataInput } from '../payments/metadata.ts'
import { newPayment, type Caller } from '../payments/new-payment.ts'
import { settlePayment } from '../payments/settle.ts'
import { readCard, cardFields } from '../sources/card-input.ts'
import { cardSource } from '../sources/charge.ts'
import type { SavedCard, Token } from '../store/records.ts'
import { nowText, type World } from '../world.ts'
import { newToken } from './keep-card.ts'

/** How long a card that was only saved waits for its one payment. */
const SAVE_ONLY_MINUTES = 15
/** Verifying a card holds 1 SAR for a moment. */
const VERIFICATION_HALALAS = 100

const tokenInput = z.object({
  ...cardFields,
  callback_url: webAddress.optional(),
  save_only: z.boolean().default(false),
  metadata: metadataInput.optional(),
})

type TokenInput = z.infer<typeof tokenInput>

/**
 * Keeps a card as a token: for one payment soon (`save_only`), or for good after 3-D Secure.
 * @throws BareApiError with nothing but a message
 */
export function createToken(world: World, caller: Caller, body: unknown): Token {
  const parsed = tokenInput.safeParse(body ?? {})
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw refused(`${issue?.path.join('.')} ${issue?.message}`)
  }
  const card = readCard(parsed.data, world.clock)
  if ('reason' in card) throw refused(`${card.field} ${card.reason}`)
  return parsed.data.save_only
    ? saveOnly(world, caller, card, parsed.data)
    : verifyFirst(world, caller, card, parsed.data)
}

function refused(message: string): BareApiError {
  return new BareApiError(400, 'invalid_request_error', message)
}

function saveOnly(
  world: World,
  { account }: Caller,
  card: SavedCard,
  { metadata = null }: TokenInput,
): Token {
  const expiresAt = later(nowText(world), SAVE_ONLY_MINUTES * MINUTE)
  const terms = {
    account,
    status: 'active',
    isSaveOnly: true,
    isVerified: false,
    metadata,
    expiresAt,
  } as const
  return world.store.tokens.put(newToken(world, card, terms))
}

function verifyFirst(world: World, caller: Caller, card: SavedCard, input: TokenInput): Token {
  if (input.callback_url === undefined) throw refused('callback_url is required')
  const { account } = caller
  const { metadata = null } = input
  const terms = {
    account,
    status: 'initiated',
    isSaveOnly: false,
    isVerified: false,
    expiresAt: null,
  } as const
  const token = newToken(world, card, { ...terms, metadata })
  const asks = card.isFrictionless ? 'nothing' : '3ds'
  const source = cardSource(card, world.ids, token.id)
  const charge = {
    source,
    outcome: card.outcome,
    asks,
    isManual: false,
    bin: null,
    cardToSave: null,
  } as const
  const started = newPayment(world, caller, charge, {
    id: world.ids.next(),
    amountMinor: VERIFICATION_HALALAS,
    currency: 'SAR',
    description: 'Card verification',
    invoiceId: null,
    callbackUrl: input.callback_url,
    metadata: null,
  })
  const payment = world.store.payments.put({ ...started, verifiesTokenId: token.id })
  const verificationUrl = payment.source.type === 'creditcard' ? payment.source.transaction_url : null
  world.store.tokens.put({ ...token, verificationUrl })
  if (asks === 'nothing') settlePayment(world, payment, card.outcome)
  world.wake()
  return world.store.tokens.get(token.id) ?? token
}
