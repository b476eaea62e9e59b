import type { VisitLineInput } from '@salon/contract'
import {
  listBusyMinutes,
  type BusyFacts,
  type BusyQuery,
  type CandidateSalons,
  type Db,
  type FoundSalon,
  type SalonConfig,
} from '@salon/db'
import {
  addDays,
  hasFreeStart,
  localDateAt,
  nextMinute,
  nextStart,
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

/** A start that can be booked, and what for. */
export interface FreeStart {
  atMinute: EpochMinute
  choice: VisitLineInput
}

/** One service as a visit of its own: as it is booked, and as the engine takes it. */
interface SingleLine {
  choice: VisitLineInput
  line: VisitLine
}

/** A buffer's most, and thus how far from its start a service may meet a booking. */
const LONGEST_BUFFER_MINUTES = 240

/**
 * When the first so many salons that have time as wished could begin, by salon id. No statement, but one when some salons have changed.
 */
export async function findFreeStarts(
  db: Db,
  { salons, busy }: CandidateSalons,
  wish: FreeTimeWish,
  most: number,
): Promise<Map<string, FreeStart>> {
  const { date, fromMinute, toMinute, categoryKey, now } = wish
  const nowMinute = nextMinute(now)
  const configs = await readSalonConfigs(db, salons, localDateAt('UTC', nowMinute))
  const byId = new Map(configs.map((config) => [config.id, config]))
  const starts = new Map<string, FreeStart>()
  for (const { id } of salons) {
    const config = byId.get(id)
    if (!config) continue
    if (starts.size >= most) break
    const facts = toFacts(config, busy)
    for (const { choice, line } of linesByLength(config, categoryKey)) {
      const atMinute = hasFreeStart(facts, [line], date, fromMinute, toMinute, nowMinute)
      if (atMinute === null) continue
      starts.set(config.id, { atMinute, choice })
      break
    }
  }
  return starts
}

/** When each salon could first begin its shortest service (of the category) within so many days, by salon id. One statement, and one more for salons that changed. */
export async function findSoonestStarts(
  db: Db,
  salons: readonly Pick<FoundSalon, 'id' | 'configVersion'>[],
  { now, days, categoryKey }: { now: Date; days: number; categoryKey: string },
): Promise<Map<string, FreeStart>> {
  const nowMinute = nextMinute(now)
  const configs = await readSalonConfigs(db, salons, localDateAt('UTC', nowMinute))
  const toMinute = nowMinute + (days + 2) * 1440
  const busy = await loadBusyOfAll(db, configs, { categoryKey, now, fromMinute: nowMinute, toMinute })
  const starts = new Map<string, FreeStart>()
  for (const config of configs) {
    const [shortest] = linesByLength(config, categoryKey)
    // from yesterday on: its window may still be open after midnight
    const range: DateRange = { from: addDays(localDateAt(config.timeZone, nowMinute), -1), days: days + 1 }
    const next = shortest && nextStart(toFacts(config, busy), [shortest.line], range, nowMinute)
    if (next) starts.set(config.id, { atMinute: next.startsAtMinute, choice: shortest.choice })
  }
  return starts
}

async function loadBusyOfAll(
  db: Db,
  configs: readonly SalonConfig[],
  query: Omit<BusyQuery, 'resourceIds'> & { categoryKey: string },
): Promise<BusyFacts> {
  const { categoryKey, now, fromMinute, toMinute } = query
  const resourceIds = configs.flatMap((config) => resourcesOf(config, categoryKey))
  if (resourceIds.length === 0) return { busy: new Map(), timeOff: new Map() }
  return listBusyMinutes(db, {
    resourceIds,
    fromMinute: fromMinute - LONGEST_BUFFER_MINUTES,
    toMinute: toMinute + LONGEST_BUFFER_MINUTES,
    now,
  })
}

function resourcesOf(config: SalonConfig, categoryKey: string): string[] {
  const lines = linesByLength(config, categoryKey).map(({ line }) => line)
  const staffIds = lines.flatMap(({ candidates }) => candidates.map(({ staffId }) => staffId))
  const roomIds = new Set(lines.flatMap((line) => line.roomIds))
  const units = config.rooms.filter((unit) => roomIds.has(unit.roomId)).map((unit) => unit.resourceId)
  return [...new Set(staffIds), ...units]
}

/** Worked out once for each state of a salon, as the same salons are searched again and again. */
const keptLines = new WeakMap<SalonConfig, Map<string, SingleLine[]>>()

/** Each service (of the category) as a visit of its own in its shortest variant, the shortest first. */
function linesByLength(config: SalonConfig, categoryKey: string): SingleLine[] {
  let byCategory = keptLines.get(config)
  if (!byCategory) keptLines.set(config, (byCategory = new Map<string, SingleLine[]>()))
  let lines = byCategory.get(categoryKey)
  if (!lines) byCategory.set(categoryKey, (lines = sortLines(config, categoryKey)))
  return lines
}

function sortLines(config: SalonConfig, categoryKey: string): SingleLine[] {
  return config.services
    .filter((service) => categoryKey === '' || service.categoryKey === categoryKey)
    .filter((service) => service.skills.length > 0)
    .flatMap((service) => {
      const [variant] = service.variants.toSorted((a, b) => a.durationMinutes - b.durationMinutes)
      const choice = variant ? { serviceId: service.id, variantId: variant.id } : { serviceId: service.id }
      return resolveVisit(config, [choice]).lines.map((line) => ({ choice, line }))
    })
    .toSorted((a, b) => shortestMinutes(a.line) - shortestMinutes(b.line))
}

function shortestMinutes(line: VisitLine): number {
  return Math.min(...line.candidates.map((candidate) => candidate.durationMinutes))
}
