import { smsLength } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { otpMessage } from './otp-message.ts'

const textOf = (...facts: Parameters<typeof otpMessage>) => otpMessage(...facts).body

const KINDS = [
  ['sign_in', 'ar'],
  ['sign_in', 'en'],
  ['confirm', 'ar'],
  ['confirm', 'en'],
] as const

describe('the message with a one-time code', () => {
  it.each(KINDS)('A14: ends with the origin-bound line, to %s in %s', (purpose, locale) => {
    const body = textOf(purpose, locale, '012345', 'https://book.salon.example:8443/path')
    expect(body.split('\n').at(-1)).toBe('@book.salon.example #012345')
  })

  it('A14: names the site and says never to share it', () => {
    for (const purpose of ['sign_in', 'confirm'] as const) {
      expect(textOf(purpose, 'ar', '012345', 'https://salon.example')).toMatch(/صالون.*012345[^]*لا تشاركه/u)
      expect(textOf(purpose, 'en', '012345', 'https://salon.example')).toMatch(
        /Salon.*012345[^]*Do not share/u,
      )
    }
  })

  it('says what it is for where it is not for signing in', () => {
    expect(textOf('confirm', 'ar', '012345', 'https://salon.example')).toContain('تأكيد')
    expect(textOf('confirm', 'en', '012345', 'https://salon.example')).toContain('confirm that it is you')
  })

  it.each(KINDS)('fits one SMS of its alphabet, to %s in %s', (purpose, locale) => {
    const publicUrl = `https://${'a'.repeat(18)}.example`
    expect(new URL(publicUrl).hostname).toHaveLength(26)
    const encoding = { ar: 'ucs2', en: 'gsm' }[locale]
    expect(smsLength(textOf(purpose, locale, '012345', publicUrl))).toMatchObject({ encoding, segments: 1 })
  })

  it.each(KINDS)('gives WhatsApp the code alone and ends with it, to %s in %s', (purpose, locale) => {
    expect(otpMessage(purpose, locale, '012345', 'https://salon.example')).toMatchObject({
      kind: 'one_time_code',
      parameters: ['012345'],
      validForSeconds: 300,
    })
  })

  it.each(KINDS)('B23: holds no link, to %s in %s', (purpose, locale) => {
    expect(textOf(purpose, locale, '012345', 'https://salon.example')).not.toMatch(/https?:|\//)
  })
})
