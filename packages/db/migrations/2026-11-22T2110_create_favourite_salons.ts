import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table favourite_salons (
      user_id uuid not null references users,
      salon_id uuid not null references salons,
      created_at timestamptz not null,
      primary key (user_id, salon_id)
    );
    create index favourite_salons_newest on favourite_salons (user_id, created_at desc, salon_id desc);
    create index favourite_salons_salon on favourite_salons (salon_id);
  `.execute(db)
}
