import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- the language in which the code was asked for; an account that it makes begins in it
    alter table otp_challenges add column locale text not null default 'ar'
      constraint otp_challenges_locale check (locale in ('ar', 'en'));
  `.execute(db)
}
