import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- an account is one of those who can be booked at a salon: of several, who works there and was there first
    update staff set user_id = null where id in (
      select id from (
        select id, row_number() over (partition by salon_id, user_id order by is_active desc, created_at, id) as number
        from staff where user_id is not null) as linked
      where number > 1);
    alter table staff add constraint staff_one_of_account unique (salon_id, user_id);

    -- who the invited will be among those who can be booked
    alter table salon_invitations add column staff_id uuid;
    alter table salon_invitations add foreign key (salon_id, staff_id) references staff (salon_id, id);
  `.execute(db)
}
