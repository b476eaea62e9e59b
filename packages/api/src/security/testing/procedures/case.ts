import type { DomainErrorCode } from '@salon/domain'
import type { TestUser } from '@salon/testkit'
import type { BookingState, Role, Scene } from '../scene.ts'

export type Outcome = 'ok' | DomainErrorCode

export interface ProcedureCase {
  /** A valid input with every field it may have, but for cursors; absent: it takes none. */
  input?: (scene: Scene, actor: TestUser | null) => Record<string, unknown>
  /** How far the scene's booking is, or its salon. */
  booking?: BookingState
  /** Once it was answered, the scene has nothing left for the next who calls. */
  once?: true
  /** Only soon after a one-time code was proved. */
  needsFreshCode?: true
  who: Record<Role, Outcome>
}

export const EVERYBODY: Record<Role, Outcome> = {
  anonymous: 'ok',
  stranger: 'ok',
  customer: 'ok',
  staff: 'ok',
  manager: 'ok',
  owner: 'ok',
  staffElsewhere: 'ok',
  admin: 'ok',
}

export const SIGNED_IN = { ...EVERYBODY, anonymous: 'UNAUTHENTICATED' } as const

export const NOBODY: Record<Role, Outcome> = {
  anonymous: 'UNAUTHENTICATED',
  stranger: 'NOT_FOUND',
  customer: 'NOT_FOUND',
  staff: 'NOT_FOUND',
  manager: 'NOT_FOUND',
  owner: 'NOT_FOUND',
  staffElsewhere: 'NOT_FOUND',
  admin: 'NOT_FOUND',
}

export const OTHERS_CODE: Record<Role, Outcome> = {
  anonymous: 'UNAUTHENTICATED',
  stranger: 'OTP_EXPIRED',
  customer: 'OTP_EXPIRED',
  staff: 'OTP_EXPIRED',
  manager: 'OTP_EXPIRED',
  owner: 'OTP_EXPIRED',
  staffElsewhere: 'OTP_EXPIRED',
  admin: 'OTP_EXPIRED',
}

/** Nobody, signed in or not. */
export const NOWHERE = { ...NOBODY, anonymous: 'NOT_FOUND' } as const

/** What belongs to the scene's customer alone. */
export const ITS_CUSTOMER = { ...NOBODY, customer: 'ok' } as const

export const ITS_SALON = { ...NOBODY, staff: 'ok', manager: 'ok', owner: 'ok', admin: 'ok' } as const

/** The customer may see the booking, so that "forbidden" tells her nothing new. */
export const SALON_OF_BOOKING = { ...ITS_SALON, customer: 'FORBIDDEN' } as const

export const BOTH_SIDES = { ...ITS_SALON, customer: 'ok' } as const

/** Those who may move the money; the others here may see it. */
export const ITS_MANAGERS = { ...ITS_SALON, staff: 'FORBIDDEN' } as const

export const ITS_OWNERS = { ...ITS_MANAGERS, manager: 'FORBIDDEN' } as const

/** What the platform's people alone do, which they are told who are not. */
export const THE_PLATFORM: Record<Role, Outcome> = {
  anonymous: 'UNAUTHENTICATED',
  stranger: 'FORBIDDEN',
  customer: 'FORBIDDEN',
  staff: 'FORBIDDEN',
  manager: 'FORBIDDEN',
  owner: 'FORBIDDEN',
  staffElsewhere: 'FORBIDDEN',
  admin: 'ok',
}

export const MANAGERS_OF_BOOKING = { ...ITS_MANAGERS, customer: 'FORBIDDEN' } as const

/** What the scene's salon has: an edit that changes nothing is taken, whatever it was based on. */
export const settingsAsTheyAre =
  (settings: Record<string, unknown>) =>
  ({ salonId }: Scene) => ({ salonId, version: 'A'.repeat(22), settings })
