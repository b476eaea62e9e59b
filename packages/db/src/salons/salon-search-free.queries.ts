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
      select id, config_version, rating_count, text_rank, rating, price, metres, ${reach(freeTime)}
      from (${listInOrder(query, test)} limit 61) as listed
      limit ${limit}
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
  const at = (minute: RawBuilder<unknown>) =>
    sql`(${date}::timestamp + make_interval(mins => ${minute})) at time zone time_zone`
  const margin = sql`make_interval(mins => longest_buffer_minutes, secs => abs(2 * 86400 - date_part('epoch',
    ${at(sql`2880`)} - ${at(sql`0`)})))`
  return sql`${at(sql`${fromMinute}::integer`)} - ${margin} as from_at, ${at(sql`${toMinute}::integer`)} + ${margin} as to_at`
}

/** As `id,start,end,id,start,end…` in epoch minutes, which PostgreSQL writes and we read in less time than anything with a structure. */
function asText(rows: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql`(
    select string_agg(resource_id::text || ',' || floor(date_part('epoch', lower(during)) / 60)::integer || ','
      || ceil(date_part('epoch', upper(during)) / 60)::integer, ',')
    from (${rows}) as stretch)`
}

/** What began more than twelve hours before is in an index of its own. */
function busyText({ now }: FreeTimeQuery): RawBuilder<string | null> {
  const lapsed = sql`select b.id from bookings b where b.status = 'held' and b.hold_expires_at <= ${now}`
  const isLive = sql`(not exists (${lapsed}) or o.booking_id not in (${lapsed}))`
  return asText(sql`
    select o.resource_id, o.during from occupancies o
    where o.salon_id = x.id and lower(o.during) >= x.from_at - interval '12 hours' and lower(o.during) < x.to_at
      and upper(o.during) > x.from_at and ${isLive}
    union all
    select o.resource_id, o.during from occupancies o
    where o.salon_id = x.id and upper(o.during) > x.from_at and lower(o.during) < x.from_at - interval '12 hours'
      and upper(o.during) - lower(o.during) > interval '12 hours' and ${isLive}`)
}

const timeOffText = asText(sql`
  select t.resource_id, t.during from time_off t
  where t.salon_id = x.id and upper(t.during) > x.from_at and lower(t.during) < x.to_at`)

/** By resource: sorted, disjoint and flat, as the engine wants them. */
function readStretches(texts: readonly (string | null)[]): Map<string, EpochMinute[]> {
  const byResource = new Map<string, EpochMinute[]>()
  for (const text of texts) {
    if (text === null) continue
    for (const { resourceId, start, end } of parseStretches(text)) {
      const taken = byResource.get(resourceId)
      const lastEnd = taken?.at(-1)
      if (!taken || lastEnd === undefined) byResource.set(resourceId, [start, end])
      else if (start > lastEnd) taken.push(start, end)
      else taken[taken.length - 1] = Math.max(lastEnd, end)
    }
  }
  return byResource
}

function parseStretches(text: string): { resourceId: string; start: EpochMinute; end: EpochMinute }[] {
  const parts = text.split(',')
  const stretches = Array.from({ length: parts.length / 3 }, (_, i) => ({
    resourceId: parts[3 * i] ?? '',
    start: Number(parts[3 * i + 1]),
    end: Number(parts[3 * i + 2]),
  }))
  return stretches.sort((a, b) => a.start - b.start)
}
