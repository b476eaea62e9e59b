import { listBusyMinutes, type BusyFacts, type Db, type FoundSalon, type SalonConfig } from '@salon/db'
import {
  addDays,
  hasFreeStart,
  localDateAt,
  nextMinute,
  nextStart,
  wallToEpochMinute,
  toEpochDay,
  type DateRange,
  type EpochMinute,
  type LocalDate,
  type VisitLine,
} from '@salon/domain'
import { readSalonConfigs } from '../availability/config-cache.ts'
import { toFacts } from '../availability/load-facts.ts'
import { resolveVisit } from '../availability/resolve-visit.ts'

export interface FreeTimeWish {
  date: LocalDate
  /** Wall clock, in minutes after the date's 00:00, up to 2880. */
  fromMinute: number
  toMinute: number
  /** Any service of it will do; empty: of all. */
  categoryKey: string
  now: Date
}

/** A buffer's most, and thus how far from its start a service may meet a booking. */
const LONGEST_BUFFER_MINUTES = 240

/** When each salon that has time as wished could begin, by salon id. One statement, and one more for salons that changed. */
export async function findFreeStarts(
  db: Db,
  salons: readonly FoundSalon[],
  wish: FreeTimeWish,
): Promise<Map<string, EpochMinute>> {
  const { date, fromMinute, toMinute, categoryKey, now } = wish
  const nowMinute = nextMinute(now)
  const configs = await readSalonConfigs(db, salons, localDateAt('UTC', nowMinute))
  const day = toEpochDay(date)
  const busy = await loadBusyOfAll(db, configs, now, categoryKey, ({ timeZone }) => ({
    fromMinute: wallToEpochMinute(timeZone, day, fromMinute),
    toMinute: wallToEpochMinute(timeZone, day, toMinute),
  }))
  const starts = new Map<string, EpochMinute>()
  for (const config of configs) {
    const facts = toFacts(config, busy)
    for (const line of linesByLength(config, categoryKey)) {
      const start = hasFreeStart(facts, [line], date, fromMinute, toMinute, nowMinute)
      if (start === null) continue
      starts.set(config.id, start)
      break
    }
  }
  return starts
}

/** When each salon could first begin its shortest service (of the category) within so many days, by salon id. Statements as above. */
export async function findSoonestStarts(
  db: Db,
  salons: readonly Pick<FoundSalon, 'id' | 'configVersion'>[],
  { now, days, categoryKey }: { now: Date; days: number; categoryKey: string },
): Promise<Map<string, EpochMinute>> {
  const nowMinute = nextMinute(now)
  const configs = await readSalonConfigs(db, salons, localDateAt('UTC', nowMinute))
  const busy = await loadBusyOfAll(db, configs, now, categoryKey, () => ({
    fromMinute: nowMinute,
    toMinute: nowMinute + (days + 2) * 1440,
  }))
  const starts = new Map<string, EpochMinute>()
  for (const config of configs) {
    const [shortest] = linesByLength(config, categoryKey)
    // from yesterday on: its window may still be open after midnight
    const range: DateRange = { from: addDays(localDateAt(config.timeZone, nowMinute), -1), days: days + 1 }
    const next = shortest && nextStart(toFacts(config, busy), [shortest], range, nowMinute)
    if (next) starts.set(config.id, next.startsAtMinute)
  }
  return starts
}

async function loadBusyOfAll(
  db: Db,
  configs: readonly SalonConfig[],
  now: Date,
  categoryKey: string,
  spanOf: (config: SalonConfig) => { fromMinute: EpochMinute; toMinute: EpochMinute },
): Promise<BusyFacts> {
  const resourceIds = configs.flatMap((config) => resourcesOf(config, categoryKey))
  if (resourceIds.length === 0) return { busy: new Map(), timeOff: new Map() }
  const spans = configs.map(spanOf)
  return listBusyMinutes(db, {
    resourceIds,
    fromMinute: Math.min(...spans.map((span) => span.fromMinute)) - LONGEST_BUFFER_MINUTES,
    toMinute: Math.max(...spans.map((span) => span.toMinute)) + LONGEST_BUFFER_MINUTES,
    now,
  })
}

function resourcesOf(config: SalonConfig, categoryKey: string): string[] {
  const lines = linesByLength(config, categoryKey)
  const staffIds = lines.flatMap(({ candidates }) => candidates.map(({ staffId }) => staffId))
  const roomIds = new Set(lines.flatMap((line) => line.roomIds))
  const units = config.rooms.filter((unit) => roomIds.has(unit.roomId)).map((unit) => unit.resourceId)
  return [...new Set(staffIds), ...units]
}

/** Worked out once for each state of a salon, as the same salons are searched again and again. */
const keptLines = new WeakMap<SalonConfig, Map<string, VisitLine[]>>()

/** Each service (of the category) as a visit of its own in its shortest variant, the shortest first. */
function linesByLength(config: SalonConfig, categoryKey: string): VisitLine[] {
  let byCategory = keptLines.get(config)
  if (!byCategory) keptLines.set(config, (byCategory = new Map<string, VisitLine[]>()))
  let lines = byCategory.get(categoryKey)
  if (!lines) byCategory.set(categoryKey, (lines = sortLines(config, categoryKey)))
  return lines
}

function sortLines(config: SalonConfig, categoryKey: string): VisitLine[] {
  return config.services
    .filter((service) => categoryKey === '' || service.categoryKey === categoryKey)
    .filter((service) => service.skills.length > 0)
    .flatMap((service) => {
      const [variant] = service.variants.toSorted((a, b) => a.durationMinutes - b.durationMinutes)
      const choice = variant ? { serviceId: service.id, variantId: variant.id } : { serviceId: service.id }
      return resolveVisit(config, [choice]).lines
    })
    .toSorted((a, b) => shortestMinutes(a) - shortestMinutes(b))
}

function shortestMinutes(line: VisitLine): number {
  return Math.min(...line.candidates.map((candidate) => candidate.durationMinutes))
}
