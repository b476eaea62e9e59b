import type { BookingStatus, ConfirmationMode } from '@salon/domain'
import { CANCELLATION_REASONS, SALON_CANCELLATION_REASON } from './content/bookings.ts'
import type { Random } from './random.ts'

/** A step in a booking's history. */
export interface LifeEvent {
  type: 'created' | 'confirmed' | 'completed' | 'no_show' | 'cancelled'
  at: Date
  fromStatus: BookingStatus | null
  toStatus: BookingStatus
  actor: 'customer' | 'salon'
  reason: string | null
}

export interface BookingLife {
  status: BookingStatus
  createdAt: Date
  /** Oldest first; the first is `created`. */
  events: LifeEvent[]
}

export interface LifeFacts {
  startsAt: Date
  endsAt: Date
  now: Date
  confirmation: ConfirmationMode
  /** The salon wrote it down itself. */
  isWalkIn: boolean
}

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440

/** What became of a booking until now: most visits are kept, a few are cancelled or missed. */
export function liveBooking(random: Random, facts: LifeFacts): BookingLife {
  const { now, startsAt, endsAt, isWalkIn } = facts
  const latest = Math.min(now.getTime(), startsAt.getTime())
  const createdAt = before(latest, random.int(30, isWalkIn ? 60 : 9 * DAY_MINUTES))
  const life: BookingLife = { status: 'confirmed', createdAt, events: [] }
  const waits = facts.confirmation === 'manual' && !isWalkIn
  step(life, {
    type: 'created',
    at: createdAt,
    toStatus: waits ? 'pending' : 'confirmed',
    actor: isWalkIn ? 'salon' : 'customer',
  })
  if (waits && (startsAt <= now || random.chance(0.5))) {
    step(life, {
      type: 'confirmed',
      at: between(random, createdAt, latest),
      toStatus: 'confirmed',
      actor: 'salon',
    })
  }
  const since = life.events.at(-1)?.at ?? createdAt
  if ((endsAt <= now || startsAt > now) && random.chance(0.08)) {
    const bySalon = random.chance(0.15)
    step(life, {
      type: 'cancelled',
      at: between(random, since, latest),
      toStatus: 'cancelled',
      actor: bySalon ? 'salon' : 'customer',
      reason: bySalon
        ? SALON_CANCELLATION_REASON
        : random.chance(0.6)
          ? random.pick(CANCELLATION_REASONS)
          : null,
    })
  } else if (endsAt <= now) {
    const isMissed = random.chance(0.05)
    const type = isMissed ? 'no_show' : 'completed'
    step(life, { type, at: endsAt, toStatus: type, actor: 'salon' })
  }
  return life
}

function step(
  life: BookingLife,
  event: Omit<LifeEvent, 'fromStatus' | 'reason'> & { reason?: string | null },
): void {
  const fromStatus = life.events.length === 0 ? null : life.status
  life.events.push({ reason: null, ...event, fromStatus })
  life.status = event.toStatus
}

function before(time: number, minutes: number): Date {
  return new Date(time - minutes * MINUTE_MS)
}

function between(random: Random, from: Date, to: number): Date {
  return new Date(from.getTime() + Math.floor(random.next() * (to - from.getTime())))
}
