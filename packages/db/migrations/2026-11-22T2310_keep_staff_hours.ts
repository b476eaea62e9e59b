import { sql, type Kysely } from 'kysely'

/** What happens to opening windows, and which rows a trigger then sees. */
const EVENTS = [
  ['insert', 'new'],
  ['update', 'new'],
  ['delete', 'old'],
] as const

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- from when to when somebody may be booked on a weekday, breaks left out: what a search asks of thousands, and would else work out each time
    create table staff_hours (
      salon_id uuid not null references salons on delete cascade,
      weekday smallint not null,
      season_id uuid references schedule_seasons on delete cascade,
      staff_id uuid not null references staff on delete cascade,
      opens_minute smallint not null,
      closes_minute smallint not null
    );
    create unique index staff_hours_day on staff_hours (salon_id, weekday, season_id, staff_id)
      include (opens_minute, closes_minute) nulls not distinct;

    -- without the setting it would read whole tables inside bulk loads, where they look small (see refresh_salon_search)
    create function refresh_staff_hours(targets uuid[]) returns void language plpgsql set enable_seqscan = off as $$
    begin
      -- two writers of one salon take turns, so that the second sees what the first has changed
      perform 1 from salons where id = any(targets) order by id for no key update;
      delete from staff_hours where salon_id = any(targets);
      insert into staff_hours (salon_id, weekday, season_id, staff_id, opens_minute, closes_minute)
      with spans as (
        select salon_id, staff_id, season_id, weekday,
          min(start_minute) as opens, max(start_minute + length_minutes) as closes
        from opening_windows where salon_id = any(targets)
        group by salon_id, staff_id, season_id, weekday
      )
      select salon.salon_id, salon.weekday, salon.season_id, t.id,
        greatest(salon.opens, own.opens), least(salon.closes, own.closes)
      from spans salon
      join staff t on t.salon_id = salon.salon_id
      left join spans own on own.staff_id = t.id and own.weekday = salon.weekday
        and own.season_id is not distinct from salon.season_id
      -- who has no hours of her own in a season has the salon's
      where salon.staff_id is null and (own.opens is not null or not exists (
        select 1 from spans o where o.staff_id = t.id and o.season_id is not distinct from salon.season_id));
    end $$;

    create function staff_hours_touch() returns trigger language plpgsql as $$
    begin
      perform refresh_staff_hours(array(select distinct salon_id from changed));
      return null;
    end $$;
    create trigger staff_hours_insert after insert on staff
      referencing new table as changed for each statement execute function staff_hours_touch();

    select refresh_staff_hours(array(select id from salons));
  `.execute(db)
  for (const [event, rows] of EVENTS) {
    await sql`create trigger ${sql.id(`opening_windows_hours_${event}`)} after ${sql.raw(event)} on opening_windows
      referencing ${sql.raw(rows)} table as changed for each statement execute function staff_hours_touch()`.execute(
      db,
    )
  }
}
