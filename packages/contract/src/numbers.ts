import { type LocalDate, type Localized, RANGE_UNITS, type DayRange, type RangeUnit } from '@salon/domain'
import * as z from 'zod'
import { id, localDate } from './shared.ts'

const MOST_DAYS = 366

export const readNumbersInput = z
  .strictObject({
    salonId: id,
    /** Days of the salon, both included. */
    from: localDate,
    to: localDate,
    unit: z.enum(RANGE_UNITS),
  })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * 86_400_000, {
    path: ['to'],
    message: `at most ${MOST_DAYS} days`,
  })
export type ReadNumbersInput = z.output<typeof readNumbersInput>

/** What came of a range of days. A visit counts on the day on which it begins by the salon's clock. */
export interface RangeNumbers extends DayRange {
  /** What was taken online less what was given back, when it was. */
  takingsHalalas: number
  /** What visits that took place left to be paid at the salon. */
  atSalonHalalas: number
  visitCount: number
  noShowCount: number
  cancellationCount: number
  /** Of the clients who came, who came for the first time, and who had come before. */
  newClientCount: number
  returningClientCount: number
  ratingCount: number
  /** `null` without a rating. */
  ratingAverage: number | null
  /** For how long staff are booked, and could be. */
  bookedMinutes: number
  offeredMinutes: number
}

/** What came of a day, week or month of a range. Its clients are new to that one: of a week, who came in none before it. */
export interface UnitNumbers extends Omit<
  RangeNumbers,
  'from' | 'to' | 'cancellationCount' | 'bookedMinutes' | 'offeredMinutes'
> {
  /** The first day of it within the range. */
  date: LocalDate
}

/** For how long somebody is booked, and could be. */
export interface StaffNumbers {
  id: string
  name: Localized
  bookedMinutes: number
  offeredMinutes: number
}

/** How often a service was part of visits that took place, and for how much in all. */
export interface ServiceNumbers {
  id: string
  name: Localized
  count: number
  halalas: number
}

export interface NumbersView {
  unit: RangeUnit
  now: RangeNumbers
  /** Of as many days right before. */
  before: RangeNumbers
  /** The range by day, week or month. */
  units: UnitNumbers[]
  /** Whoever can be booked now, and whoever had hours or visits in the range. */
  staff: StaffNumbers[]
  /** What was booked most in visits that took place. */
  services: ServiceNumbers[]
}
