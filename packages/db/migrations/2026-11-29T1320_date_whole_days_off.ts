import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- an absence of whole days is of business days, which end when the salon closes, also after midnight: "during" is cut anew from
    -- these when its hours change. An end that was given as a time has no date.
    alter table time_off
      add column first_date date,
      add column last_date date,
      add constraint time_off_days_in_order check (first_date <= last_date);
    alter table removed_time_off add column first_date date, add column last_date date;
  `.execute(db)
}
