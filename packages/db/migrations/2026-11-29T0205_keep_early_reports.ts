import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- ends that a vendor reported before we knew its id for the message, until the message learns it; they name nobody
    create table early_reports (
      -- of the vendor and its id
      report_hash bytea primary key check (length(report_hash) = 32),
      status text not null check (status in ('delivered', 'failed')),
      outcome text check ((outcome is null) = (status = 'delivered')),
      vendor_code text check (length(vendor_code) <= 40),
      received_at timestamptz not null
    );
    create index early_reports_age on early_reports (received_at);
  `.execute(db)
}
