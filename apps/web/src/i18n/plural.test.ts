import { describe, expect, it } from 'vitest'
import { accountAr } from './account.ar.ts'
import { commonAr } from './common.ar.ts'
import { errorsAr } from './errors.ar.ts'
import { errorsEn } from './errors.en.ts'
import { pluralAr, pluralEn } from './plural.ts'
import { unitTexts } from './units.ts'
import { visitAr } from './visit.ar.ts'

describe('plural forms', () => {
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }

  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [10, 'few'],
    [11, 'many'],
    [99, 'many'],
    [100, 'other'],
    [102, 'other'],
    [103, 'few'],
    [111, 'many'],
  ])('gives %i its Arabic form: %s', (count, form) => {
    expect(pluralAr(count, forms)).toBe(form)
  })

  it('tells one from all else in English', () => {
    expect([0, 1, 2].map((count) => pluralEn(count, { one: 'star', other: 'stars' }))).toEqual([
      'stars',
      'star',
      'stars',
    ])
  })

  it('reads right in the catalogues that count', () => {
    expect([1, 2, 5, 30, 100].map(visitAr.freeShort)).toEqual([
      'وقت واحد',
      'وقتان',
      '5 أوقات',
      '30 وقتًا',
      '100 وقت',
    ])
    expect([1, 2, 5, 30, 100].map(unitTexts.ar.minutes)).toEqual([
      'دقيقة',
      'دقيقتان',
      '5 دقائق',
      '30 دقيقة',
      '100 دقيقة',
    ])
    expect([1, 2, 3].map(commonAr.starsLabel)).toEqual(['نجمة واحدة', 'نجمتان', '3 نجوم'])
    expect(errorsAr.retryAfter(2)).toContain('ثانيتين')
    expect(errorsEn.attemptsLeft(1)).toBe('1 try left.')
    expect(accountAr.resendIn(11)).toContain('11 ثانية')
  })
})
