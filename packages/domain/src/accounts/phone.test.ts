import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { maskPhone, parsePhone, toLatinDigits } from './phone.ts'

/** What the reference library makes of the same text, in a browser set to Saudi Arabia. */
function referencePhone(text: string): string | null {
  const phone = parsePhoneNumberFromString(text, 'SA')
  const isSaudiMobile = phone?.country === 'SA' && phone.isValid() && phone.getType() === 'MOBILE'
  return isSaudiMobile ? phone.number : null
}

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''))

const nearMiss = fc.oneof(
  digits(8).map((rest) => `5${rest}`),
  digits(6).chain((rest) =>
    fc.constantFrom('579', '578', '570', '52', '50', '55').map((head) => head + rest),
  ),
  fc.integer({ min: 5, max: 12 }).chain(digits),
  digits(8).map((rest) => `1${rest}`),
  digits(5).map((rest) => `9200${rest}`),
  digits(7).map((rest) => `800${rest}`),
)

const prefix = fc.constantFrom(
  '',
  '0',
  '+966',
  '966',
  '00966',
  '+9660',
  '9660',
  '+971',
  '+1',
  '+9665',
  '00',
  '+',
)

const digitRow = fc.constantFrom(0x30, 0x0660, 0x06f0)

function inDigits(zero: number, text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))
}

describe('parsePhone', () => {
  it.each([
    '0501234567',
    '501234567',
    '966501234567',
    '00966501234567',
    '+966501234567',
    '+966 050 123 4567',
    '050-123-4567',
    '(050) 123 4567',
    '٠٥٠١٢٣٤٥٦٧',
    '۰۵۰ ۱۲۳ ۴۵۶۷',
    '\u200e+966 50 123 4567\u200f',
    '\u2066+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧\u2069',
    ' 050\u00a0123\u20114567 ',
  ])('A9: reads %j as one and the same number', (text) => {
    expect(parsePhone(text)).toBe('+966501234567')
  })

  it.each([
    '',
    'hello',
    '0521234567',
    '0579912345',
    '0112345678',
    '920012345',
    '8001234567',
    '+971501234567',
    '05012345678',
    '050123456',
    '+96650123456a',
    '0501234567 ext 1',
    '++966501234567',
    '5'.repeat(10_000),
  ])('refuses %j', (text) => {
    expect(parsePhone(text)).toBeNull()
  })

  it('accepts exactly what the reference library calls a valid Saudi mobile number', () => {
    fc.assert(
      fc.property(prefix, nearMiss, digitRow, (before, national, zero) => {
        const text = inDigits(zero, before + national)
        expect(parsePhone(text)).toBe(referencePhone(text))
      }),
      { numRuns: 8_000, seed: 966 },
    )
  })

  it('agrees with the reference library wherever separators and bidi marks stand', () => {
    const between = fc.constantFrom('', '', '', ' ', '-', '\u2011', '\u00a0', '\u200e', '\u202c')
    fc.assert(
      fc.property(
        prefix,
        nearMiss,
        fc.array(between, { minLength: 20, maxLength: 20 }),
        (before, national, gaps) => {
          const plain = before + national
          const text = plain.replace(/\d/g, (digit, at: number) => digit + (gaps[at % gaps.length] ?? ''))
          expect(parsePhone(text)).toBe(referencePhone(plain))
        },
      ),
      { numRuns: 4_000, seed: 967 },
    )
  })

  it('gives its own results back unchanged', () => {
    fc.assert(
      fc.property(nearMiss, (national) => {
        const phone = parsePhone(national)
        expect(parsePhone(phone ?? '')).toBe(phone)
      }),
      { seed: 968 },
    )
  })
})

describe('toLatinDigits', () => {
  it('turns every row of digits into 0–9 and leaves other text alone', () => {
    expect(toLatinDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ０９ abc ص')).toBe('0123456789 0123456789 09 abc ص')
  })
})

describe('maskPhone', () => {
  it('shows the last three digits only', () => {
    expect(maskPhone('+966501234567')).toBe('•••567')
  })
})
