/** `creating`: our intent is stored and the gateway's answer unknown. The others are the gateway's own words. */
export const PAYMENT_STATUSES = [
  'creating',
  'initiated',
  'authorized',
  'paid',
  'captured',
  'refunded',
  'voided',
  'failed',
] as const
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** Statuses of an attempt that may still turn into money; a booking has at most one such payment. */
export const OPEN_PAYMENT_STATUSES = ['creating', 'initiated'] as const satisfies PaymentStatus[]

/** Why an attempt counts as failed although neither bank nor gateway said so. Money that comes of it after all is seen to. */
export const GIVE_UP_REASONS = [
  /** The customer began anew, with another card. */
  'replaced',
  /** The gateway never heard of it. */
  'never_arrived',
  /** Another amount was due by then. */
  'amount_changed',
] as const
export type GiveUpReason = (typeof GIVE_UP_REASONS)[number]

/** Where a payment stands. Always `refunded ≤ captured ≤ authorized`, in whole halalas. */
export interface PaymentState {
  status: PaymentStatus
  /** What the bank agreed to, held or taken. */
  authorizedHalalas: number
  /** What was taken; 0 while it is only held, and again once it was voided. */
  capturedHalalas: number
  /** The running total given back. `refunded` with less than was captured is a partial refund. */
  refundedHalalas: number
}

/** What the gateway says of a payment when it is asked. */
export interface GatewayFacts {
  status: Exclude<PaymentStatus, 'creating'> | 'verified' | 'expired'
  amountHalalas: number
  /** What was taken, before refunds. */
  chargedHalalas: number
  refundedHalalas: number
  currency: string
  /** Of the payment's metadata; `null` when there is none. */
  bookingId: string | null
}

const NO_MONEY = { authorizedHalalas: 0, capturedHalalas: 0, refundedHalalas: 0 }

export const NEW_PAYMENT: PaymentState = { status: 'creating', ...NO_MONEY }

/** The gateway's answer as a state of ours. Totals that contradict each other are read in the payer's favour: what came back was taken before. */
export function stateOf(facts: GatewayFacts): PaymentState {
  switch (facts.status) {
    case 'initiated':
    case 'failed':
      return { status: facts.status, ...NO_MONEY }
    case 'verified':
    case 'expired':
      return { status: 'failed', ...NO_MONEY }
    case 'authorized':
      return { ...NO_MONEY, status: 'authorized', authorizedHalalas: facts.amountHalalas }
    case 'voided':
      return { ...NO_MONEY, status: 'voided', authorizedHalalas: facts.amountHalalas }
    case 'paid':
    case 'captured':
    case 'refunded': {
      const capturedHalalas = Math.max(facts.chargedHalalas, facts.refundedHalalas)
      return {
        status: facts.status,
        authorizedHalalas: Math.max(facts.amountHalalas, capturedHalalas),
        capturedHalalas,
        refundedHalalas: facts.refundedHalalas,
      }
    }
  }
}

/**
 * How far a payment has come. It only moves on: an answer that is behind what is known is an old one that arrived late.
 * `failed` stands before money on purpose: money that turns up on an attempt given up for lost is never overlooked.
 */
const RANK: Record<PaymentStatus, number> = {
  creating: 0,
  initiated: 1,
  failed: 2,
  authorized: 3,
  paid: 4,
  captured: 5,
  refunded: 6,
  voided: 7,
}

/** Two sightings of one payment as one: in whatever order and number they arrive, the result is the same. */
export function mergeStates(known: PaymentState, seen: PaymentState): PaymentState {
  const ahead = RANK[seen.status] - RANK[known.status]
  if (ahead !== 0) return ahead > 0 ? seen : known
  return {
    status: known.status,
    authorizedHalalas: Math.max(known.authorizedHalalas, seen.authorizedHalalas),
    capturedHalalas: Math.max(known.capturedHalalas, seen.capturedHalalas),
    refundedHalalas: Math.max(known.refundedHalalas, seen.refundedHalalas),
  }
}

/** May it still turn into money without anybody starting anew? */
export function isOpenPayment(status: PaymentStatus): boolean {
  return OPEN_PAYMENT_STATUSES.some((open) => open === status)
}

/** Money that was taken and not given back. */
export function netHalalas(state: PaymentState): number {
  return state.capturedHalalas - state.refundedHalalas
}

/** What a payment brought its booking: taken or held, whatever was given back of it since. A refund asks for no new payment. */
export function broughtHalalas(state: PaymentState): number {
  return state.status === 'authorized' ? state.authorizedHalalas : state.capturedHalalas
}

/** Money a booking has now: taken and not given back, or held for it. */
export function countedHalalas(state: PaymentState): number {
  return state.status === 'authorized' ? state.authorizedHalalas : netHalalas(state)
}
