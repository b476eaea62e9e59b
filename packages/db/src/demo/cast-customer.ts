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

/** What the demo customer's list shows: something of every kind. */
const PARTS = [upcoming, upcoming, pending, unreviewed, unreviewed, reviewed, reviewed, cancelled, missed]

/**
 * Gives the demo customer a booking for each part, from women's salons, no two in one salon and none at the same time.
 * Whoever had it before never did.
 */
export function castCustomer(
  bookings: readonly DemoBooking[],
  customer: DemoPerson,
  now: Date,
): DemoBooking[] {
  const cast = new Set<DemoBooking>()
  const isFree = (booking: DemoBooking) =>
    booking.customer !== null &&
    booking.salon.content.audience === 'women' &&
    ![...cast].some((other) => other.salon === booking.salon || overlaps(other.visit, booking.visit))
  for (const part of PARTS) {
    const found = bookings.find((booking) => isFree(booking) && part(booking, now))
    if (found !== undefined) cast.add(found)
  }
  return bookings.map((booking) => (cast.has(booking) ? { ...booking, customer } : booking))
}
