import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- Salons that hold every word of a query, each as a part of the text or nearly so (a typo). Folding leaves letters and digits only,
    -- so no wildcard gets through. Rank 2: every word stands in the name; 1: nearly; 0: elsewhere.
    -- The threshold is set here because the index operator takes it from a setting.
    create function find_salon_texts(query text) returns table (salon_id uuid, text_rank integer)
    language sql stable set pg_trgm.word_similarity_threshold = 0.5 as $$
      with typed as materialized (
        select word, length(word) >= 4 as is_long
        from unnest(string_to_array(btrim(fold_text(query)), ' ')) as word
      ), longest as materialized (
        -- the most telling word goes through the index; the others are looked up in what it finds
        select coalesce((select word from typed order by length(word) desc, word limit 1), '') as word
      )
      select s.salon_id,
        case
          when not exists (select 1 from typed t where s.name_text not like '%' || t.word || '%') then 2
          when not exists (select 1 from typed t where s.name_text not like '%' || t.word || '%'
            and not (t.is_long and t.word <% s.name_text)) then 1
          else 0
        end
      from salon_search s
      where (s.full_text like '%' || (select word from longest) || '%' or (select word from longest) <% s.full_text)
        and not exists (select 1 from typed t where s.full_text not like '%' || t.word || '%'
          and not (t.is_long and t.word <% s.full_text))
    $$;

    -- whose hours on a day of the week: hers, else the salon's
    create index opening_windows_staff_day on opening_windows (staff_id, weekday)
      include (season_id, start_minute, length_minutes) where staff_id is not null;
    create index opening_windows_salon_day on opening_windows (salon_id, weekday)
      include (season_id, start_minute, length_minutes) where staff_id is null;
    create index schedule_seasons_salon on schedule_seasons (salon_id, last_date) include (first_date, id);
    create index salons_place on salons (latitude, longitude) where is_active;
  `.execute(db)
}
