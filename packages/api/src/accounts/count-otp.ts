import { countUses, findOtpHistory, type Trx } from '@salon/db'
import { phoneRange, type OtpCounts, type OtpHistory, type OtpLimits, type PhoneNumber } from '@salon/domain'
import type { ApiSettings } from '../deps.ts'
import { addressBucket } from './client-address.ts'

/** The limit's counter of a phone; its owner's deletion removes it. */
export function phoneLimitKey(phone: string): string {
  return `otp:phone:${phone}`
}

export interface CountedOtp {
  counts: OtpCounts
  /** What is left of the hour in which they were counted. */
  endsInSeconds: number
  history: OtpHistory
}

/**
 * Counts one code to a phone, asked for from an address, against every limit. The counters' rows are locked until the commit: codes for
 * one phone come here one after another, on every instance.
 */
export async function countOtp(trx: Trx, phone: PhoneNumber, address: string): Promise<CountedOtp> {
  const keys = [
    phoneLimitKey(phone),
    `otp:address:${addressBucket(address)}`,
    `otp:range:${phoneRange(phone)}`,
    'otp:all',
  ]
  const { counts, endsInSeconds } = await countUses(trx, 'hour', keys)
  const [perPhone = 0, perAddress = 0, perRange = 0, total = 0] = counts
  const history = await findOtpHistory(trx, phone)
  return { counts: { perPhone, perAddress, perRange, total }, endsInSeconds, history }
}

/** How many of each an hour allows. */
export function otpLimits(settings: ApiSettings): OtpLimits {
  return {
    perPhone: settings.otpMaxPerPhoneHour,
    perAddress: settings.otpMaxPerAddressHour,
    perRange: settings.otpMaxPerPrefixHour,
    total: settings.otpMaxPerHour,
    watch: settings.otpWatch,
  }
}
