import { MESSAGE_KINDS, type Locale } from '@salon/domain'
import type { ContentSids } from '../twilio-sender.ts'

/** Every template's id; each tells by itself which one it is. */
export const CONTENT_SIDS = Object.fromEntries(
  MESSAGE_KINDS.map((kind, at) => [kind, { ar: idOf(at, 'ar'), en: idOf(at, 'en') }]),
) as ContentSids

function idOf(at: number, locale: Locale): string {
  return `HX${locale === 'ar' ? 'a' : 'e'}${String(at).padStart(31, '0')}`
}
