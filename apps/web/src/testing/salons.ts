import type {
  AvailabilityView,
  BookingDetailsView,
  SalonCard,
  SalonProfile,
  ServiceView,
  SlotView,
} from '@salon/contract'
import { addDays, type Instant, isLocalDate, type LocalDate, type Localized } from '@salon/domain'

/** A Sunday noon in Riyadh: what the tests of these screens take for now. */
export const NOON = new Date('2026-11-22T09:00:00.000Z')
export const TODAY = '2026-11-22' as LocalDate

export const named = (en: string): Localized => ({ ar: `${en} عربي`, en })

/** An id that is told from others by its number. */
export const idOf = (number: number) => `019ab000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const [NOURA, SARA] = [idOf(21), idOf(22)]

/** A haircut of 45 minutes for 100 riyals, by Noura and Sara. */
export function newService(given: Partial<ServiceView> = {}): ServiceView {
  return {
    id: idOf(11),
    categoryId: idOf(10),
    name: named('Haircut'),
    description: named(''),
    durationMinutes: 45,
    priceHalalas: 100_00,
    priceVaries: false,
    variants: [],
    addOns: [],
    staff: [NOURA, SARA].map((staffId) => ({ staffId, priceHalalas: null, durationMinutes: null })),
    ...given,
  }
}

/** A women's salon in Riyadh, open daily 10:00 to 22:00, with a haircut, a colour with lengths, and a manicure. */
export function newProfile(given: Partial<SalonProfile> = {}): SalonProfile {
  const member = (id: string, name: string) => ({
    id,
    name: named(name),
    title: named('Stylist'),
    ratingAverage: null,
    ratingCount: 0,
  })
  return {
    id: idOf(1),
    slug: 'rose',
    name: named('Rose'),
    about: named('A quiet place'),
    audience: 'women',
    city: { key: 'riyadh', name: named('Riyadh') },
    district: named('Olaya'),
    address: named('Some Street'),
    latitude: 24.7,
    longitude: 46.7,
    phone: null,
    timeZone: 'Asia/Riyadh',
    currency: 'SAR',
    ratingAverage: null,
    ratingCount: 0,
    ratingHistogram: [0, 0, 0, 0, 0],
    hours: {
      weekly: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, startMinute: 600, lengthMinutes: 720 })),
      seasons: [],
      overrides: [],
      today: TODAY,
      openNow: true,
    },
    policies: {
      confirmation: 'instant',
      payment: 'pay_at_salon',
      depositPercent: 0,
      depositHalalas: null,
      holdMinutes: 10,
      minimumNoticeMinutes: 60,
      furthestDays: 60,
      freeCancellationMinutes: 1440,
      cancellationFeePercent: 50,
      prayer: 'ignored',
      vatRegistered: true,
    },
    categories: [{ id: idOf(10), kind: 'hair', name: named('Hair') }],
    services: [
      newService(),
      newService({
        id: idOf(12),
        name: named('Colour'),
        priceHalalas: 300_00,
        priceVaries: true,
        variants: [
          { id: idOf(31), name: named('Short hair'), durationMinutes: 90, priceHalalas: 300_00 },
          { id: idOf(32), name: named('Long hair'), durationMinutes: 150, priceHalalas: 450_00 },
        ],
        addOns: [{ id: idOf(41), name: named('Gloss'), extraMinutes: 15, priceHalalas: 50_00 }],
      }),
      newService({ id: idOf(13), name: named('Manicure'), durationMinutes: 30, priceHalalas: 80_00 }),
    ],
    staff: [member(NOURA, 'Noura'), member(SARA, 'Sara')],
    photos: [],
    business: { legalName: named('Rose Company'), commercialRegistration: null, vatNumber: null },
    ...given,
  }
}

/** A free start by Riyadh's clock, for one service that both stylists can do. */
export function newSlot(local: string, lines: SlotView['lines'] = [{ staffIds: [NOURA, SARA] }]): SlotView {
  const startsAt = new Date(`${local}:00+03:00`)
  const endsAt = new Date(startsAt.getTime() + 45 * 60_000)
  return { startsAt: startsAt.toISOString() as Instant, endsAt: endsAt.toISOString() as Instant, lines }
}

/** An answer of `salons.availability` to its own input: the given starts on their local dates, the other days full. */
export function newAvailability(input: unknown, starts: readonly string[]): AvailabilityView {
  const { from, days } = readRange(input)
  return {
    timeZone: 'Asia/Riyadh',
    days: Array.from({ length: days }, (_, index) => {
      const date = addDays(from, index)
      return { date, slots: starts.filter((start) => start.startsWith(date)).map((start) => newSlot(start)) }
    }),
  }
}

function readRange(input: unknown): { from: LocalDate; days: number } {
  const { from, days } = { from: '', days: 0, ...(input as object) }
  if (!isLocalDate(from)) throw new Error(`availability was asked from ${from}`)
  return { from, days }
}

/** Tuesday's confirmed haircut with Noura at 16:00. */
export function newBooking(given: Partial<BookingDetailsView> = {}): BookingDetailsView {
  const slot = newSlot('2026-11-24T16:00')
  const { id, slug, name, timeZone, address, latitude, longitude, phone } = newProfile()
  return {
    id: idOf(5),
    reference: 'ABCD2345',
    status: 'confirmed',
    version: 1,
    salon: { id, slug, name, timeZone, address, latitude, longitude, phone },
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    checkedInAt: null,
    lines: [
      {
        id: idOf(6),
        serviceId: idOf(11),
        variantId: null,
        addOns: [],
        name: named('Haircut'),
        staff: { id: NOURA, name: named('Noura') },
        staffChosen: false,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        setMinutes: null,
        priceHalalas: 100_00,
      },
    ],
    totalHalalas: 100_00,
    vatHalalas: 13_04,
    currency: 'SAR',
    prepaymentHalalas: 0,
    holdExpiresAt: null,
    note: null,
    policy: {
      freeCancellationMinutes: 1440,
      cancellationFeePercent: 50,
      payment: 'pay_at_salon',
      vatPercent: 15,
    },
    createdAt: '2026-11-20T09:00:00.000Z' as Instant,
    canReview: false,
    review: null,
    history: [
      {
        at: '2026-11-20T09:00:00.000Z' as Instant,
        type: 'created',
        from: null,
        to: 'confirmed',
        actor: 'customer',
        salonPerson: null,
        reason: null,
      },
    ],
    payments: [],
    money: {
      prepaymentHalalas: 0,
      dueHalalas: 0,
      authorizedHalalas: 0,
      capturedHalalas: 0,
      refundedHalalas: 0,
    },
    customer: null,
    ...given,
  }
}

export function newCard(number: number, given: Partial<SalonCard> = {}): SalonCard {
  return {
    id: idOf(number),
    slug: `salon-${number}`,
    name: named(`Salon ${number}`),
    audience: 'women',
    city: { key: 'riyadh', name: named('Riyadh') },
    district: named('Olaya'),
    latitude: 24.7,
    longitude: 46.7,
    distanceKm: null,
    ratingAverage: 4.5,
    ratingCount: 10,
    fromPriceHalalas: 50_00,
    currency: 'SAR',
    categories: ['hair'],
    nextFreeAt: null,
    nextFreeLine: null,
    ...given,
  }
}
