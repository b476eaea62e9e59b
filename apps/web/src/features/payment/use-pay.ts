import type { CreatedPaymentView, PaymentSourceInput } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { type FailureReason, failureOf } from '../../lib/error-message.ts'
import { useTRPCClient } from '../../lib/trpc.ts'
import { CARD_FIELDS, type CardDetails } from './card-details.ts'
import { type BrowserGateway, createCardToken } from './gateway.ts'

/** How she wants to pay. A card becomes a token before our server hears of it. */
export type PayWish =
  | { type: 'card'; card: CardDetails }
  | Exclude<PaymentSourceInput, { type: 'token' | 'form' }>

/** What is paid for, and which waiting attempt is given up for it. */
export interface PayTarget {
  bookingId: string
  insteadOf: string | undefined
}

/** Told whether the payment was made, for a wallet whose sheet wants to know. */
export type PayEnd = (isMade: boolean) => void

interface Attempt extends PayTarget {
  wish: PayWish
  source: PaymentSourceInput
  key: string
}

/** After these nobody knows what became of the attempt: it is sent again as it was. */
const UNKNOWN_ENDS: ReadonlySet<FailureReason> = new Set<FailureReason>([
  'OFFLINE',
  'INTERNAL',
  'GATEWAY_UNAVAILABLE',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
])

/** Whether the gateway may have heard of the try all the same. */
export function mayHaveReached(error: unknown): boolean {
  return UNKNOWN_ENDS.has(failureOf(error).reason)
}

/**
 * Pays for a booking. A try whose answer was lost is repeated with the same token under the same key, as long as nothing
 * else was typed; presses while one is under way do nothing.
 */
export function usePay(
  target: PayTarget,
  gateway: BrowserGateway,
  {
    onCreated,
    onRefused,
  }: { onCreated: (created: CreatedPaymentView) => void; onRefused: (error: unknown) => void },
) {
  const client = useTRPCClient()
  const attempt = useRef<Attempt | null>(null)
  const isPaying = useRef(false)

  async function attemptFor(wish: PayWish): Promise<Attempt> {
    if (attempt.current && isSameTry(attempt.current, { ...target, wish })) return attempt.current
    attempt.current = null
    const source: PaymentSourceInput =
      wish.type === 'card' ? { type: 'token', token: await createCardToken(gateway, wish.card) } : wish
    attempt.current = { ...target, wish, source, key: crypto.randomUUID() }
    return attempt.current
  }

  const mutation = useMutation({
    mutationFn: async ({ wish }: { wish: PayWish; onEnd: PayEnd | undefined }) => {
      const { source, key, bookingId, insteadOf } = await attemptFor(wish)
      return client.payments.create.mutate({ bookingId, source, insteadOf, idempotencyKey: key })
    },
    // the cache of mutations holds what they were given: a card is not to stay there
    gcTime: 0,
    onSuccess(created, { onEnd }) {
      attempt.current = null
      onEnd?.(true)
      onCreated(created)
    },
    onError(error, { onEnd }) {
      isPaying.current = false
      onEnd?.(false)
      if (!mayHaveReached(error)) attempt.current = null
      onRefused(error)
    },
  })

  return {
    /** Stays busy after success: the page is about to be left. */
    isBusy: mutation.isPending || mutation.isSuccess,
    error: mutation.error,
    pay(wish: PayWish, onEnd?: PayEnd): void {
      if (isPaying.current) return
      isPaying.current = true
      mutation.mutate({ wish, onEnd })
    },
    /** Back on this page without having paid. */
    startOver(): void {
      isPaying.current = false
      mutation.reset()
    },
  }
}

type Try = Pick<Attempt, 'wish' | keyof PayTarget>

function isSameTry(one: Try, other: Try): boolean {
  return (
    one.bookingId === other.bookingId && one.insteadOf === other.insteadOf && isSameWish(one.wish, other.wish)
  )
}

function isSameWish(one: PayWish, other: PayWish): boolean {
  if (one.type === 'card' || other.type === 'card') {
    return (
      one.type === 'card' &&
      other.type === 'card' &&
      CARD_FIELDS.every((field) => one.card[field] === other.card[field])
    )
  }
  return one.type === 'stcpay' && other.type === 'stcpay' && one.mobile === other.mobile
}
