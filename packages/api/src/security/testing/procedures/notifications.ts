import { BOTH_SIDES, ITS_SALON, type ProcedureCase, SALON_OF_BOOKING } from './case.ts'

/** Of messages. */
export const NOTIFICATIONS: Record<string, ProcedureCase> = {
  'notifications.forBooking': { input: (scene) => ({ bookingId: scene.bookingId }), who: BOTH_SIDES },
  'notifications.manage.list': {
    input: ({ salonId }) => ({ salonId, status: 'sent', limit: 10 }),
    who: ITS_SALON,
  },
  'notifications.manage.resend': {
    input: ({ notificationId }) => ({ id: notificationId }),
    // more than three in an hour are refused
    once: true,
    who: SALON_OF_BOOKING,
  },
  'notifications.manage.mine': { input: ({ salonId }) => ({ salonId }), who: ITS_SALON },
  'notifications.manage.setMine': {
    input: ({ salonId }) => ({ salonId, wanted: true }),
    who: { ...ITS_SALON, admin: 'NOT_FOUND' },
  },
}
