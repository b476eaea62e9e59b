import { describe, expect, it } from 'vitest'
import { id, instant, localDate, typedName, typedText } from './shared.ts'

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success

describe('an instant', () => {
  it('may stand in any zone, and is one moment', () => {
    expect(instant.parse('2026-12-01T13:00:00+03:00')).toEqual(new Date('2026-12-01T10:00:00Z'))
  })

  it.each([
    '2026-02-30T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026-12-01T24:00:00Z',
    '2026-12-01T10:00:00',
    '2026-12-01',
  ])('is not %s', (text) => expect(accepts(instant, text)).toBe(false))
})

describe('a date', () => {
  it.each(['2026-02-30', '2027-02-29', '2026-00-10', '1999-12-31', '2200-01-01', '26-01-01'])(
    'is not %s',
    (text) => expect(accepts(localDate, text)).toBe(false),
  )

  it.each(['2000-01-01', '2028-02-29', '2199-12-31'])('is %s', (text) =>
    expect(localDate.parse(text)).toBe(text),
  )
})

it('an id has one spelling', () => {
  expect(id.parse('019A0000-0000-7000-8000-0000000000AB')).toBe('019a0000-0000-7000-8000-0000000000ab')
})

describe('typed text', () => {
  it('loses controls, bidi controls and half characters, and keeps markup, joiners and emoji', () => {
    expect(typedText(100).parse(' a\u0000\u202eb\ud83c<b> 👩🏽‍🦱\u2028 ')).toBe('a  b <b> 👩🏽‍🦱')
  })

  it('is never longer than it may be', () => {
    expect(accepts(typedText(5), '12345')).toBe(true)
    expect(accepts(typedText(5), '123456')).toBe(false)
  })

  it.each(['', '   ', '\u200b', '\u202e\u0000', '\u3164', '\u2800', '\u200d\ufe0f'])(
    'is no name when nothing is seen: %j',
    (text) => expect(accepts(typedName(80), text)).toBe(false),
  )

  it.each(['نورة', 'Al-Harbi', '李', '🌸', '٣'])('is a name: %s', (text) =>
    expect(typedName(80).parse(text)).toBe(text),
  )
})
