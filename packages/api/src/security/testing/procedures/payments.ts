import { randomUUID } from 'node:crypto'
import {
  BOTH_SIDES,
  EVERYBODY,
  ITS_CUSTOMER,
  ITS_MANAGERS,
  MANAGERS_OF_BOOKING,
  type ProcedureCase,
} from './case.ts'

/** Of money and its papers. */
export const PAYMENTS: Record<string, ProcedureCase> = {
  'payments.config': { input: ({ salonId }) => ({ salonId }), who: EVERYBODY },
  'payments.create': {
    input: (scene) => ({
      bookingId: scene.bookingId,
      source: { type: 'token', token: 'token_approved' },
      idempotencyKey: randomUUID(),
    }),
    booking: 'held',
    once: true,
    who: ITS_CUSTOMER,
  },
  'payments.sync': { input: ({ paymentId }) => ({ paymentId }), booking: 'paid', who: BOTH_SIDES },
  'payments.forBooking': { input: (scene) => ({ bookingId: scene.bookingId }), who: BOTH_SIDES },
  'payments.receipts.forBooking': { input: (scene) => ({ bookingId: scene.bookingId }), who: BOTH_SIDES },
  'payments.receipts.byId': {
    input: ({ receiptId }) => ({ id: receiptId }),
    booking: 'paid',
    who: BOTH_SIDES,
  },
  'payments.manage.capture': {
    input: ({ paymentId }) => ({ paymentId, amountHalalas: 50_00 }),
    booking: 'authorized',
    once: true,
    needsFreshCode: true,
    who: MANAGERS_OF_BOOKING,
  },
  'payments.manage.refund': {
    input: ({ paymentId }) => ({
      paymentId,
      amountHalalas: 50_00,
      reason: 'اعتذار',
      idempotencyKey: randomUUID(),
    }),
    booking: 'paid',
    once: true,
    needsFreshCode: true,
    who: MANAGERS_OF_BOOKING,
  },
  'payments.manage.void': {
    input: ({ paymentId }) => ({ paymentId }),
    booking: 'paid',
    once: true,
    needsFreshCode: true,
    who: MANAGERS_OF_BOOKING,
  },
  'payments.manage.list': {
    input: ({ salonId }) => ({
      salonId,
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-12-31T00:00:00.000Z',
      status: 'paid',
      limit: 10,
    }),
    who: ITS_MANAGERS,
  },
  'payments.manage.reconciliation.list': {
    input: ({ salonId }) => ({
      ...{ salonId, from: '2026-11-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z', limit: 10 },
    }),
    who: ITS_MANAGERS,
  },
  'payments.manage.reconciliation.run': {
    input: ({ salonId }) => ({ salonId }),
    once: true,
    who: ITS_MANAGERS,
  },
}
