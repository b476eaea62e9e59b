import { describe, expect, it } from 'vitest'
import { otpMessage } from './otp-message.ts'

describe('the message with a one-time code', () => {
  it.each(['ar', 'en'] as const)('A14: ends with the origin-bound line in %s', (locale) => {
    const body = otpMessage(locale, '012345', 'https://book.salon.example:8443/path')
    expect(body.split('\n').at(-1)).toBe('@book.salon.example #012345')
  })

  it('A14: names the site and says never to share it', () => {
    expect(otpMessage('ar', '012345', 'https://salon.example')).toMatch(/صالون.*012345[^]*لا تشاركه مع أحد/u)
    expect(otpMessage('en', '012345', 'https://salon.example')).toMatch(/Salon.*012345[^]*Do not share/u)
  })

  it('fits one Arabic SMS of 70 UCS-2 characters, and one English SMS of 160', () => {
    const publicUrl = `https://${'a'.repeat(18)}.example`
    expect(new URL(publicUrl).hostname).toHaveLength(26)
    expect(otpMessage('ar', '012345', publicUrl).length).toBeLessThanOrEqual(70)
    expect(otpMessage('en', '012345', publicUrl).length).toBeLessThanOrEqual(160)
  })

  it('B23: holds no link', () => {
    for (const locale of ['ar', 'en'] as const) {
      expect(otpMessage(locale, '012345', 'https://salon.example')).not.toMatch(/https?:|\//)
    }
  })
})
