import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table schedule_seasons (
      id uuid primary key,
      salon_id uuid not null references salons,
      name_ar text not null, name_en text not null,
      first_date date not null,
      last_date date not null,
      unique (salon_id, id),
      constraint schedule_seasons_in_order check (first_date <= last_date),
      constraint schedule_seasons_no_overlap exclude using gist
        (salon_id with =, daterange(first_date, last_date, '[]') with &&)
    );

    -- a window is start + length from the business date's midnight, so 20:00-03:00 is one row
    create table opening_windows (
      id uuid primary key,
      salon_id uuid not null references salons,
      staff_id uuid,
      season_id uuid,
      weekday smallint not null check (weekday between 0 and 6),
      start_minute smallint not null check (start_minute between 0 and 1439),
      length_minutes smallint not null check (length_minutes between 5 and 1440),
      foreign key (salon_id, staff_id) references staff (salon_id, id),
      foreign key (salon_id, season_id) references schedule_seasons (salon_id, id) on delete cascade,
      constraint opening_windows_no_overlap exclude using gist (
        (coalesce(staff_id, salon_id)) with =,
        (coalesce(season_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
        weekday with =,
        int4range(start_minute, start_minute + length_minutes) with &&)
    );
    create index opening_windows_salon on opening_windows (salon_id);

    -- one date's hours, above seasons and weeks; a row without a window says closed or away
    create table date_overrides (
      id uuid primary key,
      salon_id uuid not null references salons,
      staff_id uuid,
      on_date date not null,
      start_minute smallint check (start_minute between 0 and 1439),
      length_minutes smallint check (length_minutes between 5 and 1440),
      foreign key (salon_id, staff_id) references staff (salon_id, id),
      constraint date_overrides_whole_window check ((start_minute is null) = (length_minutes is null)),
      -- a closed row covers the whole date, so it excludes any window beside it
      constraint date_overrides_no_overlap exclude using gist (
        (coalesce(staff_id, salon_id)) with =,
        on_date with =,
        int4range(coalesce(start_minute, 0), coalesce(start_minute + length_minutes, 2880)) with &&)
    );
    create index date_overrides_salon on date_overrides (salon_id, on_date);

    create table time_off (
      id uuid primary key,
      salon_id uuid not null,
      resource_id uuid not null,
      during tstzrange not null,
      reason text check (length(reason) <= 300),
      created_by uuid references users,
      created_at timestamptz not null default now(),
      foreign key (salon_id, resource_id) references resources (salon_id, id),
      constraint time_off_bounded check (
        not isempty(during) and lower(during) is not null and upper(during) is not null
        and not lower_inf(during) and not upper_inf(during) and isfinite(lower(during)) and isfinite(upper(during)))
    );
    create index time_off_resource on time_off using gist (resource_id, during);
    create index time_off_salon on time_off (salon_id);
  `.execute(db)
}
