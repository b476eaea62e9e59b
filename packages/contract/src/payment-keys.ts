import type { Instant } from '@salon/domain'
import * as z from 'zod'
import { id } from './shared.ts'

export const paymentKeysOfInput = z.strictObject({ salonId: id })

/** The keys of one account, all of one mode. */
export const setPaymentKeysInput = z.strictObject({
  salonId: id,
  secretKey: z.string().regex(/^sk_(test|live)_[A-Za-z0-9_-]{4,200}$/),
  publishableKey: z.string().regex(/^pk_(test|live)_[A-Za-z0-9_-]{4,200}$/),
  /** As typed at the gateway for the address that the answer names. */
  webhookSecret: z.string().regex(/^[\x21-\x7e]{16,200}$/),
})
export type SetPaymentKeysInput = z.output<typeof setPaymentKeysInput>

/** The account of a salon's business. Of its keys no more than this is ever told. */
export interface PaymentAccountView {
  mode: 'test' | 'live'
  publishableKeyLastFour: string
  /** To be registered at the gateway, so that it tells what happens there. */
  webhookUrl: string
  createdAt: Instant
}

export interface PaymentKeysView {
  /** `null`: money goes to the platform's account, where it has one. */
  account: PaymentAccountView | null
}
