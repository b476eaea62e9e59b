import { prefixedId } from '../ids.ts'
import type { Charge } from '../sources/charge.ts'
import type { Payment, PaymentSource } from '../store/records.ts'
import { nowText, type World } from '../world.ts'

export interface Caller {
  account: string
  /** Of the connection that creates the payment. */
  ip: string
  /** Where the caller reaches the sandbox; pages for the payer are there. */
  baseUrl: string
}

type Terms = Pick<
  Payment,
  'id' | 'amountMinor' | 'currency' | 'description' | 'invoiceId' | 'callbackUrl' | 'metadata'
>

/** A payment as it begins: nothing charged, the payer perhaps asked for something. Not kept yet. */
export function newPayment(world: World, caller: Caller, charge: Charge, terms: Terms): Payment {
  const challengeToken = charge.asks === 'nothing' ? null : prefixedId('auth', world.ids)
  const createdAt = nowText(world)
  return {
    ...terms,
    account: caller.account,
    ip: caller.ip,
    status: 'initiated',
    feeMinor: 0,
    refundedMinor: 0,
    refundedAt: null,
    capturedMinor: 0,
    capturedAt: null,
    voidedAt: null,
    approvedAt: null,
    createdAt,
    updatedAt: createdAt,
    failureReason: null,
    source: withPage(charge.source, caller.baseUrl, terms.id, challengeToken),
    isManual: charge.isManual,
    challengeToken,
    outcome: charge.outcome,
    cardToSave: charge.cardToSave,
    verifiesTokenId: null,
  }
}

/** Where the payer goes on: a page for cards, an address for the code of STC Pay. */
function withPage(source: PaymentSource, baseUrl: string, id: string, token: string | null): PaymentSource {
  if (token === null) return source
  if (source.type === 'creditcard') {
    return { ...source, transaction_url: `${baseUrl}/v1/transaction_auths/${id}/form?token=${token}` }
  }
  if (source.type === 'stcpay') {
    return { ...source, transaction_url: `${baseUrl}/v1/stc_pays/${id}/proceed?otp_token=${token}` }
  }
  return source
}
