import type { Mover } from '../bookings/kept-lines.ts'

const SECOND_MS = 1000
/** For so long a move of the salon's can be taken back as if nothing had been: longer than the screen offers it. */
const HELD_MS = 15 * SECOND_MS
/** Nearer visits are told of at once: the round that sends what is held back may come late, and the customer may be on her way. */
const NEAR_MS = 15 * 60 * SECOND_MS

/**
 * Until when the message about a moved visit is held back; `null`: it goes at once. A customer has made up her mind when she moves her
 * visit, and nobody can wait for what she is told of a visit that is near.
 * @param earliest of when the visit began as its customer knows it and when it begins now
 */
export function heldUntil(mover: Mover, earliest: Date, now: Date): Date | null {
  if (mover === 'customer' || earliest.getTime() < now.getTime() + NEAR_MS) return null
  return new Date(now.getTime() + HELD_MS)
}

/** What a customer knows of her visit: when it begins, what is done, and by whom. */
export interface KnownVisit {
  startsAt: Date
  lines: readonly {
    serviceId: string
    variantId: string | null
    addOns: readonly { id: string }[]
    staffId: string
  }[]
}

/** Two visits with the same key are the same to their customer. */
export function knownKey({ startsAt, lines }: KnownVisit): string {
  return JSON.stringify([
    startsAt,
    ...lines.map(({ serviceId, variantId, addOns, staffId }) => [
      ...[serviceId, variantId, staffId],
      ...addOns.map(({ id }) => id).toSorted(),
    ]),
  ])
}
