import { z } from 'zod'
import { cardFields } from './card-input.ts'

const options = {
  manual: z.boolean().default(false),
  statement_descriptor: z.string().min(1).max(64).optional(),
}

const creditCard = z.object({
  type: z.literal('creditcard'),
  ...cardFields,
  ...options,
  '3ds': z.boolean().default(true),
  save_card: z.boolean().default(false),
  card_auth_id: z.string().optional(),
})

const token = z.object({
  type: z.literal('token'),
  token: z.string().regex(/^token_/, { error: 'is not a token' }),
  cvc: z.union([z.string(), z.int()]).optional(),
  /** Unset: asked of a card that was never verified, else not. */
  '3ds': z.boolean().optional(),
  ...options,
})

const wallet = z.object({
  type: z.enum(['applepay', 'samsungpay']),
  token: z.string().min(1),
  save_card: z.boolean().default(false),
  ...options,
})

const stcPay = z.object({
  type: z.literal('stcpay'),
  mobile: z.string().regex(/^(0|(00|\+)?966)?5\d{8}$/, { error: 'is not a valid mobile number' }),
  cashier: z.string().optional(),
  cashier_id: z.string().optional(),
  branch: z.string().optional(),
})

export const sourceInput = z.discriminatedUnion('type', [creditCard, token, wallet, stcPay])

export type SourceInput = z.infer<typeof sourceInput>
export type TokenInput = z.infer<typeof token>
export type CreditCardInput = z.infer<typeof creditCard>
export type WalletInput = z.infer<typeof wallet>
export type StcPayInput = z.infer<typeof stcPay>
