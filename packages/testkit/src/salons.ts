import { randomInt } from 'node:crypto'
import type { DB, Db } from '@salon/db'
import { makeReference } from '@salon/domain'
import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'

/** Hours of one day of the week; 0 = Sunday. */
export interface Hours {
  weekday: number
  startMinute: number
  lengthMinutes: number
}

/** The same hours on all seven days, given in hours of the day: `everyDay(20, 27)` is 20:00 to 03:00. */
export function everyDay(fromHour: number, toHour: number): Hours[] {
  return Array.from({ length: 7 }, (_, weekday) => ({
    weekday,
    startMinute: fromHour * 60,
    lengthMinutes: (toHour - fromHour) * 60,
  }))
}

export type NewSalon = Partial<Insertable<DB['salons']>> & { hours?: Hours[] }

/** A live salon in Riyadh for women, open daily 10:00 to 22:00, with instant booking and no notice, unless said otherwise. */
export async function newSalon(db: Db, { hours = everyDay(10, 22), ...columns }: NewSalon = {}) {
  const id = columns.id ?? newId()
  const cityKey = columns.cityKey ?? 'riyadh'
  await newCity(db, cityKey)
  const businessId = columns.businessId ?? (await newBusiness(db))
  const salon = await db
    .insertInto('salons')
    .values({
      slug: `salon-${id}`,
      nameAr: 'صالون',
      nameEn: 'Salon',
      audience: 'women',
      latitude: 24.7136,
      longitude: 46.6753,
      minimumNoticeMinutes: 0,
      status: 'live',
      paymentPolicyChosen: true,
      ...columns,
      id,
      businessId,
      cityKey,
    })
    .returning(['id', 'slug', 'businessId', 'timeZone'])
    .executeTakeFirstOrThrow()
  await newWindows(db, { salonId: id, hours })
  return salon
}

