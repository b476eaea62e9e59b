import type { NumbersView, ReadNumbersInput } from '@salon/contract'
import {
  countClients,
  countRatings,
  countVisits,
  listCountedStaff,
  listSalonConfigs,
  listTimeOff,
  listTopServices,
  sumBookedMinutes,
  sumDueAtSalon,
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
  const units = listUnits(days, unit)
  const edges = [beforeFrom, ...units.map(startOf), to]
  const [takings, atSalon, visits, clients, booked, services, ratings, timeOff, counted] = await Promise.all([
    sumTakings(db, { salonId, edges }),
    sumDueAtSalon(db, { salonId, edges }),
    countVisits(db, range),
    countClients(db, { ...range, now: clock.now() }),
    sumBookedMinutes(db, range),
    listTopServices(db, { ...range, limit: TOP_SERVICES }),
    countRatings(db, range),
    listTimeOff(db, { salonId, from: beforeFrom, to, staffIds: null }),
    listCountedStaff(db, range),
  ])
  const counts = { visits, clients, ratings }
  const takenIn = (stretch: number) => ({
    halalas: amountIn(takings, stretch),
    atSalonHalalas: amountIn(atSalon, stretch),
  })
  // the first stretch is the range before
  const byUnit = units.map((date, index) => ({ date, ...takenIn(index + 2) }))
  const figures = { booked, timeOff, counted }
  const staff = toStaffNumbers(config, { from, to, isNow: true, ...figures })
  const staffBefore = toStaffNumbers(config, { from: beforeFrom, to: from, isNow: false, ...figures })
  return {
    unit,
    now: toRangeNumbers(days, { isNow: true, takings: byUnit, staff, ...counts }),
    before: toRangeNumbers(daysBefore, {
      ...{ isNow: false, takings: [takenIn(1)], staff: staffBefore, ...counts },
    }),
    takings: byUnit,
    staff,
    services,
  }
}

function amountIn(sums: readonly { stretch: number; halalas: number }[], stretch: number): number {
  return sums.find((each) => each.stretch === stretch)?.halalas ?? 0
}
