import { overlaps, type DemoBooking } from './demo-bookings.ts'
import type { DemoPerson } from './people.ts'

type Part = (booking: DemoBooking, now: Date) => boolean

const DAY_MS = 86_400_000

/** Far enough ahead to stay so for whoever tries the demo today. */
const isFuture: Part = ({ visit }, now) => visit.startsAtMinute * 60_000 > now.getTime() + DAY_MS
const hasStatus =
  (status: DemoBooking['life']['status']): Part =>
  ({ life }) =>
    life.status === status

const upcoming: Part = (booking, now) => isFuture(booking, now) && hasStatus('confirmed')(booking, now)
const pending: Part = (booking, now) => isFuture(booking, now) && hasStatus('pending')(booking, now)
const reviewed: Part = ({ review }) => review !== null && review.rating >= 4 && review.comment !== ''
const unreviewed: Part = (booking, now) => hasStatus('completed')(booking, now) && booking.review === null
const cancelled: Part = (booking, now) => hasStatus('cancelled')(booking, now) && !isFuture(booking, now)
const missed: Part = hasStatus('no_show')

/** Its salon issues tax invoices, and gives all of it back when it is cancelled. */
const invoiced: Part = ({ config, salon }) =>
  salon.content.isVatRegistered && config.terms.cancellationFeePercent === 0
const byCustomer: Part = ({ life }) => life.events.at(-1)?.actor === 'customer'
const all =
  (...parts: Part[]): Part =>
  (booking, now) =>
    parts.every((part) => part(booking, now))

/** What the demo customer's list shows: something of every kind, some of it paid beforehand. */
const PARTS: { part: Part; isPrepaid?: true }[] = [
  { part: all(upcoming, invoiced), isPrepaid: true },
  { part: upcoming },
  { part: pending },
  { part: all(unreviewed, invoiced), isPrepaid: true },
  { part: unreviewed },
  { part: reviewed },
  { part: reviewed },
  { part: all(cancelled, byCustomer, invoiced), isPrepaid: true },
  { part: missed },
]

/**
 * Gives the demo customer a booking for each part, from women's salons, no two in one salon and none at the same time.
 * Whoever had it before never did.
 */
export function castCustomer(
  bookings: readonly DemoBooking[],
  customer: DemoPerson,
  now: Date,
): DemoBooking[] {
  const cast = new Map<DemoBooking, DemoBooking>()
  const isFree = (booking: DemoBooking) =>
    booking.customer !== null &&
    booking.salon.content.audience === 'women' &&
    ![...cast.keys()].some((other) => other.salon === booking.salon || overlaps(other.visit, booking.visit))
  for (const { part, isPrepaid = false } of PARTS) {
    const found = bookings.find((booking) => isFree(booking) && part(booking, now))
    if (found !== undefined) cast.set(found, { ...found, customer, isPrepaid })
  }
  return bookings.map((booking) => cast.get(booking) ?? booking)
}
