import {
  CHANNELS,
  type Channel,
  type Instant,
  type Locale,
  type PhoneNumber,
  type SalonRole,
  type SalonStatus,
} from '@salon/domain'
import type { Localized } from '@salon/domain'
import * as z from 'zod'
import { id, locale, typedName } from './shared.ts'

/** As typed; the use case normalises it before any limit or look-up. */
const phone = z.string().min(1).max(40)

export const requestOtpInput = z.strictObject({
  phone,
  channel: z.enum(CHANNELS).optional(),
  /** Of the message, and of the account if the phone has none yet; `ar` without. */
  locale: locale.optional(),
})
export type RequestOtpInput = z.output<typeof requestOtpInput>

/** For the caller's own phone, in her language. */
export const requestFreshCodeInput = z.strictObject({
  /** Without: as she likes messages best. */
  channel: z.enum(CHANNELS).optional(),
})
export type RequestFreshCodeInput = z.output<typeof requestFreshCodeInput>

/** Six digits, in Latin, Arabic-Indic or Persian form. */
export const verifyOtpInput = z.strictObject({
  challengeId: id,
  code: z.string().regex(/^[0-9\u0660-\u0669\u06f0-\u06f9]{6}$/u),
})
export type VerifyOtpInput = z.output<typeof verifyOtpInput>

/** The id is the proof: nobody has it but who asked for the code. */
export const otpChannelInput = z.strictObject({ challengeId: id })

export const updateProfileInput = z.strictObject({
  name: typedName(80).optional(),
  locale: locale.optional(),
  preferredChannel: z.enum(CHANNELS).optional(),
})
export type UpdateProfileInput = z.output<typeof updateProfileInput>

export const revokeSessionInput = z.strictObject({ id })
export const deleteAccountInput = z.strictObject({ phone })

export interface OtpChallengeView {
  challengeId: string
  expiresAt: Instant
  resendAt: Instant
  channel: Channel
}

/** By which channel the last code of a challenge went; another than it was asked for by when the first did not arrive. */
export type OtpChannelView = Pick<OtpChallengeView, 'channel' | 'expiresAt'>

/** Until when what needs a fresh code may be done without another one. */
export interface FreshCodeView {
  freshUntil: Instant
}

export interface MembershipView {
  salonId: string
  slug: string
  name: Localized
  role: SalonRole
  status: SalonStatus
  /** Her own column in its calendar, where she has one. */
  staffId: string | null
}

export interface UserView {
  id: string
  phone: PhoneNumber
  name: string
  locale: Locale
  preferredChannel: Channel
  isAdmin: boolean
  memberships: MembershipView[]
}

export interface AccessView {
  accessToken: string
  accessTokenExpiresAt: Instant
  user: UserView
}

export interface SignedInView extends AccessView {
  isNewUser: boolean
}

export interface SessionView {
  id: string
  userAgent: string
  createdAt: Instant
  lastUsedAt: Instant
  current: boolean
}
