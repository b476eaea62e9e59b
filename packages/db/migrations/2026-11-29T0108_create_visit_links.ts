import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- the address in a message about a visit, by which whoever got it sees that visit, in the message's language
    create table visit_links (
      token_hash bytea primary key check (length(token_hash) = 32),
      booking_id uuid not null references bookings,
      locale text not null check (locale in ('ar', 'en')),
      created_at timestamptz not null
    );
    create index visit_links_age on visit_links (created_at);
  `.execute(db)
}
