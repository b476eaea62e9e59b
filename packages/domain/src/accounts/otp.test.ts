import { describe, expect, it } from 'vitest'
import {
  isPumped,
  phoneRange,
  refuseOtp,
  resendWaitSeconds,
  type OtpCounts,
  type OtpHistory,
  type OtpLimits,
} from './otp.ts'

const WATCH = { enoughSent: 20, leastEnteredPercent: 20, tightenedToPercent: 10 }
const LIMITS: OtpLimits = { perPhone: 5, perAddress: 30, perRange: 100, total: 1000, watch: WATCH }
const HOUR_LEFT = 1234

function counts(changes: Partial<OtpCounts> = {}): OtpCounts {
  return { perPhone: 1, perAddress: 1, perRange: 1, total: 1, ...changes }
}

function history(changes: Partial<OtpHistory> = {}): OtpHistory {
  return {
    lastSentSecondsAgo: null,
    cooldownSeconds: 0,
    unusedInARow: 0,
    failuresInARow: 0,
    rangeSent: 0,
    rangeEntered: 0,
    ...changes,
  }
}

describe('refuseOtp', () => {
  it('allows the first code', () => {
    expect(refuseOtp(counts(), LIMITS, history(), HOUR_LEFT)).toBeNull()
  })

  it.each(['perPhone', 'perAddress', 'perRange', 'total'] as const)(
    'A11: allows the last code of the %s limit and refuses the next until the hour ends',
    (limit) => {
      expect(refuseOtp(counts({ [limit]: LIMITS[limit] }), LIMITS, history(), HOUR_LEFT)).toBeNull()
      expect(refuseOtp(counts({ [limit]: LIMITS[limit] + 1 }), LIMITS, history(), HOUR_LEFT)).toEqual({
        code: 'RATE_LIMITED',
        retryAfterSeconds: HOUR_LEFT,
      })
    },
  )

  it('says how long the cooldown still runs', () => {
    expect(refuseOtp(counts(), LIMITS, history({ cooldownSeconds: 7 }), HOUR_LEFT)).toEqual({
      code: 'OTP_COOLDOWN',
      retryAfterSeconds: 7,
    })
  })

  it('A6: gives a phone with a hundred wrong codes in a row one code an hour', () => {
    const slow = { failuresInARow: 100, lastSentSecondsAgo: 600 }
    expect(refuseOtp(counts(), LIMITS, history(slow), HOUR_LEFT)).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 3000,
    })
    expect(refuseOtp(counts(), LIMITS, history({ ...slow, lastSentSecondsAgo: 3600 }), HOUR_LEFT)).toBeNull()
    expect(refuseOtp(counts(), LIMITS, history({ ...slow, failuresInARow: 99 }), HOUR_LEFT)).toBeNull()
  })

  it('A12: leaves a tenth of its limit to a range whose codes are not entered', () => {
    const pumped = history({ rangeSent: 20, rangeEntered: 3 })
    expect(refuseOtp(counts({ perRange: 10 }), LIMITS, pumped, HOUR_LEFT)).toBeNull()
    expect(refuseOtp(counts({ perRange: 11 }), LIMITS, pumped, HOUR_LEFT)?.code).toBe('RATE_LIMITED')
  })
})

describe('isPumped', () => {
  it('A12: needs enough codes as evidence and less than the set share of them entered', () => {
    expect(isPumped(history({ rangeSent: 19, rangeEntered: 0 }), WATCH)).toBe(false)
    expect(isPumped(history({ rangeSent: 20, rangeEntered: 3 }), WATCH)).toBe(true)
    expect(isPumped(history({ rangeSent: 20, rangeEntered: 4 }), WATCH)).toBe(false)
    expect(isPumped(history({ rangeSent: 20, rangeEntered: 3 }), { ...WATCH, enoughSent: 21 })).toBe(false)
    expect(isPumped(history({ rangeSent: 20, rangeEntered: 4 }), { ...WATCH, leastEnteredPercent: 21 })).toBe(
      true,
    )
  })
})

describe('resendWaitSeconds', () => {
  it('A12: grows from 30 over 60 to 120 seconds and stays there', () => {
    expect([0, 1, 2, 3, 40].map((unusedInARow) => resendWaitSeconds(history({ unusedInARow })))).toEqual([
      30, 60, 120, 120, 120,
    ])
  })
})

describe('phoneRange', () => {
  it('is the first seven digits', () => {
    expect(phoneRange('+966501234567')).toBe('+9665012')
  })
})
