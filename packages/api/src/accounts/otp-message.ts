import type { Locale } from '@salon/domain'

/**
 * The text that carries a code: who asks, that it is for nobody else, and last the line by which browsers offer the code
 * on this site only (origin-bound one-time codes). The digits are Latin in both languages. The Arabic text fits one SMS
 * of 70 characters while the host has no more than 26.
 */
const TEXTS: Record<Locale, (code: string) => string> = {
  ar: (code) => `رمز صالون: ${code}\nلا تشاركه مع أحد`,
  en: (code) => `Salon code: ${code}\nDo not share it with anyone`,
}

/** @param publicUrl where people reach the site; its host ends the message */
export function otpMessage(locale: Locale, code: string, publicUrl: string): string {
  return `${TEXTS[locale](code)}\n@${new URL(publicUrl).hostname} #${code}`
}
