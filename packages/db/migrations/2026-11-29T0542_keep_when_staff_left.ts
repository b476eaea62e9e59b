import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- how much somebody who left could have been booked before
    alter table staff add column left_at timestamptz;
    alter table staff add constraint staff_left_or_active check (not is_active or left_at is null);

    -- the best there is to know of those who left already
    update staff t set left_at = least(now(), coalesce(
      (select max(l.ends_at) from booking_lines l where l.staff_id = t.id), t.created_at))
    where not is_active;

    create function staff_left() returns trigger language plpgsql as $$
    begin
      new.left_at := case when new.is_active then null else coalesce(new.left_at, now()) end;
      return new;
    end $$;
    create trigger staff_left before insert or update of is_active on staff
      for each row execute function staff_left();
  `.execute(db)
}
