/** Whom a salon is licensed for; in Saudi Arabia a licence is for one of them (see docs/architecture.md). */
export const AUDIENCES = ['women', 'men', 'kids'] as const
export type Audience = (typeof AUDIENCES)[number]

export const CONFIRMATION_MODES = ['instant', 'manual'] as const
/** Whether a booking is confirmed at once or waits for the salon. */
export type ConfirmationMode = (typeof CONFIRMATION_MODES)[number]

export const PAYMENT_POLICIES = ['pay_at_salon', 'deposit', 'full'] as const
/** What a customer pays before the visit. */
export type PaymentPolicy = (typeof PAYMENT_POLICIES)[number]
