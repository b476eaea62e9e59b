import type { RefusalCause } from '@salon/domain'

/** What a salon's people read when a visit is refused. */
const causes: Record<RefusalCause, string> = {
  skill: 'This person does not do the service. Choose somebody who does.',
  notice: 'This time is over. Choose a later one.',
  too_far: 'This day is too far ahead. Choose an earlier one.',
  closed: 'The salon is closed on this day. Choose another one.',
  hours: 'This is outside working hours. Choose another time.',
  prayer: 'This would run into a prayer closure. Choose another time.',
  grid: 'Bookings begin at every fifth minute. Choose such a time.',
  time_off: 'This would run into an absence. Choose another time, or somebody else.',
  busy: 'Another visit is in the way, or what is kept free around it. Choose another time, or somebody else.',
  room: 'No room is free at this time. Choose another time.',
}

export const refusalsEn = {
  causes,
  reasons: {
    SLOT_TAKEN: causes.busy,
    /** Of a day on which it is closed `cause` says so. */
    SALON_CLOSED: 'The salon is suspended and takes no new bookings. Those it has stay.',
    STAFF_CANNOT_DO_SERVICE: causes.skill,
    SERVICE_UNAVAILABLE:
      'This service is no longer on your menu, or not in this form. Look at it in the settings.',
  },
}
