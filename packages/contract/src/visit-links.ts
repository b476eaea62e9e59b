import type { BookingStatus, Instant, Locale, Localized } from '@salon/domain'
import * as z from 'zod'

/** What stands behind the `#` in the address that a message about a visit carries. */
export const visitLinkInput = z.strictObject({ token: z.string().min(1).max(100) })

/**
 * The visit that a message was about, as it is now, to whoever has the message: when and where, and neither whose it is nor what is
 * done in it.
 */
export interface LinkedVisitView {
  reference: string
  status: BookingStatus
  startsAt: Instant
  endsAt: Instant
  salon: {
    id: string
    slug: string
    name: Localized
    timeZone: string
    address: Localized
    latitude: number
    longitude: number
  }
  /** Of the message. */
  locale: Locale
  /** The booking in the app, to its owner alone; `null` where the salon wrote it down for somebody without an account. */
  bookingId: string | null
  /** The visit as a file for calendars, to be read there without signing in. */
  calendarPath: string
}
