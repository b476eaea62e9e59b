import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table notifications drop constraint notifications_event_check;
    alter table notifications add constraint notifications_event check (event in
      ('booking_created', 'booking_confirmed', 'booking_declined', 'booking_cancelled', 'booking_rescheduled',
       'booking_reminder', 'booking_reminder_soon', 'payment_received', 'payment_refunded', 'payment_returned',
       'salon_booking_created', 'salon_booking_cancelled', 'salon_booking_moved')) not valid;
    alter table notifications validate constraint notifications_event;

    -- a salon's message goes to several of its people, and two refunds of one day are two messages
    alter table notifications add column copy_number smallint not null default 1 check (copy_number between 1 and 5);
    alter table notifications add column receipt_id uuid references receipts;
    alter table notifications drop constraint notifications_once;
    alter table notifications add constraint notifications_once
      unique nulls not distinct (booking_id, event, booking_version, channel, attempt, copy_number, receipt_id);
    alter table notifications add constraint notifications_receipt
      check ((event in ('payment_received', 'payment_refunded')) = (receipt_id is not null));
    -- whatever happens to the booking meanwhile
    create unique index notifications_receipt_once on notifications (receipt_id, attempt) where receipt_id is not null;
    create unique index notifications_salon_told_once on notifications (booking_id, copy_number, attempt)
      where event = 'salon_booking_created';

    -- who of a salon's people gets its messages; where nobody does, its own number gets them
    alter table salon_members add column hears_of_bookings boolean not null default false;

    -- what happened lately is looked for every minute
    create index receipts_issued on receipts (issued_at);
    create index booking_events_at on booking_events using brin (at) with (autosummarize = on);
  `.execute(db)
}
