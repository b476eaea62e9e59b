import type { BookingRulesSettings } from '@salon/contract'
import { readWhole } from '../fields/read-whole.ts'
import type { Reading } from '../use-settings.ts'

/** The booking rules as they are typed. */
export type RulesDraft = Omit<BookingRulesSettings, 'furthestDays' | 'maxOpenBookings'> & {
  furthestDays: string
  maxOpenBookings: string
}

export function toRulesDraft(settings: BookingRulesSettings): RulesDraft {
  const { furthestDays, maxOpenBookings } = settings
  return { ...settings, furthestDays: String(furthestDays), maxOpenBookings: String(maxOpenBookings) }
}

/** @param wrong what to say of a number that is none */
export function readRulesDraft(
  draft: RulesDraft,
  wrong: { furthestDays: string; maxOpenBookings: string },
): Reading<BookingRulesSettings, RulesDraft> {
  const furthestDays = readWhole(draft.furthestDays, { least: 0, most: 365 })
  const maxOpenBookings = readWhole(draft.maxOpenBookings, { least: 1, most: 50 })
  if (furthestDays === null || maxOpenBookings === null) {
    return {
      errors: {
        ...(furthestDays === null && { furthestDays: wrong.furthestDays }),
        ...(maxOpenBookings === null && { maxOpenBookings: wrong.maxOpenBookings }),
      },
    }
  }
  return { settings: { ...draft, furthestDays, maxOpenBookings } }
}
