import { ApiError, invalidInput, parseInput } from '../http/errors.ts'
import { findPayableInvoice } from '../invoices/pay-invoice.ts'
import { cardSource, walletCharge, type Charge } from '../sources/charge.ts'
import { readCard } from '../sources/card-input.ts'
import type { CreditCardInput, SourceInput } from '../sources/source-input.ts'
import { stcPayCharge } from '../sources/stc-pay.ts'
import type { Payment } from '../store/records.ts'
import { tokenCharge } from '../tokens/token-charge.ts'
import type { World } from '../world.ts'
import { applyCoupon } from './coupons.ts'
import { createInput, type CreateInput } from './create-input.ts'
import { newPayment, type Caller } from './new-payment.ts'
import { settlePayment } from './settle.ts'

/**
 * Creates a payment. A decline is a payment, too: it comes back with the status `failed`, not as an error.
 * @throws ApiError for bad input and for a given id that is taken; such an id is never replayed
 */
export function createPayment(world: World, caller: Caller, body: unknown): Payment {
  const input = parseInput(world.behaviour, createInput, body)
  if (input.given_id !== undefined && world.store.payments.get(input.given_id)) throw usedGivenId(world)
  if (input.invoice_id) findPayableInvoice(world, caller.account, input.invoice_id, input)
  const charge = readSource(world, caller.account, input.source, input.amount)
  const payment = startPayment(world, caller, input, charge)
  world.store.payments.put(payment)
  if (charge.asks === 'nothing') return settlePayment(world, payment, charge.outcome)
  world.wake()
  return payment
}

function usedGivenId(world: World): ApiError {
  return world.behaviour.usedGivenIdWording === 'new'
    ? new ApiError(400, 'used_given_id', 'The given ID is already used with a different payment')
    : new ApiError(400, 'invalid_request_error', 'Payment is already created.')
}

function readSource(world: World, account: string, input: SourceInput, amountMinor: number): Charge {
  switch (input.type) {
    case 'creditcard':
      return cardCharge(world, input)
    case 'token':
      return tokenCharge(world, account, input)
    case 'applepay':
    case 'samsungpay':
      return walletCharge(input, amountMinor, world.ids)
    case 'stcpay':
      return stcPayCharge(input)
  }
}

function cardCharge(world: World, input: CreditCardInput): Charge {
  if (input.save_card && !input['3ds']) {
    throw invalidInput(world.behaviour, 'Saving a card needs 3-D Secure')
  }
  const card = readCard(input, world.clock)
  if ('reason' in card) throw invalidInput(world.behaviour, { [`source.${card.field}`]: [card.reason] })
  return {
    source: cardSource(card, world.ids, null),
    outcome: card.outcome,
    asks: input['3ds'] && !card.isFrictionless ? '3ds' : 'nothing',
    isManual: input.manual,
    bin: card.bin,
    cardToSave: input.save_card ? card : null,
  }
}

function startPayment(world: World, caller: Caller, input: CreateInput, charge: Charge): Payment {
  const asked = { amountMinor: input.amount, metadata: input.metadata ?? null }
  const price = input.apply_coupon ? applyCoupon(world, caller.account, asked, charge.bin) : asked
  return newPayment(world, caller, charge, {
    ...price,
    id: input.given_id ?? world.ids.next(),
    currency: input.currency,
    description: input.description ?? null,
    invoiceId: input.invoice_id ?? null,
    callbackUrl: input.callback_url ?? null,
  })
}
