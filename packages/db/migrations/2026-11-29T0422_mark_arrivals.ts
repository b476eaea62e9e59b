import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- a customer who is there: a mark on her booking, whose status stays as it is
    alter table bookings add column checked_in_at timestamptz;
    alter table bookings add column checked_in_by uuid references users;
    -- nobody has come to a visit that was not agreed on, was missed or was cancelled
    alter table bookings add constraint bookings_checked_in
      check (checked_in_at is null or status in ('confirmed', 'completed')) not valid;
    alter table bookings validate constraint bookings_checked_in;
    alter table bookings add constraint bookings_checked_in_by
      check ((checked_in_at is null) = (checked_in_by is null)) not valid;
    alter table bookings validate constraint bookings_checked_in_by;

    alter table booking_events drop constraint booking_events_type_check;
    alter table booking_events add constraint booking_events_type check (type in
      ('created', 'held', 'confirmed', 'declined', 'completed', 'no_show', 'cancelled', 'rescheduled', 'expired',
       'checked_in', 'check_in_undone')) not valid;
    alter table booking_events validate constraint booking_events_type;
  `.execute(db)
}
