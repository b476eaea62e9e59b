import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- when what decides a salon's page, times and prices was last changed
    alter table salons add column changed_at timestamptz not null default now();

    -- that a salon was changed is itself no change of it
    create or replace function salon_row_changed() returns trigger language plpgsql as $$
    declare ignored text[] := array['rating_sum', 'rating_count', 'rating_average', 'is_active', 'config_version', 'changed_at'];
    begin
      if (to_jsonb(new) - ignored) is distinct from (to_jsonb(old) - ignored) then
        new.config_version := old.config_version + 1;
      end if;
      return new;
    end $$;
    create function salon_changed() returns trigger language plpgsql as $$
    begin
      new.changed_at := now();
      return new;
    end $$;
    -- its name comes after that of the trigger that moves the version
    create trigger salons_changed before update on salons for each row
      when (old.config_version is distinct from new.config_version) execute function salon_changed();
  `.execute(db)
}
