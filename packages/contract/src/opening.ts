import {
  AUDIENCES,
  SLUG,
  USUAL_SERVICE_KEYS,
  type Localized,
  type NeededPart,
  type SalonStatus,
} from '@salon/domain'
import * as z from 'zod'
import { bothMenuNames, MOST_SERVICE_HALALAS, SERVICE_LENGTHS } from './menu.ts'
import { categoryKey } from './salons.ts'
import { MAX_SALON_NAME, salonBasics, settingsOfInput, settingsVersion } from './set-up.ts'
import { id, typedName, typedText } from './shared.ts'
import { MAX_STAFF_NAME } from './staff.ts'

/** What a salon says of itself before it is opened; what cannot be changed later stands here alone. */
const salonDraft = salonBasics.extend({
  slug: z.string().regex(SLUG),
  audience: z.enum(AUDIENCES),
  cityKey: z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/),
})
export type SalonDraftSettings = z.output<typeof salonDraft>

/** Without a position it is put in the centre of its city, and counts as not placed. */
export const createDraftInput = salonDraft.partial({ latitude: true, longitude: true })
export type CreateDraftInput = z.output<typeof createDraftInput>
export const updateDraftInput = z.strictObject({
  salonId: id,
  version: settingsVersion,
  settings: salonDraft,
})

export const suggestSlugInput = z.strictObject({ name: typedText(MAX_SALON_NAME) })

const MOST_AT_ONCE = 30

const terms = {
  priceHalalas: z.number().int().min(0).max(MOST_SERVICE_HALALAS),
  durationMinutes: z.number().int().min(SERVICE_LENGTHS.least).max(SERVICE_LENGTHS.most),
}

/** Several services at the salon's own price: usual ones, and others that it names. */
export const addFirstServicesInput = z.strictObject({
  salonId: id,
  usual: z.array(z.strictObject({ key: z.enum(USUAL_SERVICE_KEYS), ...terms })).max(MOST_AT_ONCE),
  own: z.array(z.strictObject({ name: bothMenuNames, kind: categoryKey, ...terms })).max(MOST_AT_ONCE),
})
export type AddFirstServicesInput = z.output<typeof addFirstServicesInput>

/** Several people, who do all that the salon sells. */
export const addTeamInput = z.strictObject({
  salonId: id,
  people: z
    .array(z.strictObject({ name: typedName(MAX_STAFF_NAME), isMe: z.boolean() }))
    .min(1)
    .max(MOST_AT_ONCE),
})
export type AddTeamInput = z.output<typeof addTeamInput>

export const openingOfInput = settingsOfInput

export interface DraftView {
  salonId: string
  slug: string
}

/** A city that a salon may be in. */
export interface OpeningCityView {
  key: string
  name: Localized
  latitude: number
  longitude: number
}

/** How far a salon is on its way to its customers. */
export interface OpeningView {
  status: SalonStatus
  /** Why it was sent back or suspended. */
  reason: string | null
  /** What it needs before it can be looked at. */
  missing: NeededPart[]
}
