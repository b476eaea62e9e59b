import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table notifications drop constraint notifications_event;
    alter table notifications add constraint notifications_event check (event in
      ('booking_created', 'booking_confirmed', 'booking_declined', 'booking_cancelled', 'booking_rescheduled',
       'booking_reminder', 'booking_reminder_soon', 'payment_received', 'payment_refunded', 'payment_returned',
       'review_request', 'running_late', 'salon_booking_created', 'salon_booking_cancelled', 'salon_booking_moved')) not valid;
    alter table notifications validate constraint notifications_event;

    -- when a visit is expected to begin that is late; its booked time stays
    alter table notifications add column expected_at timestamptz;
    alter table notifications add constraint notifications_expected
      check ((event = 'running_late') = (expected_at is not null)) not valid;
    alter table notifications validate constraint notifications_expected;

    -- of one delay somebody is told once, and of a longer one again
    alter table notifications drop constraint notifications_once;
    alter table notifications add constraint notifications_once
      unique nulls not distinct (booking_id, event, booking_version, channel, attempt, copy_number, receipt_id, expected_at);
  `.execute(db)
}
