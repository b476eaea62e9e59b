import {
  insertBookingNotification,
  insertOperations,
  insertStatusStep,
  type LockedBooking,
  type PaymentRow,
  type Trx,
} from '@salon/db'
import { planReturn, type PaymentState, type PlannedOperation } from '@salon/domain'
import { notificationFor } from '../notifications/queued-notification.ts'
import type { PaymentDeps } from './payment-deps.ts'
import type { FinalSettlement } from './store-sighting.ts'

/** What a sighting led to; all of it is stored, and what is named here is to be done now that the transaction is over. */
export interface Applied {
  operationIds: string[]
  notificationId: string | null
}

const NOTHING: Applied = { operationIds: [], notificationId: null }

export interface Outcome {
  booking: LockedBooking
  known: PaymentRow
  state: PaymentState
  settlement: FinalSettlement
  now: Date
}

/** Stores what a decision means: the booking's step, the money to move, the message to send. */
export async function followSettlement(deps: PaymentDeps, trx: Trx, outcome: Outcome): Promise<Applied> {
  const { booking, known, state, settlement, now } = outcome
  switch (settlement.kind) {
    case 'none':
      return NOTHING
    case 'confirm': {
      const notification = notificationFor(deps, booking, 'booking_created')
      await insertStatusStep(trx, {
        id: booking.id,
        from: booking.status,
        to: settlement.to,
        type: settlement.to === 'confirmed' ? 'confirmed' : 'created',
        actor: 'system',
        actorUserId: null,
        reason: null,
        frees: false,
        notification,
        now,
      })
      return {
        operationIds: await requestCapture(deps, trx, outcome, settlement.to),
        notificationId: notification.recipient ? notification.id : null,
      }
    }
    case 'keep':
      return {
        operationIds: await requestCapture(deps, trx, outcome, booking.status),
        notificationId: null,
      }
    case 'return': {
      const plan = planReturn([{ id: known.id, state, returningHalalas: 0 }], 0)
      const notification = notificationFor(deps, booking, 'payment_returned')
      const isNew = await insertBookingNotification(trx, { id: booking.id, notification, now })
      return {
        operationIds: await request(deps, trx, plan, settlement.reason, now),
        notificationId: isNew && notification.recipient ? notification.id : null,
      }
    }
  }
}

/** Held money is taken as soon as the booking is confirmed. */
async function requestCapture(
  deps: PaymentDeps,
  trx: Trx,
  { known, state, now }: Outcome,
  bookingStatus: string,
): Promise<string[]> {
  if (state.status !== 'authorized' || bookingStatus !== 'confirmed') return []
  const capture = { paymentId: known.id, kind: 'capture', amountHalalas: state.authorizedHalalas } as const
  return request(deps, trx, [capture], 'confirmed', now)
}

async function request(
  deps: PaymentDeps,
  trx: Trx,
  plan: readonly PlannedOperation[],
  reason: string,
  now: Date,
): Promise<string[]> {
  const operations = plan.map((each) => ({ ...each, id: deps.newId() }))
  await insertOperations(trx, {
    operations,
    reason,
    requestedBy: null,
    actor: 'system',
    actorUserId: null,
    now,
  })
  return operations.map(({ id }) => id)
}
