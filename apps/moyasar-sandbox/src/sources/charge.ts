import { prefixedId, type Ids } from '../ids.ts'
import type { Outcome, PaymentSource, SavedCard } from '../store/records.ts'
import type { WalletInput } from './source-input.ts'
import { walletOutcome } from './test-cards.ts'

/** A source, understood: what to show of it, what the payer must still do, what the bank will say then. */
export interface Charge {
  source: PaymentSource
  outcome: Outcome
  asks: 'nothing' | '3ds' | 'otp'
  isManual: boolean
  /** First digits, for coupons; null for what is no card. */
  bin: string | null
  cardToSave: SavedCard | null
}

/** A card as payments show it, before the bank was asked. */
export function cardSource(
  card: Pick<SavedCard, 'brand' | 'name' | 'maskedNumber'>,
  ids: Ids,
  tokenId: string | null,
): PaymentSource {
  return {
    type: 'creditcard',
    company: card.brand,
    name: card.name,
    number: card.maskedNumber,
    gateway_id: prefixedId('moyasar_cc', ids),
    reference_number: null,
    authorization_code: null,
    response_code: null,
    message: null,
    transaction_url: null,
    token: tokenId,
    issuer_name: 'SANDBOX BANK',
    issuer_country: 'SA',
    issuer_card_type: card.brand === 'mada' ? 'debit' : 'credit',
    issuer_card_category: 'STANDARD',
  }
}

const WALLET_NETWORKS = new Map([
  ['mada', 'mada'],
  ['visa', 'visa'],
  ['mastercard', 'master'],
  ['amex', 'amex'],
] as const)

/** Wallets never ask anything of the payer here; their sheet did. */
export function walletCharge(input: WalletInput, amountMinor: number, ids: Ids): Charge {
  return {
    source: {
      type: input.type,
      company: readNetwork(input.token),
      name: null,
      number: 'XXXX-XXXX-XXXX-1010',
      dpan: '4201-32XX-XXXX-1010',
      gateway_id: prefixedId('moyasar_ap', ids),
      reference_number: null,
      authorization_code: null,
      response_code: null,
      message: null,
      token: null,
      issuer_name: 'SANDBOX BANK',
      issuer_country: 'SA',
      issuer_card_type: 'debit',
      issuer_card_category: 'STANDARD',
    },
    outcome: walletOutcome(amountMinor),
    asks: 'nothing',
    isManual: input.manual,
    bin: null,
    cardToSave: null,
  }
}

/** The scheme that a wallet's token names; null when the token is no JSON or names none, as the real service has it. */
function readNetwork(token: string) {
  try {
    const [, name] = /"network"\s*:\s*"(\w+)"/.exec(JSON.stringify(JSON.parse(token))) ?? []
    const known = [...WALLET_NETWORKS].find(([network]) => network === name?.toLowerCase())
    return known?.[1] ?? null
  } catch {
    return null
  }
}
