import type { Locale, OtpPurpose } from '@salon/domain'
import type { OutgoingMessage } from '@salon/providers'

/**
 * The text that carries a code: who asks and what for, that it is for nobody else, and last the line by which browsers offer
 * the code on this site only (origin-bound one-time codes). The digits are Latin in both languages. The Arabic texts fit one
 * SMS of 70 characters while the host has no more than 26.
 */
const TEXTS: Record<OtpPurpose, Record<Locale, (code: string) => string>> = {
  sign_in: {
    ar: (code) => `رمز صالون: ${code}\nلا تشاركه مع أحد`,
    en: (code) => `Salon code: ${code}\nDo not share it with anyone`,
  },
  confirm: {
    ar: (code) => `تأكيد صالون ${code}\nلا تشاركه أبدًا`,
    en: (code) => `Salon code to confirm that it is you: ${code}\nDo not share it with anyone`,
  },
}

/** As long as the code itself: later it is of no use to her, and of some to whoever finds it. */
const VALID_FOR_SECONDS = 300

/**
 * A code as a message. WhatsApp's template for codes has words of its own and takes the code alone.
 * @param publicUrl where people reach the site; its host ends the text
 */
export function otpMessage(
  purpose: OtpPurpose,
  locale: Locale,
  code: string,
  publicUrl: string,
): Omit<OutgoingMessage, 'to' | 'channel'> {
  return {
    kind: 'one_time_code',
    purpose: 'service',
    locale,
    parameters: [code],
    body: `${TEXTS[purpose][locale](code)}\n@${new URL(publicUrl).hostname} #${code}`,
    code,
    validForSeconds: VALID_FOR_SECONDS,
  }
}
