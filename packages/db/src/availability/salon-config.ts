import type {
  ConfirmationMode,
  Localized,
  PaymentPolicy,
  PrayerPolicy,
  RoomUnit,
  Schedule,
  StaffFacts,
} from '@salon/domain'

/** A service's own choice, such as a length of hair; it replaces the service's price and minutes. */
export interface VariantConfig {
  id: string
  name: Localized
  durationMinutes: number
  priceHalalas: number
}

/** An extra that adds its price and minutes to a line. */
export interface AddOnConfig {
  id: string
  name: Localized
  extraMinutes: number
  priceHalalas: number
}

/** A member of staff who does the service, with her own price and minutes where they differ (`null`: the service's). */
export interface SkillConfig {
  staffId: string
  priceHalalas: number | null
  durationMinutes: number | null
}

/** A service on offer with all that a line of a visit may choose from. Only active variants, add-ons and staff. */
export interface ServiceConfig {
  id: string
  categoryKey: string
  name: Localized
  durationMinutes: number
  priceHalalas: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  /** Counted from the start; in it the client waits and the stylist is free. */
  processing: { startMinute: number; lengthMinutes: number } | null
  /** Every room that would do, also those out of use: a service that needs a room never goes without. */
  roomIds: string[]
  variants: VariantConfig[]
  addOns: AddOnConfig[]
  skills: SkillConfig[]
}

/** What the salon asks of a booking; copied onto it. */
export interface BookingTerms {
  confirmation: ConfirmationMode
  paymentPolicy: PaymentPolicy
  depositPercent: number
  /** A deposit of so much; `null`: `depositPercent` of the total. */
  depositHalalas: number | null
  holdMinutes: number
  freeCancellationMinutes: number
  cancellationFeePercent: number
  maxOpenBookings: number
  vatRegistered: boolean
}

export interface StaffConfig extends StaffFacts {
  name: Localized
}

/** A place in a room. */
export interface RoomConfig extends RoomUnit {
  /** The room's. */
  name: Localized
}

/** All of a salon that decides its times and prices, but who is busy when. */
export interface SalonConfig {
  id: string
  /** Moves with every change of what stands here. */
  version: number
  slug: string
  name: Localized
  address: Localized
  phone: string | null
  timeZone: string
  latitude: number
  longitude: number
  stepMinutes: number
  minimumNoticeMinutes: number
  furthestDays: number
  prayer: PrayerPolicy
  terms: BookingTerms
  schedule: Schedule
  /** Active staff who do one of `services`, in the salon's order. */
  staff: StaffConfig[]
  /** Units in use of the rooms that `services` need. */
  rooms: RoomConfig[]
  services: ServiceConfig[]
}
