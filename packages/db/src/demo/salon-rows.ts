import type { Localized } from '@salon/domain'
import { DISTRICTS } from './content/places.ts'
import type { DistrictContent, SalonContent } from './content/types.ts'
import type { Random } from './random.ts'
import { createRandom, makeId } from './random.ts'
import type { ReferenceNames } from './reference-names.ts'
import type { Rows } from './rows.ts'

/** A salon that is being laid out, and what its other rows need to know of it. */
export interface DemoSalon {
  content: SalonContent
  id: string
  businessId: string
  ownerId: string
  createdAt: Date
  /** This salon's own numbers. */
  random: Random
}

const DAY_MS = 86_400_000
/** About 400 m in degrees. */
const NEARBY_DEGREES = 0.004

/** The two name columns that so many tables have. */
export function named(name: Localized): { nameAr: string; nameEn: string } {
  return { nameAr: name.ar, nameEn: name.en }
}

/** Salon, business and owner's membership. A branch belongs to the business of `mainSalon`; `number` counts the salons. */
export function addSalon(
  rows: Rows,
  content: SalonContent,
  given: { now: Date; number: number; ownerId: string; mainSalon: DemoSalon | null; names: ReferenceNames },
): DemoSalon {
  const random = createRandom(`salon ${content.slug}`)
  const createdAt = new Date(given.now.getTime() - random.int(120, 700) * DAY_MS)
  const salon: DemoSalon = {
    content,
    id: makeId(random, createdAt),
    businessId: given.mainSalon?.businessId ?? makeId(random, createdAt),
    ownerId: given.ownerId,
    createdAt,
    random,
  }
  if (given.mainSalon === null) addBusiness(rows, salon, given.number)
  const district = DISTRICTS[content.district]
  if (district === undefined) throw new RangeError(`Unknown district: ${content.district}`)
  rows.salons.push({
    id: salon.id,
    businessId: salon.businessId,
    slug: content.slug,
    ...named(content.name),
    aboutAr: content.about.ar,
    aboutEn: content.about.en,
    audience: content.audience,
    ...locate(random, district, given.names),
    // Numbers that nobody has.
    phone: `+966110000${pad(given.number, 3)}`,
    vatRegistered: content.isVatRegistered,
    createdAt,
    timeZone: 'Asia/Riyadh',
    currency: 'SAR',
    status: 'live',
    paymentPolicyChosen: true,
    ratingSum: 0,
    ratingCount: 0,
    ...termsOf(content),
  })
  rows.salonMembers.push({ salonId: salon.id, userId: salon.ownerId, role: 'owner', createdAt })
  return salon
}

function addBusiness(rows: Rows, { content, businessId, createdAt }: DemoSalon, number: number): void {
  rows.businesses.push({
    id: businessId,
    legalNameAr: `مؤسسة ${content.name.ar} التجريبية`,
    legalNameEn: `${content.name.en} Demo Establishment`,
    commercialRegistration: `100000${pad(number, 4)}`,
    vatNumber: content.isVatRegistered ? `30000${pad(number, 5)}00003` : null,
    vatVerifiedOn: content.isVatRegistered ? createdAt.toISOString().slice(0, 10) : null,
    createdAt,
  })
}

function locate(random: Random, { city, name, latitude, longitude }: DistrictContent, names: ReferenceNames) {
  const building = random.int(2100, 8900)
  const cityName = names.cities.get(city) ?? name
  const nearby = (degrees: number) =>
    Number((degrees + (random.next() - 0.5) * 2 * NEARBY_DEGREES).toFixed(6))
  return {
    cityKey: city,
    districtAr: name.ar,
    districtEn: name.en,
    addressAr: `مبنى ${building}، حي ${name.ar}، ${cityName.ar}`,
    addressEn: `Building ${building}, ${name.en}, ${cityName.en}`,
    latitude: nearby(latitude),
    longitude: nearby(longitude),
  }
}

function termsOf({ audience, confirmation, payment, prayer }: SalonContent) {
  return {
    slotStepMinutes: audience === 'women' ? 30 : 15,
    minimumNoticeMinutes: audience === 'women' ? 120 : 60,
    furthestDays: 60,
    confirmation: confirmation ?? 'instant',
    paymentPolicy: payment ?? 'pay_at_salon',
    depositPercent: payment === 'deposit' ? 30 : 0,
    holdMinutes: 10,
    freeCancellationMinutes: audience === 'women' ? 1440 : 240,
    cancellationFeePercent: payment === 'deposit' ? 30 : payment === 'full' ? 50 : 0,
    maxOpenBookings: 5,
    prayerMode: prayer ?? 'ignored',
    prayerBeforeMinutes: prayer === 'closed' ? 5 : 0,
    prayerAfterMinutes: prayer === 'closed' ? 25 : 20,
  }
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
