import type { Locale } from '../shared/brand.ts'
import { minuteOfDate } from '../time/instant.ts'
import { wallMinuteAt } from '../time/zone.ts'
import type { MessagePurpose } from './notification.ts'

/** Where consent was given or withdrawn. `vendor`: she told her carrier or WhatsApp to block us. */
export const CONSENT_PLACES = [
  'account',
  'after_booking',
  'unsubscribe_link',
  'vendor',
  'account_deleted',
] as const
export type ConsentPlace = (typeof CONSENT_PLACES)[number]

/** What somebody agrees to, word for word. Other words are another version, and none is ever removed or changed. */
export const CONSENT_TEXTS = {
  '2026-11-28': {
    ar: 'أوافق على استلام رسائل تسأل عن رأيي في زياراتي وتخبرني بالعروض. يمكنني إيقافها متى شئت.',
    en: 'I agree to messages that ask what I thought of my visits and tell me of offers. I can stop them at any time.',
  },
} as const satisfies Record<string, Record<Locale, string>>

/** The version that is asked for now. */
export const CONSENT_VERSION = '2026-11-28' satisfies keyof typeof CONSENT_TEXTS

/** Sources disagree about the hours; these lie within all of them. On the clocks of the Kingdom, wherever a salon is. */
const PROMOTION_HOURS = { timeZone: 'Asia/Riyadh', fromMinute: 9 * 60, untilMinute: 20 * 60 } as const

/** Are these hours in which a promotion may be sent? */
export function isPromotionTime(now: Date): boolean {
  const { timeZone, fromMinute, untilMinute } = PROMOTION_HOURS
  const minute = wallMinuteAt(timeZone, minuteOfDate(now))
  return minute >= fromMinute && minute < untilMinute
}

/** Whether a message may be sent to its person now: a service at any time, a promotion in its hours and with her consent. */
export function isWelcome(purpose: MessagePurpose, hasConsent: boolean, now: Date): boolean {
  return purpose === 'service' || (hasConsent && isPromotionTime(now))
}

/** She is asked what she thought this long after her visit was completed, and no more when it was longer ago. */
export const REVIEW_REQUEST = { delayMinutes: 3 * 60, graceMinutes: 24 * 60 } as const

/** Visits that were completed after `after`, up to and including `until`, are asked about now. */
export function completionsToAskAbout(now: Date): { after: Date; until: Date } {
  const until = new Date(now.getTime() - REVIEW_REQUEST.delayMinutes * 60_000)
  return { after: new Date(until.getTime() - REVIEW_REQUEST.graceMinutes * 60_000), until }
}
