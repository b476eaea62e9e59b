import type { BookingStatus } from './status.ts'

/** So late somebody may say that she is, in minutes after the booked end. */
export const DELAYS = [5, 10, 15, 20, 30, 45, 60] as const
export type DelayMinutes = (typeof DELAYS)[number]

/** Is it one of the delays that can be told of? */
export function isDelay(minutes: number): minutes is DelayMinutes {
  return DELAYS.some((delay) => delay === minutes)
}

/** A stretch of somebody's time that a visit takes, buffers included; a visit may have several, which do not overlap. */
export interface VisitStretch {
  visitId: string
  startMinute: number
  endMinute: number
}

export interface LateVisit {
  visitId: string
  lateMinutes: number
}

/**
 * Who begins late when somebody is late with one of her visits, and by how much: a gap between two visits takes in as much of the
 * delay as it is long, and what follows on a visit within it keeps its distance. A visit that has begun ends late; one that has not
 * begins late, and is the first of those.
 * @param stretches of one person, in order
 */
export function spreadDelay(
  stretches: readonly VisitStretch[],
  late: { visitId: string; delayMinutes: number; nowMinute: number },
): LateVisit[] {
  const { visitId, delayMinutes, nowMinute } = late
  const own = stretches.filter((stretch) => stretch.visitId === visitId)
  const anchor = own.find(({ endMinute }) => endMinute > nowMinute) ?? own.at(-1)
  if (!anchor) return []
  const hasBegun = own.some(({ startMinute }) => startMinute <= nowMinute)
  const begins: LateVisit[] = hasBegun ? [] : [{ visitId, lateMinutes: delayMinutes }]
  const place = stretches.indexOf(anchor)
  // what began before it is of visits that are under way
  const lateness = new Map(stretches.slice(0, place).map((stretch) => [stretch.visitId, 0]))
  lateness.set(visitId, delayMinutes)
  let freeMinute = anchor.endMinute + delayMinutes
  for (const stretch of stretches.slice(place + 1)) {
    const before = lateness.get(stretch.visitId)
    const startMinute = Math.max(stretch.startMinute + (before ?? 0), freeMinute)
    const lateMinutes = startMinute - stretch.startMinute
    freeMinute = stretch.endMinute + lateMinutes
    lateness.set(stretch.visitId, lateMinutes)
    if (before === undefined && lateMinutes > 0) begins.push({ visitId: stretch.visitId, lateMinutes })
  }
  return begins
}

const HOUR_MS = 3_600_000
/** A delay is told of on the day of the visit, and while the longest one is not over. */
const [HOURS_BEFORE, HOURS_AFTER] = [12, 1]

/** May somebody say now that she is late with this visit? */
export function mayRunLate(
  { status, startsAt, endsAt }: { status: BookingStatus; startsAt: Date; endsAt: Date },
  now: Date,
): boolean {
  const isNear =
    startsAt.getTime() - now.getTime() <= HOURS_BEFORE * HOUR_MS &&
    now.getTime() - endsAt.getTime() < HOURS_AFTER * HOUR_MS
  return status === 'confirmed' && isNear
}

/** What is done of a visit that begins late: told or not, and why not. */
export const LATE_NOTICES = [
  // a message may be sent
  'ready',
  // it was sent, or is about to be
  'told',
  // there is no number
  'no_phone',
  // she is there already, and is told by word of mouth
  'here',
  // so late she is not expected any more: the delay is longer
  'past',
  // her visit begins on time, with somebody else
  'later_service',
  // it waits for a yes, or for money
  'not_confirmed',
] as const
export type LateNotice = (typeof LATE_NOTICES)[number]

/** Whether the customer of a visit that begins late can be told by a message. */
export function lateNotice(visit: {
  status: BookingStatus
  isFirstService: boolean
  isHere: boolean
  hasPhone: boolean
  isTold: boolean
  isPast: boolean
}): LateNotice {
  if (visit.isTold) return 'told'
  if (visit.status !== 'confirmed') return 'not_confirmed'
  if (!visit.isFirstService) return 'later_service'
  if (visit.isHere) return 'here'
  if (visit.isPast) return 'past'
  return visit.hasPhone ? 'ready' : 'no_phone'
}