/** The city, unless it is there; somewhere in Riyadh. */
export async function newCity(db: Db, key: string): Promise<void> {
  await db
    .insertInto('cities')
    .values({ key, nameAr: 'مدينة', nameEn: 'City', latitude: 24.7136, longitude: 46.6753 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function newBusiness(db: Db): Promise<string> {
  const id = newId()
  await db.insertInto('businesses').values({ id, legalNameAr: 'شركة', legalNameEn: 'Company' }).execute()
  return id
}

/** Weekly windows of a salon or of a member of staff, of every week or of a season. */
export async function newWindows(
  db: Db,
  { hours, ...owner }: { salonId: string; staffId?: string; seasonId?: string; hours: Hours[] },
): Promise<void> {
  if (hours.length === 0) return
  await db
    .insertInto('openingWindows')
    .values(hours.map((window) => ({ id: newId(), ...owner, ...window })))
    .execute()
}

export async function newSeason(
  db: Db,
  season: { salonId: string; firstDate: string; lastDate: string; hours?: Hours[] },
): Promise<string> {
  const id = newId()
  const { hours = [], ...columns } = season
  await db
    .insertInto('scheduleSeasons')
    .values({ id, nameAr: 'رمضان', nameEn: 'Ramadan', ...columns })
    .execute()
  await newWindows(db, { salonId: season.salonId, seasonId: id, hours })
  return id
}

/** The salon's own heading over services of one category, made at first use. */
async function serviceCategoryId(db: Db, salonId: string, key: string): Promise<string> {
  const found = await db
    .selectFrom('serviceCategories')
    .select('id')
    .where('salonId', '=', salonId)
    .where('categoryKey', '=', key)
    .executeTakeFirst()
  if (found) return found.id
  await db
    .insertInto('categories')
    .values({ key, nameAr: 'قسم', nameEn: key })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const id = newId()
  await db
    .insertInto('serviceCategories')
    .values({ id, salonId, categoryKey: key, nameAr: 'قسم', nameEn: key })
    .execute()
  return id
}

export type NewService = Partial<Insertable<DB['services']>> & {
  salonId: string
  category?: string
  /** Needs one unit of one of these. */
  roomIds?: string[]
  variants?: { durationMinutes: number; priceHalalas: number; nameAr?: string; nameEn?: string }[]
  addOns?: { extraMinutes: number; priceHalalas: number }[]
}

/** A service of 60 minutes and 100 riyals in the category `hair`, which nobody does yet. */
export async function newService(db: Db, service: NewService) {
  const { category = 'hair', roomIds = [], variants = [], addOns = [], ...columns } = service
  const { salonId } = service
  const id = service.id ?? newId()
  const categoryId = columns.categoryId ?? (await serviceCategoryId(db, salonId, category))
  const names = { nameAr: 'قص', nameEn: 'Cut' }
  await db
    .insertInto('services')
    .values({ ...names, durationMinutes: 60, priceHalalas: 100_00, ...columns, id, categoryId })
    .execute()
  const children = { salonId, serviceId: id }
  for (const roomId of roomIds)
    await db
      .insertInto('serviceRooms')
      .values({ ...children, roomId })
      .execute()
  const variantIds: string[] = []
  for (const [position, variant] of variants.entries()) {
    const variantId = newId()
    variantIds.push(variantId)
    const row = { ...names, ...variant, ...children, id: variantId, position }
    await db.insertInto('serviceVariants').values(row).execute()
  }
  const addOnIds: string[] = []
  for (const [position, addOn] of addOns.entries()) {
    const addOnId = newId()
    addOnIds.push(addOnId)
    const row = { ...names, ...addOn, ...children, id: addOnId, position }
    await db.insertInto('serviceAddOns').values(row).execute()
  }
  return { id, variantIds, addOnIds }
}

export type NewStaff = Partial<Insertable<DB['staff']>> & {
  salonId: string
  /** What she does: ids of services, with her own price and minutes where they differ. */
  does?: (string | { serviceId: string; priceHalalas?: number; durationMinutes?: number })[]
  /** Her own hours; without, she keeps the salon's. */
  hours?: Hours[]
}

/** A member of staff with her resource. */
export async function newStaff(db: Db, { does = [], hours = [], ...columns }: NewStaff) {
  const { salonId } = columns
  const id = columns.id ?? newId()
  await db
    .insertInto('staff')
    .values({ nameAr: 'سارة', nameEn: 'Sara', ...columns, id })
    .execute()
  await db.insertInto('resources').values({ id, salonId, staffId: id }).execute()
  for (const skill of does) {
    const row = typeof skill === 'string' ? { serviceId: skill } : skill
    await db
      .insertInto('staffServices')
      .values({ salonId, staffId: id, ...row })
      .execute()
  }
  await newWindows(db, { salonId, staffId: id, hours })
  return { id }
}

/** A room of so many units, each a resource of its own. */
export async function newRoom(db: Db, { salonId, units = 1 }: { salonId: string; units?: number }) {
  const id = newId()
  await db.insertInto('rooms').values({ id, salonId, nameAr: 'غرفة', nameEn: 'Room' }).execute()
  const resourceIds: string[] = []
  for (let unit = 1; unit <= units; unit++) {
    const resourceId = newId()
    await db.insertInto('resources').values({ id: resourceId, salonId, roomId: id, unit }).execute()
    resourceIds.push(resourceId)
  }
  return { id, resourceIds }
}

export interface NewOccupancy {
  salonId: string
  serviceId: string
  staffId: string
  /** Taken by it; the member of staff herself, if not said. */
  resourceId?: string
  startsAt: string
  endsAt: string
  status?: 'held' | 'pending' | 'confirmed'
  holdExpiresAt?: string
}

/** A booking of one line that takes one resource from start to end. Gives the booking's id. */
export async function occupy(db: Db, taken: NewOccupancy): Promise<string> {
  const { salonId, serviceId, staffId, startsAt, endsAt, status = 'confirmed' } = taken
  const [bookingId, lineId] = [newId(), newId()]
  await db
    .insertInto('bookings')
    .values({
      id: bookingId,
      salonId,
      reference: makeReference(randomInt),
      status,
      holdExpiresAt: taken.holdExpiresAt ?? null,
      startsAt,
      endsAt,
      totalHalalas: 0,
      vatHalalas: 0,
      policy: '{}',
      source: 'salon',
    })
    .execute()
  const names = { nameAr: 'قص', nameEn: 'Cut' }
  await db
    .insertInto('bookingLines')
    .values({
      ...{ id: lineId, bookingId, salonId, position: 0, serviceId, staffId, staffChosen: true },
      ...{ startsAt, endsAt, priceHalalas: 0, vatHalalas: 0, ...names },
    })
    .execute()
  const during = sql<string>`tstzrange(${startsAt}, ${endsAt})`
  await db
    .insertInto('occupancies')
    .values({ salonId, resourceId: taken.resourceId ?? staffId, during, bookingId, bookingLineId: lineId })
    .execute()
  return bookingId
}

/** Absence of a member of staff, or a room out of use. Gives its id. */
export async function newTimeOff(
  db: Db,
  { salonId, resourceId, from, to }: { salonId: string; resourceId: string; from: string; to: string },
): Promise<string> {
  const id = newId()
  const during = sql<string>`tstzrange(${from}, ${to})`
  await db.insertInto('timeOff').values({ id, salonId, resourceId, during }).execute()
  return id
}
