import { sql, type Kysely } from 'kysely'

/** Whatever decides a salon's times and prices, but bookings and time off. */
const CONFIG_TABLES = [
  'service_categories',
  'services',
  'service_variants',
  'service_add_ons',
  'staff_services',
  'rooms',
  'service_rooms',
  'resources',
  'opening_windows',
  'schedule_seasons',
  'date_overrides',
]

/** What happens to a table, and which rows a trigger then sees. */
const EVENTS = [
  ['insert', 'new'],
  ['update', 'new'],
  ['delete', 'old'],
] as const

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- counts the changes of a salon's configuration, so that a copy of it can be known to be stale
    alter table salons add column config_version bigint not null default 1;

    create function salon_config_changed() returns trigger language plpgsql as $$
    begin
      update salons set config_version = config_version + 1 where id in (select salon_id from changed);
      return null;
    end $$;

    -- a review moves the rating and nothing that a booking depends on
    create function salon_row_changed() returns trigger language plpgsql as $$
    declare rating text[] := array['rating_sum', 'rating_count', 'rating_average', 'config_version'];
    begin
      if (to_jsonb(new) - rating) is distinct from (to_jsonb(old) - rating) then
        new.config_version := old.config_version + 1;
      end if;
      return new;
    end $$;
    create trigger salon_row_changed before update on salons for each row execute function salon_row_changed();

    -- so does a review of a member of staff
    create function staff_row_changed() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(new) - array['rating_sum', 'rating_count']) is distinct from (to_jsonb(old) - array['rating_sum', 'rating_count']) then
        update salons set config_version = config_version + 1 where id = new.salon_id;
      end if;
      return null;
    end $$;
    create trigger staff_row_changed after update on staff for each row execute function staff_row_changed();
    create trigger staff_config_insert after insert on staff
      referencing new table as changed for each statement execute function salon_config_changed();
  `.execute(db)
  for (const table of CONFIG_TABLES) {
    for (const [event, rows] of EVENTS) {
      await sql`create trigger ${sql.id(`${table}_config_${event}`)} after ${sql.raw(event)} on ${sql.id(table)}
        referencing ${sql.raw(rows)} table as changed for each statement execute function salon_config_changed()`.execute(
        db,
      )
    }
  }
}
