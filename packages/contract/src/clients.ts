import type { BookingStatus, Instant, Localized } from '@salon/domain'
import * as z from 'zod'
import { settingsVersion } from './set-up.ts'
import { cursor, id, limit, typedName, typedText } from './shared.ts'

export const listClientsInput = z.strictObject({
  salonId: id,
  /** A part of a name or of a mobile number; staff find a whole number only. */
  q: typedName(60).optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
})
export type ListClientsInput = z.output<typeof listClientsInput>

/** `id` is that of any of the client's bookings in the salon. */
export const readClientInput = z.strictObject({ salonId: id, id })
export type ReadClientInput = z.output<typeof readClientInput>

export const MAX_CLIENT_NOTE = 1000

/** What a salon writes down about a client, for its own people; empty: nothing. */
const clientNote = z.strictObject({ text: typedText(MAX_CLIENT_NOTE) })
export type ClientNote = z.output<typeof clientNote>

export const saveClientNoteInput = readClientInput.extend({ version: settingsVersion, settings: clientNote })

/** Somebody who booked at a salon, known by the mobile number. */
export interface ClientView {
  /** Names the client to `salons.manage.clients.read`, so that no number stands in an address. */
  id: string
  /** As last given; empty where none was. */
  name: string
  /** For staff its last digits alone, behind dots. */
  phone: string
  /** Is the number whole, so that somebody can call it? */
  isPhoneWhole: boolean
  lastVisitAt: Instant | null
  comingVisitAt: Instant | null
  visitCount: number
  noShowCount: number
  /** The prices of completed visits, and what the salon kept of payments for visits that did not take place; `null` for staff. */
  takingsHalalas: number | null
}

export interface ClientVisitView {
  bookingId: string
  reference: string
  status: BookingStatus
  startsAt: Instant
  endsAt: Instant
  totalHalalas: number
  services: Localized[]
  /** Those who serve her, in their order, each once. */
  staff: Localized[]
}

export interface ClientDetailsView extends ClientView {
  /** Does the client agree to promotional messages, as it stands now? */
  hasConsent: boolean
  /** The latest bookings, the newest first. */
  history: ClientVisitView[]
}
