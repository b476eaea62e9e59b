import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- how far a salon is; only a live one is found and booked
    alter table salons add column status text not null default 'draft'
      check (status in ('draft', 'in_review', 'live', 'suspended'));
    -- why it was sent back or suspended
    alter table salons add column status_reason text check (length(status_reason) between 1 and 500);
    -- its policy stands as somebody chose it, and not as it began
    alter table salons add column payment_policy_chosen boolean not null default false;
    update salons set status = case when is_active then 'live' else 'suspended' end,
      status_reason = case when not is_active then 'taken offline' end, payment_policy_chosen = true;
    alter table salons add constraint salons_reason_given
      check (status <> 'suspended' or status_reason is not null);
    alter table salons add constraint salons_reason_only_when_stopped
      check (status in ('draft', 'suspended') or status_reason is null);

    -- follows from the status, so that the two cannot differ; its indexes go with the column and come back
    alter table salons drop column is_active;
    alter table salons add column is_active boolean not null generated always as (status = 'live') stored;
    create index salons_city_rating on salons (city_key, rating_average desc, id)
      include (audience, time_zone, furthest_days, minimum_notice_minutes) where is_active;
    create index salons_rating on salons (rating_average desc, id)
      include (audience, time_zone, furthest_days, minimum_notice_minutes) where is_active;
    create index salons_place on salons (latitude, longitude) where is_active;
    -- those that wait for somebody, the longest first
    create index salons_status on salons (status, created_at) where not is_active;

    -- a generated column has no value yet when a row is about to change
    create or replace function salon_row_changed() returns trigger language plpgsql as $$
    declare ignored text[] := array['rating_sum', 'rating_count', 'rating_average', 'is_active', 'config_version'];
    begin
      if (to_jsonb(new) - ignored) is distinct from (to_jsonb(old) - ignored) then
        new.config_version := old.config_version + 1;
      end if;
      return new;
    end $$;

    create index audit_log_target on audit_log (target, id);
  `.execute(db)
}
