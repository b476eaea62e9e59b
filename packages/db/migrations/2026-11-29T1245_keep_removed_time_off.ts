import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- what an absence was, kept for a while after it was taken back, so that this can be undone as if nothing had been
    create table removed_time_off (
      id uuid primary key,
      salon_id uuid not null,
      resource_id uuid not null,
      during tstzrange not null,
      reason text,
      created_by uuid references users,
      created_at timestamptz not null,
      removed_by uuid not null references users,
      removed_at timestamptz not null,
      foreign key (salon_id, resource_id) references resources (salon_id, id)
    );
    create index removed_time_off_age on removed_time_off (removed_at);
    create index removed_time_off_salon on removed_time_off (salon_id);
  `.execute(db)
}
