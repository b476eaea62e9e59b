import type { NumbersView, ReadNumbersInput } from '@salon/contract'
import {
  ALL_BUT_FIRST,
  countClients,
  countVisits,
  listCountedStaff,
  listSalonConfigs,
  listTimeOff,
  listTopServices,
  sumBookedMinutes,
  sumDueAtSalon,
  sumRatings,
  sumTakings,
} from '@salon/db'
import {
  addDays,
  dateOfMinute,
  DomainError,
  listUnits,
  type LocalDate,
  rangeBefore,
  startOfDate,
} from '@salon/domain'
import type { Deps } from '../../deps.ts'
import { toRangeNumbers, toStaffNumbers, toUnitNumbers } from './range-numbers.ts'

const TOP_SERVICES = 10

/**
 * What came of a range of a salon's days, beside as many days before. The caller's role was checked at the door. Ten statements,
 * however long the range: what is counted is counted by the database.
 * @throws DomainError `NOT_FOUND`
 */
export async function readNumbers(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { salonId, unit, ...days }: ReadNumbersInput,
): Promise<NumbersView> {
  const daysBefore = rangeBefore(days)
  const [config] = await listSalonConfigs(db, {
    ...{ salonIds: [salonId], serviceIds: null, from: daysBefore.from, to: days.to },
    ...{ anyStatus: true, anyStaff: true },
  })
  if (!config) throw new DomainError('NOT_FOUND')
  const startOf = (date: LocalDate) => dateOfMinute(startOfDate(config.timeZone, date))
  const [beforeFrom, from, to] = [startOf(daysBefore.from), startOf(days.from), startOf(addDays(days.to, 1))]
  const range = { salonId, beforeFrom, from, to }
  const dates = listUnits(days, unit)
  // the first stretch is the range before
  const stretches = { salonId, edges: [beforeFrom, ...dates.map(startOf), to] }
  const [takings, atSalon, visits, clients, ratings, booked, services, timeOff, counted] = await Promise.all([
    sumTakings(db, stretches),
    sumDueAtSalon(db, stretches),
    countVisits(db, stretches),
    countClients(db, { ...stretches, now: clock.now() }),
    sumRatings(db, stretches),
    sumBookedMinutes(db, range),
    listTopServices(db, { ...range, limit: TOP_SERVICES }),
    listTimeOff(db, { salonId, from: beforeFrom, to, staffIds: null }),
    listCountedStaff(db, range),
  ])
  const counts = { takings, atSalon, visits, clients, ratings }
  const figures = { booked, timeOff, counted }
  const staff = toStaffNumbers(config, { from, to, isNow: true, ...figures })
  const staffBefore = toStaffNumbers(config, { from: beforeFrom, to: from, isNow: false, ...figures })
  const numbered = dates.map((date, index) => ({ date, stretch: index + 2 }))
  const ofUnits = numbered.map(({ stretch }) => stretch)
  return {
    unit,
    now: toRangeNumbers(days, counts, { of: ofUnits, clientsOf: ALL_BUT_FIRST, staff }),
    before: toRangeNumbers(daysBefore, counts, { of: [1], clientsOf: 1, staff: staffBefore }),
    units: numbered.map(({ date, stretch }) => toUnitNumbers(date, counts, stretch)),
    staff,
    services,
  }
}
