import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- null: shown; a hidden one counts in no average, and its customer still sees it
    alter table reviews add column hidden_at timestamptz;
    create index reviews_unanswered on reviews (salon_id, created_at desc, id desc) where reply is null;

    -- what a salon says against a review, and what the platform made of it; nothing of it is ever removed
    create table review_reports (
      review_id uuid primary key references reviews,
      reason text not null constraint review_reports_reason check (reason in
        ('insult', 'personal_data', 'no_visit', 'advertising', 'other')),
      comment text not null check (length(comment) <= 500),
      reported_by uuid not null references users,
      reported_at timestamptz not null,
      decision text constraint review_reports_decision check (decision in ('hide', 'keep')),
      decided_by uuid references users,
      decided_at timestamptz,
      constraint review_reports_decided check (num_nonnulls(decision, decided_by, decided_at) in (0, 3))
    );
    create index review_reports_open on review_reports (reported_at desc, review_id desc) where decision is null;
    create index review_reports_decided_at on review_reports (reported_at desc, review_id desc) where decision is not null;
  `.execute(db)
}
