import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table reviews (
      id uuid primary key,
      booking_id uuid not null constraint reviews_one_per_booking unique references bookings,
      salon_id uuid not null references salons,
      staff_id uuid,
      customer_id uuid references users,
      rating smallint not null check (rating between 1 and 5),
      comment text not null default '' check (length(comment) <= 2000),
      reply text check (length(reply) <= 2000),
      replied_at timestamptz,
      created_at timestamptz not null default now(),
      foreign key (salon_id, staff_id) references staff (salon_id, id)
    );
    create index reviews_newest on reviews (salon_id, created_at desc, id desc);
    create index reviews_rating on reviews (salon_id, rating, created_at desc, id desc);
    create index reviews_customer on reviews (customer_id);

    -- one row an attempt; what was said is not kept, only that it was said
    create table notifications (
      id uuid primary key,
      booking_id uuid not null references bookings,
      salon_id uuid not null references salons,
      user_id uuid references users,
      event text not null check (event in
        ('booking_created', 'booking_confirmed', 'booking_cancelled', 'booking_rescheduled', 'booking_reminder')),
      booking_version integer not null,
      channel text not null check (channel in ('sms', 'whatsapp')),
      attempt smallint not null check (attempt >= 1),
      locale text not null check (locale in ('ar', 'en')),
      recipient text check (recipient ~ '^[+][1-9][0-9]{7,14}$'),
      status text not null check (status in ('queued', 'sent', 'delivered', 'failed', 'skipped')),
      error_message text,
      provider text,
      provider_message_id text,
      created_at timestamptz not null,
      sent_at timestamptz,
      constraint notifications_once unique (booking_id, event, booking_version, channel, attempt),
      constraint notifications_failure_says_why check (status <> 'failed' or error_message is not null)
    );
    create index notifications_salon on notifications (salon_id, created_at desc, id desc);
    create index notifications_user on notifications (user_id);
  `.execute(db)
}
