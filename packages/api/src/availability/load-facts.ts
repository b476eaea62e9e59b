import type { VisitLineInput } from '@salon/contract'
import { listBusyMinutes, type BusyFacts, type Db, type SalonConfig } from '@salon/db'
import {
  addDays,
  businessSpan,
  fromEpochDay,
  localDateAt,
  type EpochMinute,
  type LocalDate,
  type SalonFacts,
  type VisitLine,
} from '@salon/domain'
import { readSalonConfig } from './config-cache.ts'
import { resolveVisit, type BookedAddOns, type ResolvedVisit, type SetLengths } from './resolve-visit.ts'

/** Business dates asked for; or the one start that is to be decided, whose window may have opened the evening before. */
export type FactsRange = { from: LocalDate; days: number } | { startMinute: EpochMinute }

export interface FactsQuery {
  salonId: string
  lines: readonly VisitLineInput[]
  range: FactsRange
  now: Date
  /** The booking that is about to move: its own time is free to it. */
  ignoreBookingId?: string
  /** The lines were booked, with these add-ons. */
  booked?: BookedAddOns | null
  /** How long the salon has each line take. */
  lengths?: SetLengths
  /** The salon itself asks, which deals with what is booked also while it is suspended. */
  anyStatus?: boolean
}

export interface LoadedFacts {
  config: SalonConfig
  visit: ResolvedVisit
  /** Ready for the engine, for the dates of `range`. */
  facts: SalonFacts
}

const MINUTES_A_DAY = 1440

/**
 * Everything the engine and a booking need to know of a salon for a visit, in two statements whatever the number of staff,
 * days and lines. The second is not sent when the visit itself cannot be.
 * @throws DomainError as `readSalonConfig` or `resolveVisit` does
 */
export async function loadSalonFacts(db: Db, query: FactsQuery): Promise<LoadedFacts> {
  const { range } = query
  const config = await readSalonConfig(db, query.salonId, firstDateOf(range), query.anyStatus)
  const visit = resolveVisit(config, query.lines, query.booked, query.lengths)
  const busy = await loadBusy(db, config, visit.lines, query)
  return { config, visit, facts: toFacts(config, busy) }
}

/** Who is busy when, of those who could serve the visit and of its rooms. One statement. */
export function loadBusy(
  db: Db,
  config: SalonConfig,
  lines: readonly VisitLine[],
  query: Pick<FactsQuery, 'range' | 'now' | 'ignoreBookingId'>,
): Promise<BusyFacts> {
  const staffIds = lines.flatMap((line) => line.candidates.map((candidate) => candidate.staffId))
  const roomIds = new Set(lines.flatMap((line) => line.roomIds))
  const units = config.rooms.filter((unit) => roomIds.has(unit.roomId)).map((unit) => unit.resourceId)
  const margin = Math.max(...lines.map((line) => Math.max(line.bufferBeforeMinutes, line.bufferAfterMinutes)))
  return listBusyMinutes(db, {
    resourceIds: [...new Set([...staffIds, ...units])],
    ...businessSpan(config.timeZone, businessDates(config, query.range), margin),
    now: query.now,
    ...(query.ignoreBookingId === undefined ? {} : { ignoreBookingId: query.ignoreBookingId }),
  })
}

/** Configuration and busy times as the engine wants them. */
export function toFacts(config: SalonConfig, { busy, timeOff }: BusyFacts): SalonFacts {
  return { ...config, busy, timeOff }
}

function businessDates(config: SalonConfig, range: FactsRange): { from: LocalDate; days: number } {
  if ('from' in range) return range
  return { from: addDays(localDateAt(config.timeZone, range.startMinute), -1), days: 2 }
}

/** From when on a configuration is read for a range: early enough in every zone, as the salon's own is not known yet. */
export function firstDateOf(range: FactsRange): LocalDate {
  return 'from' in range ? range.from : fromEpochDay(Math.floor(range.startMinute / MINUTES_A_DAY) - 2)
}
