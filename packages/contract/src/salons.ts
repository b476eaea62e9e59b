import {
  AUDIENCES,
  type Audience,
  type ConfirmationMode,
  type Instant,
  type LocalDate,
  type Localized,
  type PaymentPolicy,
  type PrayerMode,
} from '@salon/domain'
import * as z from 'zod'
import type { PhotoView } from './photos.ts'
import { cursor, id, limit, localDate, minuteOfDay, typedText } from './shared.ts'
import { movedLines } from './moves.ts'
import type { VisitLineInput } from './visit.ts'

export const SALON_SORTS = ['relevance', 'rating', 'price', 'distance', 'soonest'] as const
export type SalonSort = (typeof SALON_SORTS)[number]

const key = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/)
/** One of the platform's categories of services. */
export const categoryKey = key

export const searchSalonsInput = z.strictObject({
  q: typedText(100).optional(),
  city: key.optional(),
  audience: z.enum(AUDIENCES).optional(),
  category: key.optional(),
  near: z
    .strictObject({
      lat: z.number().min(-90).max(90),
      lng: z.number().min(-180).max(180),
      radiusKm: z.number().positive().max(200),
    })
    .optional(),
  minRating: z.number().min(1).max(5).optional(),
  maxPriceHalalas: z.number().int().min(0).max(100_000_000).optional(),
  available: z
    .strictObject({
      date: localDate,
      fromMinute: minuteOfDay.optional(),
      toMinute: minuteOfDay.optional(),
      serviceCategory: key.optional(),
    })
    .optional(),
  sort: z.enum(SALON_SORTS).optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type SearchSalonsInput = z.output<typeof searchSalonsInput>

export const salonBySlugInput = z.strictObject({
  slug: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/),
})

export const REVIEW_SORTS = ['newest', 'highest', 'lowest'] as const
export const listReviewsInput = z.strictObject({
  salonId: id,
  staffId: id.optional(),
  sort: z.enum(REVIEW_SORTS).optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type ListReviewsInput = z.output<typeof listReviewsInput>

export const availabilityInput = z
  .strictObject({
    salonId: id,
    lines: movedLines,
    from: localDate,
    days: z.number().int().min(1).max(31),
    /** A booking of this salon that is to move: its own time counts as free. For its customer and its salon's staff only. */
    movingBookingId: id.optional(),
    /** By the rules of the salon's own entries: each fifth minute, without notice or furthest day. For its staff only, of such a booking. */
    asSalon: z.literal(true).optional(),
  })
  .refine(({ movingBookingId, asSalon }) => movingBookingId !== undefined || asSalon === undefined, {
    path: ['asSalon'],
    message: 'only for a booking that is to move',
  })
  .refine(
    ({ movingBookingId, lines }) =>
      movingBookingId !== undefined || lines.every(({ lineId }) => lineId === undefined),
    { path: ['lines'], message: 'only what is booked already can be named' },
  )
export type AvailabilityInput = z.output<typeof availabilityInput>

export interface CityView {
  key: string
  name: Localized
  latitude: number
  longitude: number
  salonCount: number
}

export interface CategoryView {
  key: string
  name: Localized
  salonCount: number
}

export interface SalonCard {
  id: string
  slug: string
  name: Localized
  audience: Audience
  city: { key: string; name: Localized }
  district: Localized
  latitude: number
  longitude: number
  /** From the point asked for; `null` without one. */
  distanceKm: number | null
  /** `null` until the first review. */
  ratingAverage: number | null
  ratingCount: number
  /** The cheapest bookable service. */
  fromPriceHalalas: number | null
  currency: 'SAR'
  categories: string[]
  /** The first free start for the salon's quickest service, or the one asked for; only with `available` or `soonest`. */
  nextFreeAt: Instant | null
  /** What `nextFreeAt` is free for, as `bookings.create` takes it; `null` without it. */
  nextFreeLine: VisitLineInput | null
}

export interface WindowView {
  /** 0 = Sunday. */
  weekday: number
  startMinute: number
  lengthMinutes: number
}

export interface VariantView {
  id: string
  name: Localized
  durationMinutes: number
  priceHalalas: number
}

export interface AddOnView {
  id: string
  name: Localized
  extraMinutes: number
  priceHalalas: number
}

export interface ServiceView {
  id: string
  categoryId: string
  name: Localized
  description: Localized
  /** The shortest, where it depends on the variant or the stylist. */
  durationMinutes: number
  /** The lowest, where it depends on the variant or the stylist. */
  priceHalalas: number
  priceVaries: boolean
  variants: VariantView[]
  addOns: AddOnView[]
  /** Who does it, with her own price and minutes where they differ. */
  staff: { staffId: string; priceHalalas: number | null; durationMinutes: number | null }[]
}

export interface StaffView {
  id: string
  name: Localized
  title: Localized
  ratingAverage: number | null
  ratingCount: number
}

export interface SalonPoliciesView {
  confirmation: ConfirmationMode
  payment: PaymentPolicy
  depositPercent: number
  /** A deposit of so much; `null`: `depositPercent` of the total. */
  depositHalalas: number | null
  /** How long a time is kept until what is due beforehand is paid. */
  holdMinutes: number
  minimumNoticeMinutes: number
  furthestDays: number
  freeCancellationMinutes: number
  cancellationFeePercent: number
  prayer: PrayerMode
  vatRegistered: boolean
}

export interface SalonProfile {
  id: string
  slug: string
  name: Localized
  about: Localized
  audience: Audience
  city: { key: string; name: Localized }
  district: Localized
  address: Localized
  latitude: number
  longitude: number
  phone: string | null
  timeZone: string
  currency: 'SAR'
  ratingAverage: number | null
  ratingCount: number
  /** Number of reviews with 1, 2, 3, 4 and 5 stars. */
  ratingHistogram: [number, number, number, number, number]
  hours: {
    weekly: WindowView[]
    seasons: { name: Localized; firstDate: LocalDate; lastDate: LocalDate; windows: WindowView[] }[]
    overrides: { date: LocalDate; windows: { startMinute: number; lengthMinutes: number }[] }[]
    /** The salon's own date now. */
    today: LocalDate
    openNow: boolean
  }
  policies: SalonPoliciesView
  categories: { id: string; kind: string; name: Localized }[]
  services: ServiceView[]
  staff: StaffView[]
  /** In the salon's order; the first is the cover. */
  photos: PhotoView[]
  business: { legalName: Localized; commercialRegistration: string | null; vatNumber: string | null }
}

export interface ReviewView {
  id: string
  rating: number
  comment: string
  /** First name only. */
  authorName: string
  staffId: string | null
  reply: string | null
  createdAt: Instant
}

export interface SlotView {
  startsAt: Instant
  endsAt: Instant
  /** For each line, who could do it. */
  lines: readonly { staffIds: readonly string[] }[]
}

export type PrayerName = 'fajr' | 'dhuhr' | 'asr' | 'maghrib' | 'isha'

/** A stretch of opening hours in which the salon takes nobody because of a prayer: a gap between the slots. */
export interface PrayerClosureView {
  /** On Fridays `dhuhr` is the Friday prayer. */
  prayer: PrayerName
  from: Instant
  to: Instant
}

export interface DayView {
  date: LocalDate
  slots: SlotView[]
  /** By time, for the dates that may be booked; absent where the salon pays no heed to prayer times. */
  closures?: PrayerClosureView[]
}

export interface AvailabilityView {
  timeZone: string
  days: DayView[]
  /** With no free time in the days asked for: the first one after them. */
  nextAvailable?: { date: LocalDate; startsAt: Instant }
}
