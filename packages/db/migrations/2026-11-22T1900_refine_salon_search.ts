import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- what a salon really offers: active, under an active heading, and somebody active does it
    create view service_offers as
      select v.id as service_id, v.salon_id, c.category_key, v.name_ar, v.name_en,
        v.processing_start_minute, v.processing_length_minutes, lowest.price_halalas, lowest.minutes, able.staff_ids
      from services v
      join service_categories c on c.id = v.category_id and c.is_active
      join lateral (
        select array_agg(k.staff_id order by k.staff_id) as staff_ids, min(coalesce(k.price_halalas, v.price_halalas)) as price_halalas,
          min(coalesce(k.duration_minutes, v.duration_minutes)) as minutes
        from staff_services k join staff t on t.id = k.staff_id and t.is_active where k.service_id = v.id
      ) able on able.staff_ids is not null
      -- a variant's price and minutes stand before the service's and before anybody's own
      cross join lateral (
        select coalesce(min(x.price_halalas), able.price_halalas) as price_halalas,
          coalesce(min(x.duration_minutes), able.minutes) as minutes
        from service_variants x where x.service_id = v.id and x.is_active
      ) lowest
      where v.is_active;

    -- what a search filters and sorts by: one row a category, and one with an empty key for all of them together
    create table salon_offers (
      salon_id uuid not null references salons on delete cascade,
      category_key text not null,
      from_price_halalas integer,
      -- the shortest free time of one member of staff that may be worth something: never more than the engine needs
      gap_minutes integer,
      staff_ids uuid[] not null,
      primary key (salon_id, category_key)
    );
    create index salon_offers_price on salon_offers (category_key, coalesce(from_price_halalas, 2147483647), salon_id);

    alter table salon_search drop column from_price_halalas, drop column shortest_minutes;
    drop function refresh_salon_search(uuid);

    create function refresh_salon_search(targets uuid[]) returns void language plpgsql as $$
    begin
      -- two writers of one salon take turns, so that the second sees what the first has changed
      perform 1 from salons where id = any(targets) order by id for no key update;

      insert into salon_search (salon_id, name_text, full_text, category_keys)
      select s.id,
        fold_text(s.name_ar || ' ' || s.name_en),
        fold_text(concat_ws(' ', s.name_ar, s.name_en, s.district_ar, s.district_en, c.name_ar, c.name_en,
          string_agg(distinct o.name_ar || ' ' || o.name_en, ' '),
          string_agg(distinct k.name_ar || ' ' || k.name_en, ' '))),
        coalesce(array_agg(distinct o.category_key order by o.category_key) filter (where o.category_key is not null), '{}')
      from salons s
      join cities c on c.key = s.city_key
      left join service_offers o on o.salon_id = s.id
      left join categories k on k.key = o.category_key
      where s.id = any(targets)
      group by s.id, c.key
      on conflict (salon_id) do update set name_text = excluded.name_text, full_text = excluded.full_text,
        category_keys = excluded.category_keys;

      delete from salon_offers where salon_id = any(targets);
      insert into salon_offers (salon_id, category_key, from_price_halalas, gap_minutes, staff_ids)
      select s.id, coalesce(o.category_key, ''), min(o.price_halalas),
        -- around processing time the stylist needs only the longer of two pieces
        min(greatest(1, least(o.processing_start_minute, o.minutes),
          o.minutes - coalesce(o.processing_start_minute + o.processing_length_minutes, 0))),
        coalesce(array_agg(distinct staff_id) filter (where staff_id is not null), '{}')
      from salons s
      left join service_offers o on o.salon_id = s.id
      left join lateral unnest(o.staff_ids) as staff_id on true
      where s.id = any(targets)
      group by grouping sets ((s.id), (s.id, o.category_key))
      having grouping(o.category_key) = 1 or o.category_key is not null;
    end $$;

    create or replace function salon_search_touch() returns trigger language plpgsql as $$
    begin
      if tg_table_name = 'salons' then
        perform refresh_salon_search(array(select distinct id from changed));
      else
        perform refresh_salon_search(array(select distinct salon_id from changed));
      end if;
      return null;
    end $$;
    create or replace function salon_search_touch_one() returns trigger language plpgsql as $$
    begin perform refresh_salon_search(array[new.id]); return null; end $$;

    create function salon_search_touch_staff() returns trigger language plpgsql as $$
    begin perform refresh_salon_search(array[new.salon_id]); return null; end $$;
    -- her rating moves with every review and must not pay for this
    create trigger staff_search_update after update of is_active on staff
      for each row execute function salon_search_touch_staff();
    create trigger staff_services_search_insert after insert on staff_services
      referencing new table as changed for each statement execute function salon_search_touch();
    create trigger staff_services_search_update after update on staff_services
      referencing new table as changed for each statement execute function salon_search_touch();
    create trigger staff_services_search_delete after delete on staff_services
      referencing old table as changed for each statement execute function salon_search_touch();

    select refresh_salon_search(array(select id from salons));
  `.execute(db)
}
