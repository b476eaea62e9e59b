import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- what a salon writes down about somebody who books there, for its own people; whose it is, the number says
    create table client_notes (
      salon_id uuid not null references salons,
      phone text not null check (phone ~ '^[+][1-9][0-9]{7,14}$'),
      text text not null check (length(text) between 1 and 1000),
      updated_at timestamptz not null,
      primary key (salon_id, phone)
    );
    create index client_notes_phone on client_notes (phone);

    -- the clients that a salon wrote down itself, and the visits of one of them
    create index bookings_written_down on bookings (salon_id, customer_phone, starts_at desc, id desc)
      where customer_id is null and customer_phone is not null;
  `.execute(db)
}
