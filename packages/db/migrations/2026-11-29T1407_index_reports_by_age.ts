import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- all reports in their order, as they are exported; most are decided, so it serves these as well
    create index review_reports_age on review_reports (reported_at desc, review_id desc);
    drop index review_reports_decided_at;
  `.execute(db)
}
