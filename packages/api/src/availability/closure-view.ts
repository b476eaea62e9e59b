import type { PrayerClosureView } from '@salon/contract'
import { instantOfMinute, type PrayerClosure } from '@salon/domain'

/** A prayer that closes a salon, as the contract shows it. */
export function toClosureView({ prayer, startsAtMinute, endsAtMinute }: PrayerClosure): PrayerClosureView {
  return {
    // the contract's name for the noon prayer of every day
    prayer: prayer === 'jumuah' ? 'dhuhr' : prayer,
    from: instantOfMinute(startsAtMinute),
    to: instantOfMinute(endsAtMinute),
  }
}
