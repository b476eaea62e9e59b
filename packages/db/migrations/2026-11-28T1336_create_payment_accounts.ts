import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- an account at the gateway that belongs to a business; those of the platform are settings
    create table payment_accounts (
      id uuid primary key,
      business_id uuid not null references businesses,
      mode text not null check (mode in ('test', 'live')),
      publishable_key text not null check (length(publishable_key) between 1 and 250),
      -- secret key and webhook secret, encrypted for this row alone
      sealed_keys bytea not null check (length(sealed_keys) between 29 and 2000),
      created_by uuid not null references users,
      created_at timestamptz not null,
      -- takes no new payments; what it took is still asked of it
      retired_at timestamptz
    );
    create unique index payment_accounts_one_current on payment_accounts (business_id) where retired_at is null;

    -- the account that took it, for ever; null: the platform's
    alter table payments add column account_id uuid references payment_accounts;
    create index payments_account on payments (account_id, created_at) where account_id is not null;

    -- whose address it arrived at; its id is kept apart from those of other accounts
    alter table webhook_events add column account_id uuid references payment_accounts;
    alter table webhook_events drop constraint webhook_events_id_check;
    alter table webhook_events add constraint webhook_events_id check (length(id) between 1 and 240);
  `.execute(db)
}
