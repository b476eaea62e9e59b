import type { NumbersView, RangeNumbers } from '@salon/contract'
import type { ClientCounts, CountedStaffRow, SalonConfig, TimeOffRow, VisitCounts } from '@salon/db'
import { type DayRange, minuteOfDate, offeredMinutes } from '@salon/domain'

type StaffNumbers = NumbersView['staff'][number]

/** A stretch, which of the two it is, and what is known of staff in both. */
export interface StaffFigures {
  from: Date
  to: Date
  isNow: boolean
  booked: { isNow: boolean; staffId: string; minutes: number }[]
  timeOff: TimeOffRow[]
  counted: CountedStaffRow[]
}

/**
 * For how long each member of staff is booked in a stretch, and could be: whoever can be booked now, and whoever had visits or
 * hours in it.
 */
export function toStaffNumbers(
  config: SalonConfig,
  { from, to, isNow, booked, timeOff, counted }: StaffFigures,
): StaffNumbers[] {
  const stretch = { fromMinute: minuteOfDate(from), toMinute: minuteOfDate(to) }
  const absences = [...timeOff, ...gone(counted, to)].map(({ staffId, startsAt, endsAt }) => ({
    ...{ staffId, startsAtMinute: minuteOfDate(startsAt), endsAtMinute: minuteOfDate(endsAt) },
  }))
  const isBookable = new Map(counted.map((row) => [row.id, row.isBookable]))
  const staff = config.staff.filter(({ id }) => isBookable.has(id))
  const offered = offeredMinutes({ ...config, staff }, stretch, absences)
  const taken = new Map(
    booked.filter((row) => row.isNow === isNow).map(({ staffId, minutes }) => [staffId, minutes]),
  )
  return staff
    .map(({ id, name }) => ({
      ...{ id, name, bookedMinutes: taken.get(id) ?? 0, offeredMinutes: offered.get(id) ?? 0 },
    }))
    .filter((each) => isBookable.get(each.id) || each.bookedMinutes + each.offeredMinutes > 0)
}

/** Whoever left is away from then on. */
function gone(counted: CountedStaffRow[], to: Date) {
  return counted.flatMap(({ id: staffId, leftAt }) =>
    leftAt !== null && leftAt < to ? [{ staffId, startsAt: leftAt, endsAt: to }] : [],
  )
}

/** What was counted, of both stretches. */
export interface Counts {
  isNow: boolean
  takings: { halalas: number; atSalonHalalas: number }[]
  staff: StaffNumbers[]
  visits: VisitCounts[]
  clients: ClientCounts[]
  ratings: { isNow: boolean; ratingCount: number; ratingSum: number }[]
}

/** What came of one of the two ranges; what the database found nothing of is 0. */
export function toRangeNumbers(days: DayRange, counts: Counts): RangeNumbers {
  const { takings, staff, visits, clients, ratings } = counts
  const ours = <Row extends { isNow: boolean }>(rows: Row[]) =>
    rows.find(({ isNow }) => isNow === counts.isNow)
  const [visit, client, rated] = [ours(visits), ours(clients), ours(ratings)]
  return {
    ...days,
    takingsHalalas: sum(takings.map(({ halalas }) => halalas)),
    atSalonHalalas: sum(takings.map(({ atSalonHalalas }) => atSalonHalalas)),
    visitCount: visit?.visitCount ?? 0,
    noShowCount: visit?.noShowCount ?? 0,
    cancellationCount: visit?.cancellationCount ?? 0,
    newClientCount: client?.newClientCount ?? 0,
    returningClientCount: client?.returningClientCount ?? 0,
    ratingCount: rated?.ratingCount ?? 0,
    ratingAverage: rated ? rated.ratingSum / rated.ratingCount : null,
    bookedMinutes: sum(staff.map(({ bookedMinutes }) => bookedMinutes)),
    offeredMinutes: sum(staff.map((each) => each.offeredMinutes)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
