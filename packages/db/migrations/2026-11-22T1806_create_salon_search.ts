import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- one spelling for what people type many ways: hamza seats, ta marbuta, alif maqsura, diacritics, tatweel, digits, case
    create function fold_text(input text) returns text language sql immutable strict parallel safe as $$
      select regexp_replace(
        translate(
          lower(regexp_replace(input, '[' || U&'\\064B' || '-' || U&'\\0652' || U&'\\0670' || U&'\\0640' || ']', '', 'g')),
          'أإآٱةىؤئ٠١٢٣٤٥٦٧٨٩', 'ااااهيوي0123456789'),
        '[^[:alnum:]]+', ' ', 'g')
    $$;

    -- what a search looks at, one row a salon; kept by triggers so that no writer can forget it
    create table salon_search (
      salon_id uuid primary key references salons on delete cascade,
      name_text text not null,
      full_text text not null,
      category_keys text[] not null,
      from_price_halalas integer,
      shortest_minutes integer
    );
    create index salon_search_name on salon_search using gin (name_text gin_trgm_ops);
    create index salon_search_full on salon_search using gin (full_text gin_trgm_ops);
    create index salon_search_categories on salon_search using gin (category_keys);

    create function refresh_salon_search(target uuid) returns void language sql as $$
      insert into salon_search (salon_id, name_text, full_text, category_keys, from_price_halalas, shortest_minutes)
      select s.id,
        fold_text(s.name_ar || ' ' || s.name_en),
        fold_text(concat_ws(' ', s.name_ar, s.name_en, s.district_ar, s.district_en, c.name_ar, c.name_en,
          (select string_agg(v.name_ar || ' ' || v.name_en, ' ') from services v where v.salon_id = s.id and v.is_active),
          (select string_agg(k.name_ar || ' ' || k.name_en, ' ') from categories k
            where k.key in (select sc.category_key from service_categories sc where sc.salon_id = s.id and sc.is_active)))),
        coalesce((select array_agg(distinct sc.category_key order by sc.category_key)
          from service_categories sc join services v on v.category_id = sc.id and v.is_active
          where sc.salon_id = s.id and sc.is_active), '{}'),
        (select min(least(coalesce(vr.price_halalas, v.price_halalas))) from services v
          left join service_variants vr on vr.service_id = v.id and vr.is_active
          where v.salon_id = s.id and v.is_active),
        (select min(v.duration_minutes) from services v where v.salon_id = s.id and v.is_active)
      from salons s join cities c on c.key = s.city_key where s.id = target
      on conflict (salon_id) do update set name_text = excluded.name_text, full_text = excluded.full_text,
        category_keys = excluded.category_keys, from_price_halalas = excluded.from_price_halalas,
        shortest_minutes = excluded.shortest_minutes
    $$;

    create function salon_search_touch() returns trigger language plpgsql as $$
    declare touched uuid;
    begin
      -- statement-level, so that a bulk load pays once a salon and not once a row
      if tg_table_name = 'salons' then
        for touched in select distinct id from changed loop perform refresh_salon_search(touched); end loop;
      else
        for touched in select distinct salon_id from changed loop perform refresh_salon_search(touched); end loop;
      end if;
      return null;
    end $$;

    create trigger salon_search_insert after insert on salons
      referencing new table as changed for each statement execute function salon_search_touch();
    create trigger service_categories_search_insert after insert on service_categories
      referencing new table as changed for each statement execute function salon_search_touch();
    create trigger service_categories_search_update after update on service_categories
      referencing new table as changed for each statement execute function salon_search_touch();
    create trigger services_search_insert after insert on services
      referencing new table as changed for each statement execute function salon_search_touch();
    create trigger services_search_update after update on services
      referencing new table as changed for each statement execute function salon_search_touch();
    create trigger service_variants_search_insert after insert on service_variants
      referencing new table as changed for each statement execute function salon_search_touch();
    create trigger service_variants_search_update after update on service_variants
      referencing new table as changed for each statement execute function salon_search_touch();

    -- names and places only: a review moves a rating often and must not pay for the text
    create function salon_search_touch_one() returns trigger language plpgsql as $$
    begin perform refresh_salon_search(new.id); return null; end $$;
    create trigger salon_search_update after update of name_ar, name_en, district_ar, district_en, city_key on salons
      for each row execute function salon_search_touch_one();
  `.execute(db)
}
