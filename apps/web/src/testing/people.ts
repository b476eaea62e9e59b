import type { AccessView, SignedInView, UserView } from '@salon/contract'
import type { Instant, PhoneNumber } from '@salon/domain'

export function newUser(given: Partial<UserView> = {}): UserView {
  return {
    id: '019ab000-0000-7000-8000-000000000001',
    phone: '+966501234567' as PhoneNumber,
    name: 'Demo Customer',
    locale: 'en',
    preferredChannel: 'sms',
    isAdmin: false,
    memberships: [],
    ...given,
  }
}

export function newAccess(accessToken: string, user: UserView = newUser()): AccessView {
  return { accessToken, accessTokenExpiresAt: '2026-11-22T18:45:00.000Z' as Instant, user }
}

export function newSignIn(accessToken: string, given: Partial<SignedInView> = {}): SignedInView {
  return { ...newAccess(accessToken), isNewUser: false, ...given }
}
