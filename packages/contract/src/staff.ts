import type { Localized, PhoneNumber } from '@salon/domain'
import * as z from 'zod'
import { MOST_POSITION, MOST_SERVICE_HALALAS, SERVICE_LENGTHS } from './menu.ts'
import { impactVersion, settingsVersion } from './set-up.ts'
import { id, idempotencyKey, typedName, typedText } from './shared.ts'

export const MAX_STAFF_NAME = 80
/** A salon does not sell more. */
const MOST_SKILLS = 500

/** A service that somebody does, with her own price and duration where they differ from the service's. */
const skill = z.strictObject({
  serviceId: id,
  priceHalalas: z.number().int().min(0).max(MOST_SERVICE_HALALAS).optional(),
  durationMinutes: z.number().int().min(SERVICE_LENGTHS.least).max(SERVICE_LENGTHS.most).optional(),
})
export type Skill = z.output<typeof skill>

/** Somebody who works at a salon, and what she does there. */
const staffMember = z.strictObject({
  name: z.strictObject({ ar: typedName(MAX_STAFF_NAME), en: typedName(MAX_STAFF_NAME) }),
  /** What she is there: senior stylist. */
  title: z.strictObject({ ar: typedText(MAX_STAFF_NAME), en: typedText(MAX_STAFF_NAME) }),
  position: z.number().int().min(0).max(MOST_POSITION),
  isActive: z.boolean(),
  /** Whose account is hers: one of the salon's people, or who was one of them when it was said. */
  userId: id.optional(),
  skills: z
    .array(skill)
    .max(MOST_SKILLS)
    .refine((skills) => new Set(skills.map(({ serviceId }) => serviceId)).size === skills.length, {
      message: 'a service twice',
    })
    .transform((skills) => skills.toSorted((a, b) => (a.serviceId < b.serviceId ? -1 : 1))),
})
export type StaffSettings = z.output<typeof staffMember>

export const staffOfInput = z.strictObject({ salonId: id, staffId: id })
export type StaffOfInput = z.output<typeof staffOfInput>
export const addStaffInput = z.strictObject({
  salonId: id,
  settings: staffMember,
  idempotencyKey: idempotencyKey.optional(),
})
export const staffImpactInput = staffOfInput.extend({ settings: staffMember })
export const updateStaffInput = staffImpactInput.extend({
  version: settingsVersion,
  impact: impactVersion.optional(),
})

/** Everybody who works or worked at a salon, in its order, and all that it sells. */
export interface StaffListView {
  staff: { id: string; name: Localized; title: Localized; isActive: boolean; services: number }[]
  services: {
    id: string
    name: Localized
    priceHalalas: number
    durationMinutes: number
    isActive: boolean
  }[]
  /** The salon's people by their accounts; `staffId`: who of them has a column already. */
  members: { userId: string; name: string; phone: PhoneNumber; staffId: string | null }[]
}
