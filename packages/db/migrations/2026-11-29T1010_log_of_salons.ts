import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- in whose log a row stands; without a reference, as it outlives a salon that was given up before it opened
    alter table audit_log add column salon_id uuid;

    -- what is written is not changed: it is said in addition where it belongs
    alter table audit_log disable trigger audit_log_append_only;
    update audit_log a set salon_id = known.salon_id
    from (
      select id::text as target, id as salon_id from salons
      union all select id::text, salon_id from staff
      union all select id::text, salon_id from services
      union all select id::text, salon_id from service_categories
      union all select id::text, salon_id from rooms
      union all select id::text, salon_id from schedule_seasons
      union all select id::text, salon_id from bookings
      union all select id::text, salon_id from payments
      union all select id::text, salon_id from reviews
      union all select id::text, salon_id from salon_invitations
      -- of a business with several salons nobody knows any more from which of them it was done
      union all select p.id::text, min(s.id::text)::uuid
      from payment_accounts p join salons s on s.business_id = p.business_id
      group by p.id having count(*) = 1) known
    -- the hours of a date are named by whose they are and the date
    where known.target = split_part(a.target, ' ', 1) and a.action <> 'access_refused';
    update audit_log set salon_id = (details->>'salonId')::uuid
    where salon_id is null and action <> 'access_refused' and details ? 'salonId';
    alter table audit_log enable trigger audit_log_append_only;

    create index audit_log_salon on audit_log (salon_id, id) where salon_id is not null;
    drop index audit_log_target;
  `.execute(db)
}
