import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table notifications drop constraint notifications_event_check;
    alter table notifications add constraint notifications_event_check check (event in
      ('booking_created', 'booking_confirmed', 'booking_cancelled', 'booking_rescheduled', 'booking_reminder',
       'booking_reminder_soon', 'payment_returned')) not valid;
    alter table notifications validate constraint notifications_event_check;

    -- visits that a reminder may be due for, and messages that were never sent: both are looked for every minute
    create index bookings_confirmed_starts on bookings (starts_at) where status = 'confirmed';
    create index notifications_queued on notifications (created_at) where status = 'queued';
  `.execute(db)
}
