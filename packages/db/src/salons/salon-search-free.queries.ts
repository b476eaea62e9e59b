import { sql, type RawBuilder } from 'kysely'
import type { EpochMinute } from '@salon/domain'
import type { BusyFacts } from '../availability/busy.queries.ts'
import type { Db } from '../client.ts'
import { mayHaveFreeTime, offersCategory, type FreeTimeQuery } from './free-time.ts'
import {
  keysOf,
  listInOrder,
  NO_PRICE,
  type SalonPosition,
  type SalonSearchQuery,
} from './salon-search-order.ts'

export interface FreeSalonsQuery extends SalonSearchQuery {
  freeTime: FreeTimeQuery
  /** Leave out salons that cannot have time (`mayHaveFreeTime`): dear where most have time, and cheap where most have none. */
  isScreened: boolean
}

/** A salon that may have time, with what changes too often to be kept of it. */
export interface CandidateSalon {
  id: string
  /** See `SalonConfig.version`. */
  configVersion: number
  ratingCount: number
  position: SalonPosition
}

export interface CandidateSalons {
  salons: CandidateSalon[]
  /** Of all their staff and rooms, as far as it matters for the time asked for. */
  busy: BusyFacts
}

interface CandidateRow extends Omit<CandidateSalon, 'position'>, Omit<SalonPosition, 'priceHalalas'> {
  priceHalalas: number | null
  busy: string | null
  timeOff: string | null
}

/**
 * Active salons that fit, in order, with all that is needed to say whether and when they have time but their configuration: one statement, for
 * at most 61 salons (see `searchSalons`).
 */
export async function searchCandidates(db: Db, query: FreeSalonsQuery): Promise<CandidateSalons> {
  const { order, limit, freeTime } = query
  const test = query.isScreened ? mayHaveFreeTime(freeTime) : offersCategory(freeTime)
  const { rows } = await sql<CandidateRow>`
    with found as materialized (
      select id, config_version, rating_count, text_rank, rating, price, metres, from_at, to_at
      from (select * from (${listInOrder(query, test)} limit 61) as most limit ${limit}) as listed
      ${reach(freeTime)}
    )
    select x.id, x.config_version, x.rating_count, x.text_rank, x.rating::text, x.price as price_halalas,
      x.metres as distance_metres, ${busyText(freeTime)} as busy, ${timeOffText} as time_off
    from found x
    order by ${keysOf(order)}
  `.execute(db)
  return {
    salons: rows.map(toCandidate),
    busy: {
      busy: readStretches(rows.map((row) => row.busy)),
      timeOff: readStretches(rows.map((row) => row.timeOff)),
    },
  }
}

function toCandidate(row: CandidateRow): CandidateSalon {
  const { id, configVersion, ratingCount, textRank, rating, priceHalalas, distanceMetres } = row
  return {
    id,
    configVersion,
    ratingCount,
    position: { id, textRank, rating, priceHalalas: priceHalalas ?? NO_PRICE, distanceMetres },
  }
}

/** From when to when a booking matters: the time asked for, the longest buffer, and as much as the clocks may move meanwhile. */
function reach({ date, fromMinute, toMinute }: FreeTimeQuery): RawBuilder<unknown> {
  const at = (minute: number) =>
    sql`(${date}::timestamp + make_interval(mins => ${minute}::integer)) at time zone listed.time_zone`
  return sql`
    cross join lateral (
      select make_interval(mins => listed.longest_buffer_minutes,
        secs => abs(date_part('epoch', ${at(2880)} - ${at(0)}) - 172800)) as margin
      offset 0
    ) as around
    cross join lateral (
      select ${at(fromMinute)} - around.margin as from_at, ${at(toMinute)} + around.margin as to_at
    ) as reach`
}

/** As `id,start,end,id,start,end…` in epoch minutes, which PostgreSQL writes and we read in less time than anything with a structure. */
const stretches = sql`string_agg(resource_id::text || ',' || floor(date_part('epoch', lower(during)) / 60)::integer || ','
  || ceil(date_part('epoch', upper(during)) / 60)::integer, ',')`

/** What began more than twelve hours before is in an index of its own. */
function busyText({ now }: FreeTimeQuery): RawBuilder<string | null> {
  const lapsed = sql`select b.id from bookings b where b.status = 'held' and b.hold_expires_at <= ${now}`
  return sql`(
    select ${stretches} filter (where not exists (${lapsed}) or booking_id not in (${lapsed}))
    from (
      select o.resource_id, o.during, o.booking_id from occupancies o
      where o.salon_id = x.id and lower(o.during) >= x.from_at - interval '12 hours' and lower(o.during) < x.to_at
        and upper(o.during) > x.from_at
      union all
      select o.resource_id, o.during, o.booking_id from occupancies o
      where o.salon_id = x.id and upper(o.during) > x.from_at and lower(o.during) < x.from_at - interval '12 hours'
        and upper(o.during) - lower(o.during) > interval '12 hours'
    ) as taken)`
}

const timeOffText = sql<string | null>`(
  select ${stretches} from time_off t
  where t.salon_id = x.id and upper(t.during) > x.from_at and lower(t.during) < x.to_at)`

/** By resource: sorted, disjoint and flat, as the engine wants them. */
function readStretches(texts: readonly (string | null)[]): Map<string, EpochMinute[]> {
  const byResource = new Map<string, EpochMinute[]>()
  for (const text of texts) {
    if (text === null) continue
    const parts = text.split(',')
    for (let i = 0; i + 2 < parts.length; i += 3) {
      const [start, end] = [Number(parts[i + 1]), Number(parts[i + 2])]
      const id = parts[i] ?? ''
      const taken = byResource.get(id)
      if (taken) addStretch(taken, start, end)
      else byResource.set(id, [start, end])
    }
  }
  return byResource
}

/** Nearly all come in order; one that does not, or that meets another, has them all put in order again. */
function addStretch(taken: EpochMinute[], start: EpochMinute, end: EpochMinute): void {
  const isBehind = start > (taken.at(-1) ?? 0)
  taken.push(start, end)
  if (isBehind) return
  const pairs = Array.from({ length: taken.length / 2 }, (_, i) => taken.slice(2 * i, 2 * i + 2))
  taken.length = 0
  for (const [from = 0, to = 0] of pairs.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const lastEnd = taken.at(-1)
    if (lastEnd === undefined || from > lastEnd) taken.push(from, to)
    else taken[taken.length - 1] = Math.max(lastEnd, to)
  }
}
