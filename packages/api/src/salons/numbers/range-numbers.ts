import type { RangeNumbers, StaffNumbers, UnitNumbers } from '@salon/contract'
import type {
  ClientCounts,
  CountedStaffRow,
  RatingSums,
  SalonConfig,
  TimeOffRow,
  VisitCounts,
} from '@salon/db'
import { type DayRange, type LocalDate, minuteOfDate, offeredMinutes } from '@salon/domain'

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

/** What the database counted by the stretches that units make of two ranges. */
export interface Counts {
  takings: { stretch: number; halalas: number }[]
  atSalon: { stretch: number; halalas: number }[]
  visits: VisitCounts[]
  clients: ClientCounts[]
  ratings: RatingSums[]
}

/** The numbers of a unit: of its stretch alone, as of which its clients are new. */
export function toUnitNumbers(date: LocalDate, counts: Counts, stretch: number): UnitNumbers {
  const { cancellationCount: _all, ...numbers } = count(counts, { of: [stretch], clientsOf: stretch })
  return { date, ...numbers }
}

/** What came of one of the two ranges, which is made of several stretches; its clients have a number of their own. */
export function toRangeNumbers(
  days: DayRange,
  counts: Counts,
  { staff, ...stretches }: CountedStretches & { staff: StaffNumbers[] },
): RangeNumbers {
  return {
    ...days,
    ...count(counts, stretches),
    bookedMinutes: sum(staff, ({ bookedMinutes }) => bookedMinutes),
    offeredMinutes: sum(staff, (each) => each.offeredMinutes),
  }
}

interface CountedStretches {
  of: readonly number[]
  /** Who came on several of the days is one client. */
  clientsOf: number
}

/** What the database found nothing of is 0. */
function count(counts: Counts, { of, clientsOf }: CountedStretches) {
  const within = <Row extends { stretch: number }>(rows: Row[]) =>
    rows.filter(({ stretch }) => of.includes(stretch))
  const [visits, ratings] = [within(counts.visits), within(counts.ratings)]
  const clients = counts.clients.find(({ stretch }) => stretch === clientsOf)
  const ratingCount = sum(ratings, (each) => each.ratingCount)
  return {
    takingsHalalas: sum(within(counts.takings), ({ halalas }) => halalas),
    atSalonHalalas: sum(within(counts.atSalon), ({ halalas }) => halalas),
    visitCount: sum(visits, ({ visitCount }) => visitCount),
    noShowCount: sum(visits, ({ noShowCount }) => noShowCount),
    cancellationCount: sum(visits, ({ cancellationCount }) => cancellationCount),
    newClientCount: clients?.newClientCount ?? 0,
    returningClientCount: clients?.returningClientCount ?? 0,
    ratingCount,
    ratingAverage: ratingCount === 0 ? null : sum(ratings, ({ ratingSum }) => ratingSum) / ratingCount,
  }
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0)
}
