import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- an address at which a calendar reads somebody's visits; whoever has it may read them, so only its hash is kept
    create table calendar_links (
      user_id uuid not null references users,
      -- visits: those she booked; work: those she does as a member of staff
      kind text not null check (kind in ('visits', 'work')),
      token_hash bytea not null unique check (length(token_hash) = 32),
      created_at timestamptz not null,
      -- one of each kind: a new one ends the one before
      primary key (user_id, kind)
    );
  `.execute(db)
}
