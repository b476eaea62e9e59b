import { CONSENT_VERSION, type ConsentPlace, type Instant } from '@salon/domain'
import * as z from 'zod'

export const setPromotionsInput = z.strictObject({
  isGiven: z.boolean(),
  /** The words that were shown; older ones are refused. */
  textVersion: z.literal(CONSENT_VERSION),
  how: z.enum(['account', 'after_booking']),
})
export type SetPromotionsInput = z.output<typeof setPromotionsInput>

/** What stands behind the `#` in the address at the end of a promotion. */
export const unsubscribeInput = z.strictObject({ token: z.string().min(1).max(100) })

/** Consent to promotions: the last word about it, if there was one. */
export interface PromotionsView {
  isGiven: boolean
  /** `null`: she was never asked. */
  last: { textVersion: string; how: ConsentPlace; at: Instant } | null
}

/** To whoever has the address: whether messages come, and nothing about whom they come to. */
export interface UnsubscribedView {
  isGiven: boolean
}
