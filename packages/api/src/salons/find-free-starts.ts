import { listBusyMinutes, listSalonConfigs, type BusyFacts, type Db, type SalonConfig } from '@salon/db'
import {
  addDays,
  businessSpan,
  hasFreeStart,
  localDateAt,
  nextMinute,
  nextStart,
  type DateRange,
  type EpochMinute,
  type LocalDate,
  type VisitLine,
} from '@salon/domain'
import { toFacts } from '../availability/load-facts.ts'
import { resolveVisit } from '../availability/resolve-visit.ts'

export interface FreeTimeWish {
  date: LocalDate
  /** Wall clock, in minutes after the date's 00:00, up to 2880. */
  fromMinute: number
  toMinute: number
  /** Any service of it will do; of all, if not said. */
  categoryKey?: string | undefined
  now: Date
}

/** When each salon that has time as wished could begin, by salon id: two statements, however many salons. */
export async function findFreeStarts(
  db: Db,
  salons: readonly { id: string }[],
  wish: FreeTimeWish,
): Promise<Map<string, EpochMinute>> {
  const { date, fromMinute, toMinute, categoryKey } = wish
  const services = categoryKey === undefined ? {} : { categoryKey }
  const configs = await loadConfigs(db, salons, { ...services, from: date, to: date })
  const busy = await loadBusyOfAll(db, configs, () => ({ from: date, days: 1 }), wish.now)
  const nowMinute = nextMinute(wish.now)
  const starts = new Map<string, EpochMinute>()
  for (const config of configs) {
    const facts = toFacts(config, busy)
    for (const line of linesByLength(config)) {
      const start = hasFreeStart(facts, [line], date, fromMinute, toMinute, nowMinute)
      if (start === null) continue
      starts.set(config.id, start)
      break
    }
  }
  return starts
}

/** When each salon could first begin its shortest service within so many days, by salon id: two statements, however many salons. */
export async function findSoonestStarts(
  db: Db,
  salons: readonly { id: string }[],
  query: { days: number; categoryKey?: string | undefined; now: Date },
): Promise<Map<string, EpochMinute>> {
  const { now, days, categoryKey } = query
  const nowMinute = nextMinute(now)
  // from yesterday on: its window may still be open after midnight
  const rangeOf = (config: { timeZone: string }): DateRange => ({
    from: addDays(localDateAt(config.timeZone, nowMinute), -1),
    days: days + 1,
  })
  const from = localDateAt('UTC', nowMinute)
  const services = categoryKey === undefined ? {} : { categoryKey }
  const configs = await loadConfigs(db, salons, { ...services, from, to: addDays(from, days) })
  const busy = await loadBusyOfAll(db, configs, rangeOf, now)
  const starts = new Map<string, EpochMinute>()
  for (const config of configs) {
    const [shortest] = linesByLength(config)
    const next = shortest && nextStart(toFacts(config, busy), [shortest], rangeOf(config), nowMinute)
    if (next) starts.set(config.id, next.startsAtMinute)
  }
  return starts
}

async function loadConfigs(
  db: Db,
  salons: readonly { id: string }[],
  query: { categoryKey?: string; from: LocalDate; to: LocalDate },
): Promise<SalonConfig[]> {
  if (salons.length === 0) return []
  return listSalonConfigs(db, { salonIds: salons.map((salon) => salon.id), serviceIds: null, ...query })
}

async function loadBusyOfAll(
  db: Db,
  configs: readonly SalonConfig[],
  rangeOf: (config: SalonConfig) => DateRange,
  now: Date,
): Promise<BusyFacts> {
  if (configs.length === 0) return { busy: new Map(), timeOff: new Map() }
  const spans = configs.map((config) =>
    businessSpan(config.timeZone, rangeOf(config), LONGEST_BUFFER_MINUTES),
  )
  return listBusyMinutes(db, {
    resourceIds: configs.flatMap(({ staff, rooms }) => [
      ...staff.map((member) => member.id),
      ...rooms.map((unit) => unit.resourceId),
    ]),
    fromMinute: Math.min(...spans.map((span) => span.fromMinute)),
    toMinute: Math.max(...spans.map((span) => span.toMinute)),
    now,
  })
}

const LONGEST_BUFFER_MINUTES = 240

/** Each service as a visit of its own in its shortest variant, the shortest first. */
function linesByLength(config: SalonConfig): VisitLine[] {
  return config.services
    .filter((service) => service.skills.length > 0)
    .map((service) => {
      const [variant] = service.variants.toSorted((a, b) => a.durationMinutes - b.durationMinutes)
      const choice = variant ? { serviceId: service.id, variantId: variant.id } : { serviceId: service.id }
      return resolveVisit(config, [choice]).lines[0]!
    })
    .toSorted((a, b) => shortestMinutes(a) - shortestMinutes(b))
}

function shortestMinutes(line: VisitLine): number {
  return Math.min(...line.candidates.map((candidate) => candidate.durationMinutes))
}
