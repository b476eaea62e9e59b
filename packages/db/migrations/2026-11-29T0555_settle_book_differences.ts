import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table book_differences
      -- of what the gateway has and we have not: the account that has it
      add column account_id uuid references payment_accounts,
      -- when a look at the very payment found that it is no longer so; null while it waits for somebody
      add column settled_at timestamptz;
    update book_differences set settled_at = found_at where kind = 'corrected';
    create index book_differences_open_payment on book_differences (payment_id) where settled_at is null;
    create index book_differences_open_account on book_differences (account_id, gateway_id) where settled_at is null;
  `.execute(db)
}
