/** What a webhook may ask for, as `GET /webhooks/available_events` lists it. */
export const EVENT_TYPES = [
  'payment_paid',
  'payment_failed',
  'payment_authorized',
  'payment_captured',
  'payment_refunded',
  'payment_voided',
  'payment_verified',
  'payment_abandoned',
  'payment_expired',
  'card_auth_authenticated',
  'card_auth_failed',
  'balance_transferred',
] as const

export const VERIFICATION_TYPE = 'webhook_verification'

/** Whether a webhook with these wishes hears of the type; the misspelt name counts as the right one. */
export function wants(events: readonly string[] | null, type: string): boolean {
  return events === null || events.includes(type === 'payment_faild' ? 'payment_failed' : type)
}
