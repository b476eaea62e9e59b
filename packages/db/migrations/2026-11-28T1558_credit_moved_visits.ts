import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- moved: the visit was changed for one that costs less
    alter table receipts drop constraint receipts_reason_check;
    alter table receipts add constraint receipts_reason_check check (reason in
      ('cancelled_by_customer', 'cancelled_by_salon', 'no_show', 'refunded_by_salon', 'charge_undone', 'moved')) not valid;
    alter table receipts validate constraint receipts_reason_check;
  `.execute(db)
}
