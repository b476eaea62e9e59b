import { findOperation, findPayment, type PaymentRow } from '@salon/db'
import { DomainError } from '@salon/domain'
import { sendNotification } from '../notifications/send-notification.ts'
import { applySighting } from './apply-sighting.ts'
import type { Applied } from './follow-settlement.ts'
import { lookUp, type Sighting } from './gateway-sighting.ts'
import type { PaymentDeps } from './payment-deps.ts'
import { runOperation } from './run-operation.ts'

/**
 * Asks the gateway for a payment, applies what it says, and carries out what follows from it. Safe to call at any time, from anywhere,
 * any number of times.
 * @throws GatewayError when the gateway cannot be asked; DomainError `NOT_FOUND`
 */
export async function applyGatewayPayment(deps: PaymentDeps, paymentId: string): Promise<PaymentRow> {
  const payment = await requirePayment(deps, paymentId)
  return applyAnswer(deps, payment, await lookUp(deps, payment))
}

/** The same with an answer that is already there. */
export async function applyAnswer(
  deps: PaymentDeps,
  payment: PaymentRow,
  seen: Sighting,
): Promise<PaymentRow> {
  await followUp(deps, await applySighting(deps, payment, seen))
  return requirePayment(deps, payment.id)
}

/** What a transaction left to do: the message to send, the money to move. A failure is kept in the rows and tried again later. */
export async function followUp(deps: PaymentDeps, { operationIds, notificationId }: Applied): Promise<void> {
  if (notificationId) await sendNotification(deps, notificationId)
  await runOperations(deps, operationIds)
}

/** Carries out stored intents, one after another. */
export async function runOperations(deps: PaymentDeps, operationIds: readonly string[]): Promise<void> {
  for (const operationId of operationIds) {
    try {
      const operation = await findOperation(deps.writeDb, operationId)
      const payment = operation && (await findPayment(deps.writeDb, operation.paymentId))
      if (payment) await runOperation(deps, payment, operationId)
    } catch (error) {
      // the intent stands, and reconciliation comes back to it
      deps.log.error({ operationId, err: error }, 'a money operation could not be carried out')
    }
  }
}

export async function requirePayment(deps: Pick<PaymentDeps, 'writeDb'>, id: string): Promise<PaymentRow> {
  const payment = await findPayment(deps.writeDb, id)
  if (!payment) throw new DomainError('NOT_FOUND')
  return payment
}
