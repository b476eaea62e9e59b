import type { Db } from '@salon/db'
import { newSalon } from '@salon/testkit'
import { v7 as newId } from 'uuid'

/** Lets a user keep so many new salons, in two statements. */
export async function keepManySalons(db: Db, userId: string, count: number): Promise<void> {
  const { businessId } = await newSalon(db)
  const salonIds = Array.from({ length: count }, () => newId())
  const same = { nameAr: 'صالون', nameEn: 'Salon', audience: 'women', cityKey: 'riyadh', status: 'live' }
  const rows = salonIds.map((id) => ({
    id,
    businessId,
    slug: `kept-${id}`,
    latitude: 24,
    longitude: 46,
    ...same,
  }))
  await db.insertInto('salons').values(rows).execute()
  const createdAt = new Date('2026-11-01T00:00:00Z')
  await db
    .insertInto('favouriteSalons')
    .values(salonIds.map((salonId) => ({ userId, salonId, createdAt })))
    .execute()
}
