/** What an event is about. Its word for what happened is a hint at most: fetch the payment and act on that. */
export type GatewayEventSubject =
  | { kind: 'payment'; paymentId: string }
  /** The gateway asks whether the address is ours; answer with `confirmWebhook` within 30 minutes. */
  | { kind: 'verification'; webhookId: string; code: string }
  /** Cards, balances, and whatever comes later. Store, answer 2xx, do nothing. */
  | { kind: 'other' }

export interface GatewayEvent {
  /** The same in every delivery of this event. */
  id: string
  /** For example `payment_paid`; `payment_faild` (sic) is written `payment_failed`. */
  type: string
  /** Null when the gateway does not say, as for verifications. */
  mode: 'test' | 'live' | null
  createdAt: Date | null
  subject: GatewayEventSubject
  /** The body without its secret, for storing. */
  payload: Readonly<Record<string, unknown>>
}
