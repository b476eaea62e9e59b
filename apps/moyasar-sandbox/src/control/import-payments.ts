import { z } from 'zod'
import { parseInput } from '../http/errors.ts'
import { estimateFee } from '../money.ts'
import { book } from '../payments/change.ts'
import { currencyInput } from '../payments/create-input.ts'
import { metadataInput } from '../payments/metadata.ts'
import { cardSource } from '../sources/charge.ts'
import { cardBrand, type Payment } from '../store/records.ts'
import type { World } from '../world.ts'

const MOST_AT_ONCE = 1000

/** Of the published test cards. */
const FIRST_DIGITS = {
  mada: '4201-32',
  visa: '4111-11',
  master: '5421-08',
  amex: '3400-00',
  unionpay: '6200-00',
}

/** A card charge of the past, as it stands. */
const chargeInput = z
  .object({
    id: z.uuid(),
    amount: z.int().min(1),
    /** What of it was given back. */
    refunded: z.int().min(0).default(0),
    currency: currencyInput.default('SAR'),
    description: z.string().max(1000).nullable().default(null),
    metadata: metadataInput.default(null),
    company: cardBrand,
    last_four: z.string().regex(/^\d{4}$/),
    created_at: z.iso.datetime(),
  })
  .refine(({ amount, refunded }) => refunded <= amount, {
    path: ['refunded'],
    error: 'must not exceed the amount',
  })

const importInput = z.object({ payments: z.array(chargeInput).max(MOST_AT_ONCE) })

type ChargeInput = z.infer<typeof chargeInput>

/**
 * Writes charges down that a shop's demo data speak of, and tells no webhook of them. One that is known already stays as it is.
 * @returns how many were not known
 * @throws ApiError naming every field that is wrong
 */
export function importPayments(world: World, account: string, body: unknown): number {
  const { payments } = parseInput(world.behaviour, importInput, body)
  const unknown = payments.filter(({ id }) => !world.store.payments.get(id))
  for (const charge of unknown) importCharge(world, account, charge)
  return unknown.length
}

function importCharge(world: World, account: string, charge: ChargeInput): void {
  const { amount, refunded, created_at: at } = charge
  const payment = world.store.payments.put(pastPayment(world, account, charge))
  book(world, payment, 'charge', amount, at)
  if (refunded > 0) book(world, payment, 'refund', refunded, at)
}

function pastPayment(world: World, account: string, charge: ChargeInput): Payment {
  const { id, amount, refunded, currency, description, metadata, company, created_at: at } = charge
  const outcome = { isApproved: true, message: 'APPROVED', responseCode: '00' }
  const card = {
    brand: company,
    name: 'DEMO CARD',
    maskedNumber: `${FIRST_DIGITS[company]}XX-XXXX-${charge.last_four}`,
  }
  return {
    ...{
      id,
      account,
      currency,
      description,
      metadata,
      outcome,
      createdAt: at,
      updatedAt: at,
      approvedAt: at,
    },
    ...{ status: refunded > 0 ? 'refunded' : 'paid', amountMinor: amount },
    ...{ feeMinor: estimateFee(amount, company), refundedMinor: refunded },
    ...{ refundedAt: refunded > 0 ? at : null, capturedMinor: 0, capturedAt: null, voidedAt: null },
    ...{ invoiceId: null, ip: null, callbackUrl: null, failureReason: null, isManual: false },
    ...{ challengeToken: null, cardToSave: null, verifiesTokenId: null },
    source: {
      ...cardSource(card, world.ids, null),
      ...{ message: outcome.message, response_code: outcome.responseCode },
    },
  }
}
