import { sql, type Kysely } from 'kysely'

/** What a salon's calendar shows, and who may look at it. */
const WATCHED_TABLES = ['bookings', 'time_off', 'salon_members']

/** What happens to a table, and which rows a trigger then sees. */
const EVENTS = [
  ['insert', 'new'],
  ['update', 'new'],
  ['delete', 'old'],
] as const

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- tells whoever listens, when the transaction commits, which salons it changed; equal ones are told once
    create function salon_rows_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('salon_changes', salon_id::text) from (select distinct salon_id from changed) as salons;
      return null;
    end $$;

    create function salon_setup_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('salon_changes', new.id::text);
      return null;
    end $$;
    create trigger salons_tell_of_setup after update on salons for each row
      when (old.config_version is distinct from new.config_version) execute function salon_setup_changed();

    -- whoever watches is asked again whether she may
    create function session_ended() returns trigger language plpgsql as $$
    begin
      perform pg_notify('salon_changes', salon_id::text) from salon_members where user_id = new.user_id;
      return null;
    end $$;
    create trigger sessions_tell_of_end after update of revoked_at on sessions for each row
      when (old.revoked_at is null and new.revoked_at is not null) execute function session_ended();
  `.execute(db)
  for (const table of WATCHED_TABLES) {
    for (const [event, rows] of EVENTS) {
      await sql`create trigger ${sql.id(`${table}_tell_of_${event}`)} after ${sql.raw(event)} on ${sql.id(table)}
        referencing ${sql.raw(rows)} table as changed for each statement execute function salon_rows_changed()`.execute(
        db,
      )
    }
  }
}
