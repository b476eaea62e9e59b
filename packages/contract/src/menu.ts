import type { Localized } from '@salon/domain'
import * as z from 'zod'
import { categoryKey } from './salons.ts'
import { impactVersion, settingsVersion } from './set-up.ts'
import { id, idempotencyKey, typedName, typedText } from './shared.ts'

export const MAX_MENU_NAME = 120
export const MAX_SERVICE_DESCRIPTION = 1000
export const MOST_SERVICE_HALALAS = 100_000_000
/** In minutes. */
export const SERVICE_LENGTHS = { least: 5, most: 720 }
export const MOST_BUFFER_MINUTES = 240
export const MOST_POSITION = 999
/** Variants, or add-ons, of one service. */
export const MOST_CHOICES = 20

/** Of something on a salon's menu. */
export const bothMenuNames = z.strictObject({ ar: typedName(MAX_MENU_NAME), en: typedName(MAX_MENU_NAME) })
const bothTexts = z.strictObject({
  ar: typedText(MAX_SERVICE_DESCRIPTION),
  en: typedText(MAX_SERVICE_DESCRIPTION),
})
const position = z.number().int().min(0).max(MOST_POSITION)
const buffer = z.number().int().min(0).max(MOST_BUFFER_MINUTES)
const length = z.number().int().min(SERVICE_LENGTHS.least).max(SERVICE_LENGTHS.most)

/** A salon's own heading over some of its services. */
const category = z.strictObject({
  /** Under which of the platform's categories its services are found. */
  kind: categoryKey,
  name: bothMenuNames,
  position,
  isActive: z.boolean(),
})
export type CategorySettings = z.output<typeof category>

export const categoryOfInput = z.strictObject({ salonId: id, categoryId: id })
export type CategoryOfInput = z.output<typeof categoryOfInput>
export const addCategoryInput = z.strictObject({
  salonId: id,
  settings: category,
  idempotencyKey: idempotencyKey.optional(),
})
export const categoryImpactInput = categoryOfInput.extend({ settings: category })
export const updateCategoryInput = categoryImpactInput.extend({
  version: settingsVersion,
  impact: impactVersion.optional(),
})

const choice = z.strictObject({
  /** Made by whoever adds it, so that it is the same one however often it is sent. */
  id,
  name: bothMenuNames,
  priceHalalas: z.number().int().min(0).max(MOST_SERVICE_HALALAS),
})
const areDistinct = (choices: readonly { id: string }[]) =>
  new Set(choices.map((each) => each.id)).size === choices.length
const TWICE = 'one of them twice'

/** A way to have a service, such as a length of hair, at a price and in a time that stand for the service's. */
const variant = choice.extend({ durationMinutes: length })
export type VariantSettings = z.output<typeof variant>
/** An extra that adds its price and time to a service. */
const addOn = choice.extend({ extraMinutes: buffer })
export type AddOnSettings = z.output<typeof addOn>

/** What a salon sells, and who does it. */
const service = z
  .strictObject({
    categoryId: id,
    name: bothMenuNames,
    description: bothTexts,
    priceHalalas: z.number().int().min(0).max(MOST_SERVICE_HALALAS),
    durationMinutes: length,
    /** Kept free around a visit, for whoever does it. */
    bufferBeforeMinutes: buffer,
    bufferAfterMinutes: buffer,
    /** In it the customer waits and whoever does the service is free for others. */
    processing: z
      .strictObject({ startMinute: z.number().int().min(1), lengthMinutes: z.number().int().min(1) })
      .optional(),
    /** In their order; where there are any, customers choose one. */
    variants: z.array(variant).max(MOST_CHOICES).refine(areDistinct, TWICE),
    addOns: z.array(addOn).max(MOST_CHOICES).refine(areDistinct, TWICE),
    position,
    isActive: z.boolean(),
    /** Who does it; each keeps her own price and duration. */
    staffIds: z
      .array(id)
      .max(200)
      .transform((ids) => [...new Set(ids)].toSorted()),
    /** It takes a place in any one of these; none: it needs no room; absent: as it was, for forms that do not know of rooms. */
    roomIds: z
      .array(id)
      .max(50)
      .transform((ids) => [...new Set(ids)].toSorted())
      .optional(),
  })
  .refine(
    ({ processing, durationMinutes, variants }) =>
      !processing ||
      [{ durationMinutes }, ...variants].every(
        (each) => processing.startMinute + processing.lengthMinutes <= each.durationMinutes,
      ),
    { path: ['processing'], message: 'outside the service' },
  )
export type ServiceSettings = z.output<typeof service>

export const serviceOfInput = z.strictObject({ salonId: id, serviceId: id })
export type ServiceOfInput = z.output<typeof serviceOfInput>
export const addServiceInput = z.strictObject({
  salonId: id,
  settings: service,
  idempotencyKey: idempotencyKey.optional(),
})
export const serviceImpactInput = serviceOfInput.extend({ settings: service })
export const updateServiceInput = serviceImpactInput.extend({
  version: settingsVersion,
  impact: impactVersion.optional(),
})

/** All that a salon sells, whether or not customers see it, in its order. */
export interface MenuView {
  categories: { id: string; name: Localized; isActive: boolean }[]
  services: {
    id: string
    categoryId: string
    name: Localized
    priceHalalas: number
    durationMinutes: number
    isActive: boolean
    /** Somebody who works there does it, so that it can be booked. */
    isDone: boolean
    /** It needs no room, or one of those it needs is in use. */
    hasRoom: boolean
  }[]
  /** The platform's categories, under which customers search. */
  kinds: { key: string; name: Localized }[]
  /** Whoever works there, also those who do nothing yet. */
  staff: { id: string; name: Localized }[]
  /** Also those out of use. */
  rooms: { id: string; name: Localized; isActive: boolean }[]
}
