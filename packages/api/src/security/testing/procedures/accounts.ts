import { CONSENT_VERSION } from '@salon/domain'
import { newPhone } from '@salon/testkit'
import {
  EVERYBODY,
  ITS_CUSTOMER,
  NOBODY,
  NOWHERE,
  OTHERS_CODE,
  type ProcedureCase,
  SIGNED_IN,
} from './case.ts'

/** As an address that was made up, or whose account was deleted. */
const unknownLink = () => ({ token: 'A'.repeat(22) })

/** Of accounts, their sessions and what they consented to. */
export const ACCOUNTS: Record<string, ProcedureCase> = {
  'accounts.requestOtp': {
    input: () => ({ phone: newPhone(), channel: 'sms', locale: 'ar' }),
    who: EVERYBODY,
  },
  'accounts.verifyOtp': { input: ({ otp }) => ({ ...otp }), once: true, who: EVERYBODY },
  'accounts.otpChannel': { input: ({ otp }) => ({ challengeId: otp.challengeId }), who: EVERYBODY },
  'accounts.requestFreshCode': {
    input: () => ({ channel: 'sms' }),
    // was sent one when the scene was made
    who: { ...SIGNED_IN, customer: 'OTP_COOLDOWN' },
  },
  'accounts.confirmFreshCode': {
    input: ({ freshCode }) => ({ ...freshCode }),
    once: true,
    who: { ...OTHERS_CODE, customer: 'ok' },
  },
  'accounts.refresh': { who: { ...EVERYBODY, anonymous: 'SESSION_EXPIRED' } },
  'accounts.logout': { who: SIGNED_IN },
  'accounts.logoutEverywhere': { who: SIGNED_IN },
  'accounts.channels': { who: EVERYBODY },
  'accounts.me': { who: SIGNED_IN },
  'accounts.updateProfile': {
    input: () => ({ name: 'نورة', locale: 'en', preferredChannel: 'whatsapp' }),
    who: SIGNED_IN,
  },
  'accounts.sessions.list': { who: SIGNED_IN },
  'accounts.sessions.revoke': { input: ({ sessionId }) => ({ id: sessionId }), who: ITS_CUSTOMER },
  'accounts.favourites.list': { input: () => ({ limit: 10 }), who: SIGNED_IN },
  'accounts.favourites.ids': { who: SIGNED_IN },
  'accounts.favourites.add': { input: ({ salonId }) => ({ salonId }), who: SIGNED_IN },
  'accounts.favourites.remove': { input: ({ salonId }) => ({ salonId }), who: SIGNED_IN },
  'accounts.calendar.read': { who: SIGNED_IN },
  'accounts.calendar.create': {
    input: () => ({ kind: 'visits' }),
    needsFreshCode: true,
    who: SIGNED_IN,
  },
  'accounts.calendar.revoke': { input: () => ({ kind: 'visits' }), who: SIGNED_IN },
  'accounts.invitations.list': { who: SIGNED_IN },
  'accounts.invitations.accept': {
    input: ({ invitationId }) => ({ id: invitationId }),
    once: true,
    needsFreshCode: true,
    who: { ...NOBODY, stranger: 'ok' },
  },
  'accounts.invitations.decline': {
    input: ({ invitationId }) => ({ id: invitationId }),
    once: true,
    who: { ...NOBODY, stranger: 'ok' },
  },
  'accounts.exportData': { needsFreshCode: true, who: SIGNED_IN },
  'accounts.deleteAccount': {
    input: (_scene, actor) => ({ phone: actor?.phone ?? '0551234567' }),
    who: SIGNED_IN,
  },
  'accounts.promotions.read': { who: SIGNED_IN },
  'accounts.promotions.set': {
    input: () => ({ isGiven: true, textVersion: CONSENT_VERSION, how: 'account' }),
    who: SIGNED_IN,
  },
  'accounts.promotions.unsubscribe': { input: unknownLink, who: NOWHERE },
  'accounts.promotions.undoUnsubscribe': { input: unknownLink, who: NOWHERE },
}

export const ACCOUNT_VARIANTS: [name: string, what: string, procedure: ProcedureCase][] = [
  [
    'accounts.otpChannel',
    'of a code that confirms who is signed in',
    {
      input: ({ freshCode }) => ({ challengeId: freshCode.challengeId }),
      who: { ...OTHERS_CODE, anonymous: 'OTP_EXPIRED', customer: 'ok' },
    },
  ],
]
