import { sql } from 'kysely'
import type { Db, Trx } from '../client.ts'
import type { PurgedBatch } from './retention.queries.ts'
import { takePurgeTurn } from './purge-turn.ts'

/** Nobody goes on with a salon that nobody has touched for half a year; some are set up between two seasons. */
const KEPT_DAYS = 180
/** Few, as each has many rows below it. */
const BATCH_SALONS = 10

/** What belongs to a salon before it has any bookings; what points at another table stands before it. */
const TABLES_OF_DRAFTS = [
  'photo_tickets',
  'salon_photos',
  'favourite_salons',
  'salon_invitations',
  'salon_members',
  'time_off',
  'removed_time_off',
  'date_overrides',
  'opening_windows',
  'schedule_seasons',
  'staff_hours',
  'staff_services',
  'service_rooms',
  'resources',
  'rooms',
  'staff',
  'service_variants',
  'service_add_ons',
  'services',
  'service_categories',
] as const

/**
 * Deletes a batch of salons that were begun, never sent in and not touched for long, with all that belongs to them, in a transaction
 * of its own. The audit log keeps who began them. Files of photos are left to who removes leftovers. Instances take turns as in
 * `purgeBatch`, and a draft that somebody is at is left for the next time.
 */
export function purgeDrafts(db: Db, now: Date): Promise<PurgedBatch> {
  return db.transaction().execute(async (trx) => {
    if (!(await takePurgeTurn(trx))) return { deleted: 0, isDone: true }
    const drafts = await lockOldDrafts(trx, now)
    if (drafts.length > 0) await deleteDrafts(trx, drafts)
    return { deleted: drafts.length, isDone: drafts.length < BATCH_SALONS }
  })
}

interface OldDraft {
  id: string
  businessId: string
}

/** A salon whose status never changed was never sent in. Absences and keys of a gateway do not date the salon itself. */
async function lockOldDrafts(trx: Trx, now: Date): Promise<OldDraft[]> {
  const { rows } = await sql<OldDraft>`
    with past as (select ${now}::timestamptz - make_interval(days => ${KEPT_DAYS}) as until)
    select s.id, s.business_id as "businessId" from salons s, past
    where s.status = 'draft' and not s.is_active and s.status_version = 0
      and s.created_at < past.until and s.changed_at < past.until
      and not exists (select from time_off o where o.salon_id = s.id and o.created_at >= past.until)
      and not exists (select from payment_accounts a where a.business_id = s.business_id and a.created_at >= past.until)
      and not exists (select from bookings b where b.salon_id = s.id)
    order by s.created_at limit ${BATCH_SALONS} for update of s skip locked`.execute(trx)
  return rows
}

async function deleteDrafts(trx: Trx, drafts: readonly OldDraft[]): Promise<void> {
  const ids = drafts.map(({ id }) => id)
  for (const table of TABLES_OF_DRAFTS) {
    await sql`delete from ${sql.table(table)} where salon_id = any(${ids}::uuid[])`.execute(trx)
  }
  await sql`delete from salons where id = any(${ids}::uuid[])`.execute(trx)
  await deleteLeftBusinesses(
    trx,
    drafts.map(({ businessId }) => businessId),
  )
}

/** Those that have no other salon, with what they told of a gateway and what was compared with it. They never took money. */
async function deleteLeftBusinesses(trx: Trx, businessIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select b.id from businesses b
    where b.id = any(${businessIds}::uuid[]) and not exists (select from salons s where s.business_id = b.id)
    order by b.id for update of b`.execute(trx)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  await sql`
    delete from webhook_events e using payment_accounts a
    where a.id = e.account_id and a.business_id = any(${ids}::uuid[])`.execute(trx)
  for (const table of ['book_turns', 'book_comparisons', 'book_differences', 'payment_accounts']) {
    await sql`delete from ${sql.table(table)} where business_id = any(${ids}::uuid[])`.execute(trx)
  }
  await sql`delete from businesses where id = any(${ids}::uuid[])`.execute(trx)
}
