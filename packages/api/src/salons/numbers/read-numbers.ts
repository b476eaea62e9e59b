import type { NumbersView, ReadNumbersInput } from '@salon/contract'
import {
  countClients,
  countRatings,
  countVisits,
  listSalonConfigs,
  listTimeOff,
  listTopServices,
  sumBookedMinutes,
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
import { toRangeNumbers, toStaffNumbers } from './range-numbers.ts'

const TOP_SERVICES = 10

/**
 * What came of a range of a salon's days, beside as many days before. The caller's role was checked at the door. Eight statements,
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
    anyStatus: true,
  })
  if (!config) throw new DomainError('NOT_FOUND')
  const startOf = (date: LocalDate) => dateOfMinute(startOfDate(config.timeZone, date))
  const [beforeFrom, from, to] = [startOf(daysBefore.from), startOf(days.from), startOf(addDays(days.to, 1))]
  const range = { salonId, beforeFrom, from, to }
  const units = listUnits(days, unit)
  const [takings, visits, clients, booked, services, ratings, timeOff] = await Promise.all([
    sumTakings(db, { salonId, edges: [beforeFrom, ...units.map(startOf), to] }),
    countVisits(db, range),
    countClients(db, { ...range, now: clock.now() }),
    sumBookedMinutes(db, range),
    listTopServices(db, { ...range, limit: TOP_SERVICES }),
    countRatings(db, range),
    listTimeOff(db, { salonId, from: beforeFrom, to, staffIds: null }),
  ])
  const counts = { visits, clients, ratings }
  // the first stretch is the range before
  const taken = new Map(takings.map(({ stretch, halalas }) => [stretch, halalas]))
  const byUnit = units.map((date, index) => ({ date, halalas: taken.get(index + 2) ?? 0 }))
  const staff = toStaffNumbers(config, { from, to, isNow: true, booked, timeOff })
  const staffBefore = toStaffNumbers(config, { from: beforeFrom, to: from, isNow: false, booked, timeOff })
  return {
    unit,
    now: toRangeNumbers(days, { isNow: true, takings: byUnit, staff, ...counts }),
    before: toRangeNumbers(daysBefore, {
      ...{ isNow: false, takings: [{ halalas: taken.get(1) ?? 0 }], staff: staffBefore, ...counts },
    }),
    takings: byUnit,
    staff,
    services,
  }
}
