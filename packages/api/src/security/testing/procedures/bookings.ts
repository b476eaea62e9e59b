import { randomUUID } from 'node:crypto'
import type { Scene } from '../scene.ts'
import {
  BOTH_SIDES,
  ITS_CUSTOMER,
  ITS_SALON,
  NOWHERE,
  type ProcedureCase,
  SALON_OF_BOOKING,
  SIGNED_IN,
} from './case.ts'

const bookingId = ({ bookingId: id }: Scene) => ({ id })

const withReason = ({ bookingId: id }: Scene) => ({ id, reason: 'سفر' })

const move = ({ bookingId: id, freeAt, line, lineId }: Scene) => ({
  ...{ id, startsAt: freeAt, lines: [{ ...line, lineId }] },
})

const moveToRoom = (scene: Scene) => ({
  ...move(scene),
  version: 1,
  lines: [{ ...scene.line, lineId: scene.lineId, roomId: scene.roomId }],
})

const delay = ({ bookingId: id, line }: Scene) => ({
  ...{ bookingId: id, staffId: line.staffId, delayMinutes: 15 },
})

const visit = ({ salonId, line, freeAt }: Scene) => ({
  salonId,
  lines: [line],
  startsAt: freeAt,
  note: 'نافذة',
  idempotencyKey: randomUUID(),
})

/** Of visits, from both sides. */
export const BOOKINGS: Record<string, ProcedureCase> = {
  'bookings.create': { input: visit, once: true, who: SIGNED_IN },
  'bookings.list': { input: () => ({ scope: 'upcoming', limit: 10 }), who: SIGNED_IN },
  'bookings.openLink': { input: () => ({ token: 'A'.repeat(15) }), who: NOWHERE },
  'bookings.byId': { input: bookingId, who: BOTH_SIDES },
  'bookings.cancellationTerms': { input: bookingId, who: ITS_CUSTOMER },
  'bookings.moveTerms': { input: move, who: ITS_CUSTOMER },
  'bookings.cancel': { input: withReason, once: true, who: ITS_CUSTOMER },
  'bookings.reschedule': { input: move, who: ITS_CUSTOMER },
  'bookings.review': {
    input: (scene) => ({ bookingId: scene.bookingId, rating: 5, comment: 'ممتاز' }),
    booking: 'completed',
    once: true,
    who: ITS_CUSTOMER,
  },
  'bookings.manage.calendar': {
    input: ({ salonId, line }) => ({
      ...{ salonId, from: '2026-12-01', to: '2026-12-07', staffIds: [line.staffId] },
    }),
    who: ITS_SALON,
  },
  'bookings.manage.pending': { input: ({ salonId }) => ({ salonId }), who: ITS_SALON },
  'bookings.manage.changes': { input: ({ salonId }) => ({ salonId }), who: ITS_SALON },
  'bookings.manage.choices': {
    input: ({ salonId, line, freeAt }) => ({
      ...{ salonId, staffId: line.staffId, startsAt: freeAt, after: [line] },
    }),
    who: ITS_SALON,
  },
  'bookings.manage.explain': {
    input: ({ salonId, line, freeAt }) => ({ salonId, staffId: line.staffId, startsAt: freeAt }),
    who: ITS_SALON,
  },
  'bookings.manage.create': {
    input: (scene) => ({ ...visit(scene), customer: { phone: '0551234567', name: 'نورة' } }),
    once: true,
    who: ITS_SALON,
  },
  'bookings.manage.confirm': { input: bookingId, booking: 'pending', once: true, who: SALON_OF_BOOKING },
  'bookings.manage.decline': { input: withReason, booking: 'pending', once: true, who: SALON_OF_BOOKING },
  'bookings.manage.complete': { input: bookingId, once: true, who: SALON_OF_BOOKING },
  'bookings.manage.checkIn': { input: bookingId, booking: 'today', who: SALON_OF_BOOKING },
  'bookings.manage.undoCheckIn': { input: bookingId, who: SALON_OF_BOOKING },
  'bookings.manage.runningLate.preview': { input: delay, booking: 'today', who: SALON_OF_BOOKING },
  'bookings.manage.runningLate.send': {
    // a quarter of an hour after the scene's visit of today
    input: (scene) => ({
      ...delay(scene),
      tellBookingId: scene.bookingId,
      expectedAt: '2026-12-01T11:15:00.000Z',
    }),
    booking: 'today',
    who: SALON_OF_BOOKING,
  },
  'bookings.manage.noShow': {
    input: (scene) => ({ ...bookingId(scene), despiteCheckIn: true }),
    once: true,
    who: SALON_OF_BOOKING,
  },
  'bookings.manage.cancel': { input: withReason, once: true, who: SALON_OF_BOOKING },
  'bookings.manage.reschedule': { input: moveToRoom, who: SALON_OF_BOOKING },
  'bookings.manage.moveTerms': { input: moveToRoom, who: SALON_OF_BOOKING },
  'bookings.manage.resize': {
    input: (scene) => ({ ...bookingId(scene), version: 1, lines: [{ line: 0, minutes: 75 }] }),
    who: SALON_OF_BOOKING,
  },
  'bookings.manage.relocate': {
    input: (scene) => ({ ...bookingId(scene), version: 1, to: 'nearest_time' }),
    who: SALON_OF_BOOKING,
  },
}

/** The same in another case. */
export const BOOKING_VARIANTS: [name: string, what: string, procedure: ProcedureCase][] = [
  [
    'bookings.manage.cancel',
    'as it was looked at',
    { input: (scene) => ({ ...bookingId(scene), version: 1 }), once: true, who: SALON_OF_BOOKING },
  ],
  [
    'bookings.manage.explain',
    'of a room',
    {
      input: ({ salonId, roomId, line, freeAt }) => ({
        ...{ salonId, roomId, startsAt: freeAt },
        ...{ serviceId: line.serviceId, variantId: line.variantId },
      }),
      who: ITS_SALON,
    },
  ],
]
