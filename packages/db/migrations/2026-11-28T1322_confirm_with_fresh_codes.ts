import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- when the holder last proved a one-time code; using or refreshing the session does not move it
    alter table sessions add column proved_at timestamptz;
    update sessions set proved_at = created_at;
    alter table sessions alter column proved_at set default now(), alter column proved_at set not null;

    alter table otp_challenges drop constraint otp_challenges_purpose_check;
    alter table otp_challenges add constraint otp_challenges_purpose check (purpose in ('sign_in', 'confirm'));
  `.execute(db)
}
