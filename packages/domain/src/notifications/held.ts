import type { Mover } from '../bookings/kept-lines.ts'

const SECOND_MS = 1000
/** For so long a move of the salon's can be taken back as if nothing had been: longer than the screen offers it. */
const HELD_MS = 15 * SECOND_MS
/** What is held back is sent by the round that comes each minute. */
const ROUND_MS = 60 * SECOND_MS

/**
 * Until when the message about a moved visit is held back; `null`: it goes at once. A customer has made up her mind when she moves her
 * visit, and nobody waits for a message that would come after the visit has begun.
 */
export function heldUntil(mover: Mover, startsAt: Date, now: Date): Date | null {
  const until = new Date(now.getTime() + HELD_MS)
  if (mover === 'customer' || startsAt.getTime() <= until.getTime() + ROUND_MS) return null
  return until
}

/** What a customer knows of her visit: when it begins, what is done, and by whom. */
export interface KnownVisit {
  startsAt: Date
  lines: readonly { serviceId: string; staffId: string }[]
}

/** Two visits with the same key are the same to their customer. */
export function knownKey({ startsAt, lines }: KnownVisit): string {
  return [startsAt.toISOString(), ...lines.map(({ serviceId, staffId }) => `${serviceId} ${staffId}`)].join()
}
