import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- whose resource it is, so that a search reads a salon's day in one go and not once for each member of staff
    alter table occupancies add column salon_id uuid;
    update occupancies o set salon_id = r.salon_id from resources r where r.id = o.resource_id;
    alter table occupancies alter column salon_id set not null;
    alter table occupancies drop constraint occupancies_resource_id_fkey;
    alter table occupancies add constraint occupancies_resource_fkey
      foreign key (salon_id, resource_id) references resources (salon_id, id);
    create index occupancies_salon_start on occupancies (salon_id, lower(during)) include (resource_id, during, booking_id);
    -- what may have begun long before a day and reach into it: next to nothing
    create index occupancies_salon_long on occupancies (salon_id, upper(during)) include (resource_id, during, booking_id)
      where upper(during) - lower(during) > interval '12 hours';

    -- servers of the release before do not say whose it is
    create function occupancy_salon() returns trigger language plpgsql as $$
    begin
      select r.salon_id into new.salon_id from resources r where r.id = new.resource_id;
      return new;
    end $$;
    create trigger occupancy_salon before insert on occupancies
      for each row when (new.salon_id is null) execute function occupancy_salon();

    -- past time off is most of it, and nobody asks
    create index time_off_salon_end on time_off (salon_id, upper(during)) include (resource_id, during);
    drop index time_off_salon;

    -- how far from a visit a booking may matter: the longest buffer of any of the salon's services
    alter table salons add column longest_buffer_minutes smallint not null default 0;
    create function longest_buffer_changed() returns trigger language plpgsql as $$
    begin
      -- two writers of one salon take turns, so that the second sees what the first has changed
      perform 1 from salons where id in (select salon_id from changed) order by id for no key update;
      update salons s set longest_buffer_minutes = longest.minutes
      from (
        select v.salon_id, max(greatest(v.buffer_before_minutes, v.buffer_after_minutes)) as minutes
        from services v where v.salon_id in (select salon_id from changed) group by v.salon_id
      ) longest
      where s.id = longest.salon_id and s.longest_buffer_minutes <> longest.minutes;
      return null;
    end $$;
    create trigger services_buffer_insert after insert on services
      referencing new table as changed for each statement execute function longest_buffer_changed();
    create trigger services_buffer_update after update on services
      referencing new table as changed for each statement execute function longest_buffer_changed();
    update salons s set longest_buffer_minutes = (
      select coalesce(max(greatest(v.buffer_before_minutes, v.buffer_after_minutes)), 0) from services v where v.salon_id = s.id);

    -- a copy of what a card shows is good for as long as the salon's version stands, and it shows the city's name
    create function city_changed() returns trigger language plpgsql as $$
    begin
      update salons set config_version = config_version + 1 where city_key = new.key;
      return null;
    end $$;
    create trigger city_changed after update on cities for each row
      when (old is distinct from new) execute function city_changed();
  `.execute(db)
}
