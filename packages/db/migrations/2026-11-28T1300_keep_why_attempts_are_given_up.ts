import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- why we gave an attempt up; null: we did not, the bank or the gateway said no. Money that comes of it all the same is found
    alter table payments add column give_up_reason text
      check (give_up_reason in ('replaced', 'never_arrived', 'amount_changed'));
  `.execute(db)
}
