import type { PaymentEventView, PaymentView } from '@salon/contract'
import type { Instant } from '@salon/domain'

/** What happened to the money of a booking, as its customer sees it. */
export interface MoneyStep {
  at: Instant
  kind: 'held' | 'taken' | 'asked_back' | 'given_back' | 'released' | 'declined'
  amountHalalas: number
  actor: PaymentEventView['actor']
}

/**
 * The steps of all payments of a booking, in order of time. Read from the totals as they grow, so that whatever told of a movement, and
 * however often, it stands there once.
 */
export function moneySteps(payments: readonly PaymentView[]): MoneyStep[] {
  return payments.flatMap(stepsOf).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function stepsOf({ history, amountHalalas }: PaymentView): MoneyStep[] {
  const steps: MoneyStep[] = []
  let before = { status: 'creating', capturedHalalas: 0, refundedHalalas: 0 }
  // who asked for what the gateway then did
  let asker: PaymentEventView['actor'] = 'customer'
  for (const event of history) {
    const { at, actor, status, capturedHalalas, refundedHalalas } = event
    const add = (kind: MoneyStep['kind'], halalas: number, by = asker) =>
      void steps.push({ at, kind, amountHalalas: halalas, actor: by })
    const becomes = (next: PaymentView['status']) => status === next && before.status !== next
    if (becomes('failed')) add('declined', amountHalalas, 'system')
    if (becomes('authorized')) add('held', amountHalalas)
    if (capturedHalalas > before.capturedHalalas) add('taken', capturedHalalas - before.capturedHalalas)
    if (event.type === 'requested') {
      asker = actor
      if (event.operation !== 'capture') add('asked_back', event.amountHalalas)
    }
    if (event.type === 'returned') asker = 'system'
    if (refundedHalalas > before.refundedHalalas) add('given_back', refundedHalalas - before.refundedHalalas)
    if (becomes('voided')) add('released', amountHalalas)
    before = { status, capturedHalalas, refundedHalalas }
  }
  return steps
}
