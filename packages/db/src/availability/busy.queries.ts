import { sql, type RawBuilder } from 'kysely'
import type { EpochMinute } from '@salon/domain'
import type { Db } from '../client.ts'
import { share } from '../coalesce.ts'
import { rowsOf } from '../rows-of.ts'

export interface BusyQuery {
  /** Staff and room units. */
  resourceIds: readonly string[]
  /** `[from, to)` */
  fromMinute: EpochMinute
  toMinute: EpochMinute
  /** A hold that has run out by then takes nothing. */
  now: Date
  /** The booking that is about to move: its own time is free to it. */
  ignoreBookingId?: string
}

/** When some resources are taken, by resource id: sorted, disjoint and flat, `[s0, e0, s1, e1, …]` in epoch minutes. */
export interface BusyFacts {
  busy: Map<string, EpochMinute[]>
  timeOff: Map<string, EpochMinute[]>
}

interface BusyRow {
  resourceId: string
  busy: EpochMinute[] | null
  timeOff: EpochMinute[] | null
}

/**
 * What live bookings and time off take of the resources within a stretch of time, in one statement however many they are.
 * Those who ask the same at the same moment share it: hundreds may look at one stylist's evening.
 */
export const listBusyMinutes: (db: Db, query: BusyQuery) => Promise<BusyFacts> = share(
  ({ resourceIds, fromMinute, toMinute, ignoreBookingId }: BusyQuery) =>
    [fromMinute, toMinute, ignoreBookingId, ...resourceIds].join(),
  readBusyMinutes,
)

/** Stretches of one resource are disjoint, so of those that begin before the stretch only the last one can reach into it. */
async function readBusyMinutes(db: Db, query: BusyQuery): Promise<BusyFacts> {
  const { resourceIds, now, ignoreBookingId = null } = query
  const from = new Date(query.fromMinute * 60_000)
  const to = new Date(query.toMinute * 60_000)
  const lapsed = sql`select b.id from bookings b where b.status = 'held' and b.hold_expires_at <= ${now}`
  const asked = rowsOf(
    { id: 'uuid' },
    resourceIds.map((id) => ({ id })),
  )
  const { rows } = await sql<BusyRow>`
    select asked.id as resource_id, taken.minutes::json as busy, away.minutes::json as time_off
    from ${asked} as asked(id)
    cross join lateral (
      select ${listOfMinutes(sql`o.during`)} as minutes
      from occupancies o
      where o.resource_id = asked.id
        and lower(o.during) >= coalesce((
          select lower(p.during) from occupancies p
          where p.resource_id = asked.id and lower(p.during) < ${from}
          order by lower(p.during) desc limit 1), ${from})
        and lower(o.during) < ${to}
        and upper(o.during) > ${from}
        and o.booking_id is distinct from ${ignoreBookingId}::uuid
        and (not exists (${lapsed}) or o.booking_id not in (${lapsed}))
    ) taken
    cross join lateral (
      select ${listOfMinutes(sql`m.during`)} as minutes
      from (
        select unnest(range_agg(t.during)) as during from time_off t
        where t.resource_id = asked.id and t.during && tstzrange(${from}, ${to})) m
    ) away
    where taken.minutes is not null or away.minutes is not null
  `.execute(db)
  const facts: BusyFacts = { busy: new Map(), timeOff: new Map() }
  for (const row of rows) {
    if (row.busy) facts.busy.set(row.resourceId, row.busy)
    if (row.timeOff) facts.timeOff.set(row.resourceId, row.timeOff)
  }
  return facts
}

/** Ranges in their order as `[start,end,…]` in whole epoch minutes; what begins or ends within a minute takes all of it. */
function listOfMinutes(range: RawBuilder<unknown>): RawBuilder<string> {
  const start = sql`floor(date_part('epoch', lower(${range})) / 60)`
  const end = sql`ceil(date_part('epoch', upper(${range})) / 60)`
  return sql`'[' || string_agg(${start} || ',' || ${end}, ',' order by lower(${range})) || ']'`
}
