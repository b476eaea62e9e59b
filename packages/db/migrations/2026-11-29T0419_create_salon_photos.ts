import { sql, type Kysely } from 'kysely'

/** What happens to photos, and which rows a trigger then sees. */
const EVENTS = [
  ['insert', 'new'],
  ['update', 'new'],
  ['delete', 'old'],
] as const

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- the pictures themselves are files, named by the id
    create table salon_photos (
      id uuid primary key,
      salon_id uuid not null references salons,
      -- what is to be seen, for those who do not see it
      alt_ar text not null default '' check (length(alt_ar) <= 200),
      alt_en text not null default '' check (length(alt_en) <= 200),
      -- of the largest file
      width smallint not null check (width > 0),
      height smallint not null check (height > 0),
      -- the first is the cover
      position smallint not null,
      created_at timestamptz not null default now()
    );
    create index salon_photos_salon on salon_photos (salon_id, position);

    -- lets one photo be sent, once
    create table photo_tickets (
      token_hash bytea primary key check (length(token_hash) = 32),
      salon_id uuid not null references salons,
      user_id uuid not null references users,
      expires_at timestamptz not null
    );
    create index photo_tickets_age on photo_tickets (expires_at);

    -- files that no photo stands for: not yet, or no more
    create table photo_leftovers (
      photo_id uuid primary key,
      -- when they may be removed
      due_at timestamptz not null
    );
    create index photo_leftovers_due on photo_leftovers (due_at);

    create function photo_removed() returns trigger language plpgsql as $$
    begin
      insert into photo_leftovers (photo_id, due_at) select id, now() from changed;
      return null;
    end $$;
    create trigger salon_photos_removed after delete on salon_photos
      referencing old table as changed for each statement execute function photo_removed();
  `.execute(db)
  // the first HTML of a salon's page is kept until its version moves
  for (const [event, rows] of EVENTS) {
    await sql`create trigger ${sql.id(`salon_photos_config_${event}`)} after ${sql.raw(event)} on salon_photos
      referencing ${sql.raw(rows)} table as changed for each statement execute function salon_config_changed()`.execute(
      db,
    )
  }
}
