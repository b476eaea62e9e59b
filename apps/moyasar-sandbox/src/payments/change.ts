import type { LedgerEntry, Payment } from '../store/records.ts'
import { emitEvent } from '../webhooks/emit.ts'
import { nowText, type World } from '../world.ts'
import { viewPayment } from './view.ts'

/** Keeps a changed payment and tells the webhooks of it. */
export function changePayment(
  world: World,
  payment: Payment,
  changes: Partial<Payment>,
  eventTypes: readonly string[] = [],
): Payment {
  const changed = world.store.payments.put({ ...payment, ...changes, updatedAt: nowText(world) })
  for (const type of eventTypes) emitEvent(world, changed.account, type, viewPayment(changed))
  return changed
}

/** Writes a movement of money down. */
export function book(
  world: World,
  payment: Payment,
  kind: LedgerEntry['kind'],
  amountMinor: number,
  at = nowText(world),
): void {
  const { account, id: paymentId, currency } = payment
  world.store.ledger.put({ id: world.ids.next(), account, paymentId, kind, amountMinor, currency, at })
}
