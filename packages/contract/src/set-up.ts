import {
  CONFIRMATION_MODES,
  type Instant,
  type LocalDate,
  type Localized,
  PRAYER_MODES,
  SMALLEST_PAYMENT_HALALAS,
} from '@salon/domain'
import * as z from 'zod'
import { id, idempotencyKey, instant, localDate, typedName, typedText } from './shared.ts'

const MOST_HALALAS = 100_000_000
const THIRTY_DAYS_MINUTES = 30 * 1440

/** Names a state of some settings. An edit says which one it is based on; what was changed meanwhile is not overwritten. */
export const settingsVersion = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** Some settings of a salon, with the version that an edit of them has to carry. */
export interface Versioned<Settings> {
  version: string
  settings: Settings
}

export const settingsOfInput = z.strictObject({ salonId: id })

/** An edit of some settings: which salon's, the state it is based on, and what they are to be. */
function updateOf<Settings extends z.ZodType>(settings: Settings) {
  return z.strictObject({ salonId: id, version: settingsVersion, settings })
}

/** What is paid before the visit: nothing, a share of it, a fixed amount, or all. */
const prepayment = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({ type: z.literal('percent'), percent: z.number().int().min(1).max(100) }),
  z.strictObject({
    type: z.literal('fixed'),
    halalas: z.number().int().min(SMALLEST_PAYMENT_HALALAS).max(MOST_HALALAS),
  }),
  z.strictObject({ type: z.literal('full') }),
])

const paymentPolicy = z.strictObject({
  prepayment,
  /** How long a time is kept for somebody who has yet to pay. */
  holdMinutes: z.number().int().min(5).max(60),
  freeCancellationMinutes: z.number().int().min(0).max(THIRTY_DAYS_MINUTES),
  cancellationFeePercent: z.number().int().min(0).max(100),
})
export type PaymentPolicySettings = z.output<typeof paymentPolicy>

export const updatePaymentPolicyInput = updateOf(paymentPolicy)

const bookingRules = z.strictObject({
  confirmation: z.enum(CONFIRMATION_MODES),
  minimumNoticeMinutes: z.number().int().min(0).max(THIRTY_DAYS_MINUTES),
  /** How many days after today may be booked. */
  furthestDays: z.number().int().min(0).max(365),
  /** Distance between two offered starts. */
  stepMinutes: z.number().int().min(5).max(240),
  /** Coming bookings that one customer may have here. */
  maxOpenBookings: z.number().int().min(1).max(50),
  prayerMode: z.enum(PRAYER_MODES),
  /** The closure begins so long before the prayer's time, and lasts so long after it. */
  prayerBeforeMinutes: z.number().int().min(0).max(60),
  prayerAfterMinutes: z.number().int().min(0).max(120),
})
export type BookingRulesSettings = z.output<typeof bookingRules>

export const updateBookingRulesInput = updateOf(bookingRules)

export const MAX_SALON_NAME = 120
export const MAX_SALON_TEXT = 2000
export const MAX_SALON_PLACE = 200

const bothNames = z.strictObject({ ar: typedName(MAX_SALON_NAME), en: typedName(MAX_SALON_NAME) })
const bothTexts = (most: number) => z.strictObject({ ar: typedText(most), en: typedText(most) })

/** Its name, where it is and how it is reached. */
export const salonBasics = z.strictObject({
  name: bothNames,
  district: bothTexts(MAX_SALON_PLACE),
  address: bothTexts(MAX_SALON_PLACE),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** In E.164, also of a landline; without one none is shown. */
  phone: z
    .string()
    .regex(/^\+[0-9]{7,15}$/)
    .optional(),
})

const salonProfile = salonBasics.extend({ about: bothTexts(MAX_SALON_TEXT) })
export type SalonProfileSettings = z.output<typeof salonProfile>

export const updateSalonProfileInput = updateOf(salonProfile)

/** Names the bookings that a change would hit, so that nobody accepts others than she saw. */
export const impactVersion = settingsVersion

/** A coming booking that a change leaves outside the hours it was made in. */
export interface AffectedBookingView {
  id: string
  version: number
  reference: string
  startsAt: Instant
  timeZone: string
  customerName: string
  lines: { name: Localized; staffName: Localized }[]
  /** It could be moved, or done by somebody else, once the change is made; it can be cancelled in any case. */
  canMove: boolean
  /** It is a room that it loses, or lacks: another one may do. */
  lacksRoom: boolean
}

/** What a change would mean for bookings there are. They stay as they are, unless somebody moves or cancels them. */
export interface ImpactView {
  /** To be sent with the change; `null`: it hits nothing. */
  impact: string | null
  /** All of them, soonest first: some 40 bytes each on the wire, compressed. */
  bookings: AffectedBookingView[]
}

export const MAX_ABSENCE_REASON = 300

const absence = z.strictObject({
  salonId: id,
  staffId: id,
  /** A time; else `firstDate`. */
  startsAt: instant.optional(),
  /** From the beginning of this business day: the night before it is not of it. */
  firstDate: localDate.optional(),
  /** A time; else `lastDate`. */
  endsAt: instant.optional(),
  /** To the end of this business day, the night after it included. */
  lastDate: localDate.optional(),
})
const startsOnce = ({ startsAt, firstDate }: z.output<typeof absence>) => !startsAt !== !firstDate
const START_ONCE = { path: ['startsAt'], message: 'either startsAt or firstDate' }
const endsOnce = ({ endsAt, lastDate }: z.output<typeof absence>) => !endsAt !== !lastDate
const END_ONCE = { path: ['endsAt'], message: 'either endsAt or lastDate' }
const endsLater = ({ startsAt, endsAt, firstDate, lastDate }: z.output<typeof absence>) =>
  !(startsAt && endsAt && startsAt >= endsAt) && !(firstDate && lastDate && firstDate > lastDate)
const END_FIRST = { path: ['endsAt'], message: 'not after startsAt' }

export const timeOffImpactInput = absence
  .refine(startsOnce, START_ONCE)
  .refine(endsOnce, END_ONCE)
  .refine(endsLater, END_FIRST)
export type TimeOffImpactInput = z.output<typeof timeOffImpactInput>
export const addTimeOffInput = absence
  .extend({ reason: typedText(MAX_ABSENCE_REASON).optional(), impact: impactVersion.optional() })
  .refine(startsOnce, START_ONCE)
  .refine(endsOnce, END_ONCE)
  .refine(endsLater, END_FIRST)
export type AddTimeOffInput = z.output<typeof addTimeOffInput>
export const removeTimeOffInput = z.strictObject({
  salonId: id,
  id,
  idempotencyKey: idempotencyKey.optional(),
})
export type RemoveTimeOffInput = z.output<typeof removeTimeOffInput>
export const restoreTimeOffInput = z.strictObject({ salonId: id, id })
export type RestoreTimeOffInput = z.output<typeof restoreTimeOffInput>

/** An absence that is not over. */
export interface TimeOffView {
  id: string
  staffId: string
  /** Also of somebody who has left. */
  staffName: Localized
  startsAt: Instant
  endsAt: Instant
  /** The business day with which it begins; `null`: it begins at a time. */
  firstDate: LocalDate | null
  /** The business day with which it ends; `null`: it ends at a time. */
  lastDate: LocalDate | null
  reason: string | null
}
