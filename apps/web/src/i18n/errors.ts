import type { DomainErrorCode } from '@salon/domain'
import { lazyCatalogue } from './catalogue.ts'

/** What people read when a request fails: two languages, and a reason without a sentence does not compile. */
export interface ErrorMessages {
  /** What to do next, for every reason the server can refuse for. */
  reasons: Record<DomainErrorCode, string>
  /** Sentences made of what a refusal brings along in `details`. */
  retryAfter: (seconds: number) => string
  attemptsLeft: (count: number) => string
}

export const errorMessages = lazyCatalogue<ErrorMessages>({
  ar: async () => (await import('./errors.ar.ts')).errorsAr,
  en: async () => (await import('./errors.en.ts')).errorsEn,
})
