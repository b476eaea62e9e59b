import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- a look at the gateway's books for a business: one row for each time, kept for a week
    create table book_comparisons (
      business_id uuid not null references businesses,
      compared_at timestamptz not null,
      -- payments made from then on were compared
      since timestamptz not null check (since < compared_at),
      payments integer not null check (payments >= 0),
      -- the gateway answered to the end of its list
      is_complete boolean not null,
      primary key (business_id, compared_at)
    );
    create index book_comparisons_age on book_comparisons (compared_at);

    -- what the two books did not agree about: one row however often it is seen, kept for 90 days after the last time
    create table book_differences (
      id uuid primary key,
      business_id uuid not null references businesses,
      kind text not null constraint book_differences_kind check (kind in
        ('corrected', 'different', 'missing', 'stranger', 'unreadable')),
      payment_id uuid references payments,
      -- of what the gateway has and we have not
      gateway_id text check (length(gateway_id) between 1 and 200),
      our_status text,
      our_authorized_halalas integer,
      our_captured_halalas integer,
      our_refunded_halalas integer,
      their_status text,
      their_authorized_halalas integer,
      their_captured_halalas integer,
      their_refunded_halalas integer,
      found_at timestamptz not null,
      seen_at timestamptz not null,
      constraint book_differences_seen_after check (seen_at >= found_at),
      constraint book_differences_of_one check (num_nonnulls(payment_id, gateway_id) = 1),
      constraint book_differences_ours check (
        (payment_id is not null) = (kind in ('corrected', 'different', 'missing'))
        and num_nonnulls(our_status, our_authorized_halalas, our_captured_halalas, our_refunded_halalas)
          = case when payment_id is null then 0 else 4 end),
      constraint book_differences_theirs check (
        num_nonnulls(their_status, their_authorized_halalas, their_captured_halalas, their_refunded_halalas)
          = case when kind in ('missing', 'unreadable') then 0 else 4 end)
    );
    create unique index book_differences_once on book_differences (business_id, kind, payment_id, gateway_id, their_status,
      their_authorized_halalas, their_captured_halalas, their_refunded_halalas) nulls not distinct;
    create index book_differences_found on book_differences (business_id, found_at desc, id desc);
    create index book_differences_age on book_differences (seen_at);
    create index book_differences_payment on book_differences (payment_id) where payment_id is not null;
  `.execute(db)
}
