import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- a deposit of so many halalas; null: the salon's deposit_percent of the visit
    alter table salons add column deposit_halalas integer check (deposit_halalas between 100 and 100000000);

    -- one attempt to pay for a booking; committed before the gateway hears of it
    create table payments (
      id uuid primary key,
      -- ours, and the gateway's id of the payment once it has one
      given_id uuid not null unique check (given_id::text ~ '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]'),
      salon_id uuid not null references salons,
      booking_id uuid not null,
      amount_halalas integer not null check (amount_halalas between 100 and 100000000),
      currency text not null default 'SAR' check (currency = 'SAR'),
      status text not null check (status in
        ('creating', 'initiated', 'authorized', 'paid', 'captured', 'refunded', 'voided', 'failed')),
      -- hold the money until the salon confirms, instead of taking it
      is_manual boolean not null,
      -- as the gateway last said; derived from it and checked against it
      authorized_halalas integer not null default 0,
      captured_halalas integer not null default 0,
      refunded_halalas integer not null default 0,
      fee_halalas integer check (fee_halalas >= 0),
      -- decided once, with the booking locked: kept for the booking, or on its way back
      outcome text check (outcome in ('kept', 'returned')),
      return_reason text check (return_reason in ('wrong_amount', 'wrong_currency', 'wrong_booking', 'surplus', 'late')),
      source_type text not null check (source_type in ('form', 'token', 'applepay', 'samsungpay', 'stcpay')),
      card_company text check (length(card_company) <= 40),
      card_last_four text check (card_last_four ~ '^[0-9]{4}$'),
      response_code text check (length(response_code) <= 10),
      redirect_url text check (length(redirect_url) <= 2000),
      metadata jsonb not null default '{}',
      created_by uuid not null references users,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      -- when reconciliation asks the gateway again; null: nothing is open
      next_check_at timestamptz,
      unique (salon_id, id),
      foreign key (salon_id, booking_id) references bookings (salon_id, id),
      constraint payments_totals check (
        0 <= refunded_halalas and refunded_halalas <= captured_halalas and captured_halalas <= authorized_halalas),
      constraint payments_returned_says_why check ((outcome is not distinct from 'returned') = (return_reason is not null)),
      constraint payments_outcome_has_money check (outcome is null or authorized_halalas > 0)
    );
    create unique index payments_one_open on payments (booking_id) where status in ('creating', 'initiated');
    create index payments_booking on payments (booking_id, created_at);
    create index payments_salon on payments (salon_id, created_at desc, id desc);
    create index payments_to_check on payments (next_check_at) where next_check_at is not null;

    -- captures, refunds and voids: intents first, like payments; a refund of the contract is a row of kind 'refund'
    create table payment_operations (
      id uuid primary key,
      salon_id uuid not null,
      payment_id uuid not null,
      kind text not null check (kind in ('capture', 'refund', 'void')),
      amount_halalas integer not null check (amount_halalas > 0),
      status text not null check (status in ('requested', 'sent', 'succeeded', 'failed')),
      reason text not null check (length(reason) between 1 and 300),
      -- null: the system, by policy
      requested_by uuid references users,
      -- the gateway's running total of refunds when it was sent: what a lost answer is judged by
      refunded_before_halalas integer check (refunded_before_halalas >= 0),
      attempts integer not null default 0 check (attempts >= 0),
      error text check (length(error) <= 300),
      created_at timestamptz not null,
      sent_at timestamptz,
      settled_at timestamptz,
      -- when it is sent, or asked about, again; null once settled
      next_attempt_at timestamptz,
      foreign key (salon_id, payment_id) references payments (salon_id, id),
      constraint payment_operations_sent check (status <> 'sent' or (sent_at is not null and refunded_before_halalas is not null)),
      constraint payment_operations_settled check ((status in ('succeeded', 'failed')) = (settled_at is not null)),
      constraint payment_operations_open check ((settled_at is null) = (next_attempt_at is not null))
    );
    -- one money operation at a time per payment: the gateway repeats what it is asked twice
    create unique index payment_operations_one_sent on payment_operations (payment_id) where status = 'sent';
    create unique index payment_operations_one_hold_end on payment_operations (payment_id)
      where kind in ('capture', 'void') and status in ('requested', 'sent');
    create index payment_operations_payment on payment_operations (payment_id, created_at);
    create index payment_operations_due on payment_operations (next_attempt_at) where next_attempt_at is not null;

    -- idempotency keys of everything that moves money; they never expire
    create table payment_keys (
      user_id uuid not null references users,
      key uuid not null,
      procedure text not null,
      request_hash bytea not null check (length(request_hash) = 32),
      payment_id uuid not null references payments,
      operation_id uuid references payment_operations,
      created_at timestamptz not null,
      constraint payment_keys_once primary key (user_id, key)
    );
    create trigger payment_keys_append_only before update or delete on payment_keys
      for each row execute function refuse_change();

    -- what happened to money, when and by whom
    create table payment_events (
      id bigint generated always as identity primary key,
      payment_id uuid not null references payments,
      at timestamptz not null,
      type text not null check (type in ('created', 'changed', 'kept', 'returned', 'requested', 'sent', 'succeeded', 'failed')),
      operation_id uuid references payment_operations,
      operation text check (operation in ('capture', 'refund', 'void')),
      status text not null,
      amount_halalas integer not null,
      captured_halalas integer not null,
      refunded_halalas integer not null,
      actor text not null check (actor in ('customer', 'salon', 'system')),
      actor_user_id uuid references users,
      reason text check (length(reason) <= 300)
    );
    create index payment_events_payment on payment_events (payment_id, id);
    create trigger payment_events_append_only before update or delete on payment_events
      for each row execute function refuse_change();

    -- what the gateway told us, without its secret and without whose card it was
    create table webhook_events (
      id text primary key check (length(id) between 1 and 200),
      type text not null check (length(type) <= 100),
      mode text check (mode in ('test', 'live')),
      gateway_payment_id uuid,
      status text not null check (status in ('received', 'applied', 'ignored')),
      deliveries integer not null default 1 check (deliveries >= 1),
      attempts integer not null default 0,
      received_at timestamptz not null,
      processed_at timestamptz,
      next_attempt_at timestamptz,
      constraint webhook_events_processed check ((status = 'received') = (processed_at is null)),
      constraint webhook_events_open check ((status = 'received') = (next_attempt_at is not null))
    );
    create index webhook_events_open on webhook_events (next_attempt_at) where next_attempt_at is not null;

    alter table notifications drop constraint notifications_event_check;
    alter table notifications add constraint notifications_event_check check (event in
      ('booking_created', 'booking_confirmed', 'booking_cancelled', 'booking_rescheduled', 'booking_reminder',
       'payment_returned')) not valid;
    alter table notifications validate constraint notifications_event_check;
  `.execute(db)
}
