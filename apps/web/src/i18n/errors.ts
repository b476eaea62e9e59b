import type { DomainErrorCode } from '@salon/domain'
import { errorsAr } from './errors.ar.ts'
import { errorsEn } from './errors.en.ts'
import type { Catalogue } from './locale.ts'
import { pluralAr, pluralEn } from './plural.ts'

/** The server's reasons, what it did not expect, and no answer at all. */
export type FailureReason = DomainErrorCode | 'INTERNAL' | 'OFFLINE'

export const errorTexts: Catalogue<Record<FailureReason, string>> = { ar: errorsAr, en: errorsEn }

/** Sentences made of what a refusal brings along in `details`. */
interface ErrorHints {
  retryAfter: (seconds: number) => string
  attemptsLeft: (count: number) => string
}

export const errorHints: Catalogue<ErrorHints> = {
  ar: {
    retryAfter: (seconds) =>
      seconds < 60
        ? `أعد المحاولة بعد ${pluralAr(seconds, {
            zero: 'لحظات',
            one: 'ثانية',
            two: 'ثانيتين',
            few: `${seconds} ثوانٍ`,
            many: `${seconds} ثانية`,
            other: `${seconds} ثانية`,
          })}.`
        : `أعد المحاولة بعد ${minutesAr(Math.ceil(seconds / 60))}.`,
    attemptsLeft: (count) =>
      pluralAr(count, {
        zero: 'لم تبقَ لك محاولات.',
        one: 'بقيت لك محاولة واحدة.',
        two: 'بقيت لك محاولتان.',
        few: `بقيت لك ${count} محاولات.`,
        many: `بقيت لك ${count} محاولة.`,
        other: `بقيت لك ${count} محاولة.`,
      }),
  },
  en: {
    retryAfter: (seconds) =>
      seconds < 60
        ? `Try again in ${seconds} ${pluralEn(seconds, { one: 'second', other: 'seconds' })}.`
        : `Try again in ${Math.ceil(seconds / 60)} min.`,
    attemptsLeft: (count) => `${count} ${pluralEn(count, { one: 'try', other: 'tries' })} left.`,
  },
}

function minutesAr(count: number): string {
  return pluralAr(count, {
    zero: 'لحظات',
    one: 'دقيقة',
    two: 'دقيقتين',
    few: `${count} دقائق`,
    many: `${count} دقيقة`,
    other: `${count} دقيقة`,
  })
}
