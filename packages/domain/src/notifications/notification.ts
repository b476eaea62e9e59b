/** What a message about a booking is of. */
export const NOTIFICATION_EVENTS = [
  'booking_created',
  'booking_confirmed',
  // a salon that confirms by hand says no
  'booking_declined',
  'booking_cancelled',
  'booking_rescheduled',
  // a day before the visit, and two hours before
  'booking_reminder',
  'booking_reminder_soon',
  // money was taken, or went back
  'payment_received',
  'payment_refunded',
  // money that could not be kept for the booking goes back
  'payment_returned',
  // some hours after a visit
  'review_request',
  // somebody of the salon is late, and the visit is expected to begin after its time
  'running_late',
  // to the salon, of what its customers do
  'salon_booking_created',
  'salon_booking_cancelled',
  'salon_booking_moved',
] as const
export type NotificationEvent = (typeof NOTIFICATION_EVENTS)[number]

/** To a salon's owners, of what the platform decided about it. */
export const DECISION_EVENTS = [
  'owner_approved',
  'owner_sent_back',
  'owner_suspended',
  'owner_reinstated',
] as const
export type DecisionEvent = (typeof DECISION_EVENTS)[number]

/** Whatever is stored before it is sent: about a booking, a decision, or an invitation to join the people of a salon. */
export type MessageEvent = NotificationEvent | DecisionEvent | 'member_invited'

/** Messages to the salon begin so; its customers neither get nor see them. */
export const SALON_EVENT_PREFIX = 'salon_'

export const NOTIFICATION_STATUSES = ['queued', 'sent', 'delivered', 'failed', 'skipped'] as const
export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number]

export const CHANNELS = ['sms', 'whatsapp'] as const
export type Channel = (typeof CHANNELS)[number]

/** Everything that Salon says to a phone. WhatsApp wants a template approved for each, in each language. */
export const MESSAGE_KINDS = [
  'one_time_code',
  // to join the people of a salon
  'member_invited',
  ...DECISION_EVENTS,
  // a booking that waits for the salon's yes; its event is `booking_created` all the same
  'booking_requested',
  // a visit that is called off, and money of which goes back; their events are those without it
  'booking_declined_refund',
  'booking_cancelled_refund',
  ...NOTIFICATION_EVENTS,
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Saudi rules bind promotions to hours, consent and a sender of their own; service messages are free of that. */
export type MessagePurpose = 'service' | 'promotional'
