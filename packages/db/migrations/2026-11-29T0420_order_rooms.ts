import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table rooms
      add column position integer not null default 0,
      add constraint rooms_named check (length(name_ar) between 1 and 80 and length(name_en) between 1 and 80);
  `.execute(db)
}
