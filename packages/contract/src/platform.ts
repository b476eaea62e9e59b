import {
  SALON_STATUSES,
  type Audience,
  type Instant,
  type Localized,
  type NeededPart,
  type NotificationStatus,
  type PhoneNumber,
  type SalonAuditAction,
  type SalonStatus,
} from '@salon/domain'
import * as z from 'zod'
import { cursor, id, limit, typedName, typedText } from './shared.ts'

export const MAX_STATUS_REASON = 500

export const listPlatformSalonsInput = z.strictObject({
  status: z.enum(SALON_STATUSES).optional(),
  /** A part of the name or of the address of its page. */
  q: typedText(100).optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type ListPlatformSalonsInput = z.output<typeof listPlatformSalonsInput>

export const listSalonLogInput = z.strictObject({
  salonId: id,
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type ListSalonLogInput = z.output<typeof listSalonLogInput>

export const platformSalonInput = z.strictObject({ salonId: id })
/** The salon's people read the reason. */
export const stopSalonInput = z.strictObject({ salonId: id, reason: typedName(MAX_STATUS_REASON) })

/** A salon as the platform's people find it. */
export interface PlatformSalonView {
  salonId: string
  slug: string
  name: Localized
  audience: Audience
  city: Localized
  status: SalonStatus
  createdAt: Instant
}

/** Something that somebody did to a salon. */
export interface PlatformLogEntry {
  id: number
  at: Instant
  action: SalonAuditAction
  /** Empty where she has no name, or no account any more. */
  actorName: string
  /** Why, where she said so. */
  reason: string | null
}

/** A salon with all that whoever decides about it wants to know. */
export interface PlatformSalonDetails extends PlatformSalonView {
  reason: string | null
  missing: NeededPart[]
  district: Localized
  address: Localized
  latitude: number
  longitude: number
  phone: string | null
  owners: {
    userId: string
    name: string
    phone: PhoneNumber
    /** How far the last message about a decision has come; `null`: she was told of none. */
    lastMessage: NotificationStatus | null
  }[]
  serviceCount: number
  staffCount: number
}
