import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- what somebody agreed to and withdrew, when, in which words and where; the last row of a person counts
    create table consents (
      id bigint generated always as identity primary key,
      user_id uuid not null references users,
      purpose text not null check (purpose in ('promotions')),
      is_given boolean not null,
      text_version text not null check (length(text_version) <= 40),
      how text not null check (how in ('account', 'after_booking', 'unsubscribe_link', 'vendor', 'account_deleted')),
      at timestamptz not null
    );
    create index consents_last on consents (user_id, id desc);
    create trigger consents_append_only before update or delete on consents
      for each row execute function refuse_change();

    -- the address at the end of a promotion, by which whoever got it ends them
    create table unsubscribe_links (
      token_hash bytea primary key check (length(token_hash) = 32),
      user_id uuid not null references users,
      created_at timestamptz not null
    );
    create index unsubscribe_links_user on unsubscribe_links (user_id);
    create index unsubscribe_links_age on unsubscribe_links (created_at);

    alter table notifications drop constraint notifications_event;
    alter table notifications add constraint notifications_event check (event in
      ('booking_created', 'booking_confirmed', 'booking_declined', 'booking_cancelled', 'booking_rescheduled',
       'booking_reminder', 'booking_reminder_soon', 'payment_received', 'payment_refunded', 'payment_returned',
       'review_request', 'salon_booking_created', 'salon_booking_cancelled', 'salon_booking_moved')) not valid;
    alter table notifications validate constraint notifications_event;
    -- nobody is asked twice
    create unique index notifications_asked_once on notifications (booking_id, attempt) where event = 'review_request';
  `.execute(db)
}
