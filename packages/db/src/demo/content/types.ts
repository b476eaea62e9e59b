import type { Audience, ConfirmationMode, Localized, PaymentPolicy, PrayerMode } from '@salon/domain'

/** Of the cities that every installation has; see the migrations. */
export type CityKey = 'riyadh' | 'jeddah' | 'makkah' | 'madinah' | 'dammam' | 'khobar'

export interface DistrictContent {
  city: CityKey
  name: Localized
  /** About its middle; a salon is put within a few hundred metres of it. */
  latitude: number
  longitude: number
}

/** Of the categories that every installation has. */
export type CategoryKey =
  | 'hair'
  | 'color'
  | 'hair_care'
  | 'nails'
  | 'makeup'
  | 'brows_lashes'
  | 'skincare'
  | 'hair_removal'
  | 'massage'
  | 'hammam'
  | 'henna'
  | 'bridal'
  | 'barber'
  | 'beard'
  | 'kids_cut'
  | 'kids_style'

/** One choice the customer must make, such as the length of her hair; minutes and riyals on top of the service's own. */
export interface VariantContent {
  name: Localized
  extraMinutes: number
  extraRiyals: number
}

export interface AddOnContent {
  name: Localized
  extraMinutes: number
  priceRiyals: number
}

export type RoomKind = 'massage' | 'hammam'

export interface ServiceContent {
  category: CategoryKey
  name: Localized
  description: Localized
  durationMinutes: number
  /** In a salon of usual prices, VAT included. */
  priceRiyals: number
  bufferBeforeMinutes?: number
  bufferAfterMinutes?: number
  processing?: { startMinute: number; lengthMinutes: number }
  variants?: readonly VariantContent[]
  addOns?: readonly AddOnContent[]
  room?: RoomKind
}

/** Which weekly hours of content/hours.ts a salon keeps. */
export type HoursKey = 'day' | 'split' | 'afternoon' | 'night' | 'barber' | 'kids'

export interface SalonContent {
  slug: string
  name: Localized
  about: Localized
  audience: Audience
  /** A key of content/places.ts. */
  district: string
  categories: readonly CategoryKey[]
  staffCount: number
  /** 100: the usual prices. */
  pricePercent: number
  hours: HoursKey
  /** Average of the stars its customers give, about. */
  stars: number
  isVatRegistered: boolean
  prayer?: PrayerMode
  confirmation?: ConfirmationMode
  payment?: PaymentPolicy
  /** Keeps other hours in Ramadan. */
  hasRamadanHours?: boolean
  /** Slug of an earlier salon of which this one is a second branch. */
  branchOf?: string
  /** Share of its staff's hours that is booked, in percent; few without. */
  busyPercent?: number
}
