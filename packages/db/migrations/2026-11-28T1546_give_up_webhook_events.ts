import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- given_up: tried for days without an end; somebody has to look
    alter table webhook_events drop constraint webhook_events_status_check;
    alter table webhook_events add constraint webhook_events_status check
      (status in ('received', 'applied', 'ignored', 'given_up')) not valid;
    alter table webhook_events validate constraint webhook_events_status;
    create index webhook_events_given_up on webhook_events (processed_at) where status = 'given_up';
  `.execute(db)
}
