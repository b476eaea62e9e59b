import { sql } from 'kysely'
import type { EpochMinute } from '@salon/domain'
import type { Db } from '../client.ts'

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
 * A stretch that a booking takes lasts less than three days (a window ends by the next midnight, buffers by four hours).
 */
export async function listBusyMinutes(db: Db, query: BusyQuery): Promise<BusyFacts> {
  const from = new Date(query.fromMinute * 60_000)
  const to = new Date(query.toMinute * 60_000)
  const { rows } = await sql<BusyRow>`
    select asked.id as resource_id, taken.minutes::json as busy, off.minutes::json as time_off
    from unnest(${query.resourceIds}::uuid[]) as asked(id)
    cross join lateral (
      select '[' || string_agg(
        floor(date_part('epoch', lower(o.during)) / 60) || ',' || ceil(date_part('epoch', upper(o.during)) / 60), ','
        order by lower(o.during)) || ']' as minutes
      from occupancies o
      where o.resource_id = asked.id
        and lower(o.during) >= ${from}::timestamptz - interval '3 days'
        and lower(o.during) < ${to}
        and upper(o.during) > ${from}
        and o.booking_id is distinct from ${query.ignoreBookingId ?? null}::uuid
        and o.booking_id not in (
          select b.id from bookings b where b.status = 'held' and b.hold_expires_at <= ${query.now})
    ) taken
    cross join lateral (
      select '[' || string_agg(
        floor(date_part('epoch', lower(m.during)) / 60) || ',' || ceil(date_part('epoch', upper(m.during)) / 60), ','
        order by lower(m.during)) || ']' as minutes
      from (
        select unnest(range_agg(t.during)) as during
        from time_off t
        where t.resource_id = asked.id and t.during && tstzrange(${from}, ${to})
      ) m
    ) off
    where taken.minutes is not null or off.minutes is not null
  `.execute(db)
  const facts: BusyFacts = { busy: new Map(), timeOff: new Map() }
  for (const row of rows) {
    if (row.busy) facts.busy.set(row.resourceId, row.busy)
    if (row.timeOff) facts.timeOff.set(row.resourceId, row.timeOff)
  }
  return facts
}
