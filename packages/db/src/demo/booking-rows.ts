import { dateOfMinute, isBlocking, makeReference, SAUDI_VAT_PERCENT, shareVat } from '@salon/domain'
import { NOTES } from './content/bookings.ts'
import type { DemoBooking } from './demo-bookings.ts'
import { rangeText } from './hours-rows.ts'
import { itemAt } from './item-at.ts'
import { addPayment } from './payment-rows.ts'
import { priceOf } from './plan-visits.ts'
import { createRandom, makeId, type Random } from './random.ts'
import type { Rows } from './rows.ts'

/** Turns bookings into rows: the visit, its lines, its history, what it takes while it blocks, and its review. */
export function addBookings(rows: Rows, bookings: readonly DemoBooking[]): void {
  const random = createRandom('booking rows')
  const paying = createRandom('payment rows')
  const references = new Set<string>()
  for (const booking of bookings) {
    const id = makeId(random, booking.life.createdAt)
    const lineIds = booking.visit.choices.map(() => makeId(random, booking.life.createdAt))
    const prices = addBooking(rows, random, booking, { id, reference: newReference(random, references) })
    addLines(rows, booking, { id, lineIds, prices })
    addHistory(rows, booking, id)
    if (isBlocking(booking.life.status)) addOccupancies(rows, booking, id, lineIds)
    addReview(rows, random, booking, id)
    if (booking.isPrepaid && booking.customer !== null) {
      const place = { id, salonId: booking.salon.id, customerId: booking.customer.id }
      addPayment(rows, paying, booking, { ...place, totalHalalas: sum(prices.halalas) })
    }
  }
}

function newReference(random: Random, known: Set<string>): string {
  const reference = makeReference((below) => random.int(0, below - 1))
  if (known.has(reference)) return newReference(random, known)
  known.add(reference)
  return reference
}

interface Prices {
  halalas: number[]
  vatHalalas: number[]
}

function addBooking(
  rows: Rows,
  random: Random,
  { salon, config, visit, customer, life, isPrepaid }: DemoBooking,
  { id, reference }: { id: string; reference: string },
): Prices {
  const halalas = visit.choices.map((choice, i) => priceOf(choice, staffOf(visit, i)))
  const vatPercent = config.terms.vatRegistered ? SAUDI_VAT_PERCENT : 0
  const vatHalalas = shareVat(halalas, vatPercent)
  const walkIn = salon.content.audience === 'men' ? 'زائر تجريبي' : 'زائرة تجريبية'
  rows.bookings.push({
    id,
    salonId: salon.id,
    customerId: customer?.id ?? null,
    customerName: customer?.name ?? walkIn,
    customerPhone: customer?.phone ?? null,
    reference,
    status: life.status,
    // A booking counts its changes from one.
    version: life.events.length,
    startsAt: dateOfMinute(visit.startsAtMinute),
    endsAt: dateOfMinute(visit.endsAtMinute),
    totalHalalas: sum(halalas),
    vatHalalas: sum(vatHalalas),
    currency: 'SAR',
    policy: {
      freeCancellationMinutes: config.terms.freeCancellationMinutes,
      cancellationFeePercent: config.terms.cancellationFeePercent,
      // Nearly all are paid at the salon, whatever it asks of new ones.
      payment: isPrepaid ? 'full' : 'pay_at_salon',
      vatPercent,
    },
    note: customer !== null && random.chance(0.08) ? random.pick(NOTES) : null,
    source: customer === null ? 'salon' : 'online',
    createdBy: customer?.id ?? salon.ownerId,
    createdAt: life.createdAt,
  })
  return { halalas, vatHalalas }
}

function addLines(
  rows: Rows,
  { salon, visit }: DemoBooking,
  { id, lineIds, prices }: { id: string; lineIds: readonly string[]; prices: Prices },
): void {
  visit.assignment.lines.forEach((line, position) => {
    const { service, variant, addOns, name, staffId } = itemAt(visit.choices, position)
    rows.bookingLines.push({
      id: itemAt(lineIds, position),
      bookingId: id,
      salonId: salon.id,
      position,
      serviceId: service.id,
      variantId: variant?.id ?? null,
      staffId: line.staffId,
      staffChosen: staffId !== null,
      roomResourceId: line.roomResourceId,
      startsAt: dateOfMinute(line.startsAtMinute),
      endsAt: dateOfMinute(line.endsAtMinute),
      priceHalalas: itemAt(prices.halalas, position),
      vatHalalas: itemAt(prices.vatHalalas, position),
      nameAr: name.ar,
      nameEn: name.en,
      addOns: addOns.map((addOn) => ({
        id: addOn.id,
        name: { ar: addOn.name.ar, en: addOn.name.en },
        priceHalalas: addOn.priceHalalas,
        extraMinutes: addOn.extraMinutes,
      })),
    })
  })
}

function addHistory(rows: Rows, { salon, customer, life }: DemoBooking, bookingId: string): void {
  for (const event of life.events) {
    const actorUserId = event.actor === 'salon' ? salon.ownerId : (customer?.id ?? null)
    rows.bookingEvents.push({ bookingId, ...event, actorUserId, details: {} })
  }
}

function addOccupancies(
  rows: Rows,
  { salon, visit }: DemoBooking,
  bookingId: string,
  lineIds: readonly string[],
): void {
  for (const { resourceId, startsAtMinute, endsAtMinute, line } of visit.assignment.occupancies) {
    const during = rangeText(startsAtMinute, endsAtMinute)
    const bookingLineId = itemAt(lineIds, line)
    rows.occupancies.push({ salonId: salon.id, resourceId, during, bookingId, bookingLineId })
  }
}

function addReview(
  rows: Rows,
  random: Random,
  { salon, visit, customer, review }: DemoBooking,
  bookingId: string,
): void {
  if (review === null) return
  rows.reviews.push({
    id: makeId(random, review.createdAt),
    bookingId,
    salonId: salon.id,
    staffId: staffOf(visit, 0),
    customerId: customer?.id ?? null,
    ...review,
  })
}

function staffOf(visit: DemoBooking['visit'], position: number): string {
  return itemAt(visit.assignment.lines, position).staffId
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
