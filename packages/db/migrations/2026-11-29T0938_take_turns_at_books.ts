import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- who compares books: a row for each business that had it done at once, and one of none for the run that compares all
    create table book_turns (
      business_id uuid references businesses,
      -- nobody else begins before
      until timestamptz not null,
      constraint book_turns_once unique nulls not distinct (business_id)
    );
    insert into book_turns (business_id, until) values (null, '-infinity');
  `.execute(db)
}
