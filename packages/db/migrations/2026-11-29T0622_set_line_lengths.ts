import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- how long the salon has this line take, whatever its service does; null: as long as its service
    alter table booking_lines add column set_minutes smallint;
    alter table booking_lines add constraint booking_lines_set_minutes
      check (set_minutes between 5 and 720) not valid;
    alter table booking_lines validate constraint booking_lines_set_minutes;

    alter table booking_events drop constraint booking_events_type;
    alter table booking_events add constraint booking_events_type check (type in
      ('created', 'held', 'confirmed', 'declined', 'completed', 'no_show', 'cancelled', 'rescheduled', 'expired',
       'checked_in', 'check_in_undone', 'resized')) not valid;
    alter table booking_events validate constraint booking_events_type;
  `.execute(db)
}
