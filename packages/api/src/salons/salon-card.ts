import type { SalonCard } from '@salon/contract'
import type { FoundSalon } from '@salon/db'
import { instantOfMinute } from '@salon/domain'
import type { FreeStart } from './find-free-starts.ts'

/** @param free the first free start, where one was looked for */
export function toSalonCard(salon: FoundSalon, free: FreeStart | null): SalonCard {
  const { position } = salon
  return {
    id: salon.id,
    slug: salon.slug,
    name: salon.name,
    audience: salon.audience,
    city: salon.city,
    district: salon.district,
    latitude: salon.latitude,
    longitude: salon.longitude,
    distanceKm: position.distanceMetres === null ? null : position.distanceMetres / 1000,
    ratingAverage: salon.ratingCount === 0 ? null : Number(position.rating),
    ratingCount: salon.ratingCount,
    fromPriceHalalas: salon.fromPriceHalalas,
    currency: 'SAR',
    categories: salon.categoryKeys,
    nextFreeAt: free ? instantOfMinute(free.atMinute) : null,
    nextFreeLine: free?.choice ?? null,
  }
}
