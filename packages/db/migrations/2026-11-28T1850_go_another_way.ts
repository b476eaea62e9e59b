import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- the way by which an attempt before it was not delivered: this one goes another way, and no third one follows
    alter table notifications
      add column avoid_provider text,
      add column avoid_channel text constraint notifications_avoid_channel check (avoid_channel in ('sms', 'whatsapp')),
      add constraint notifications_avoid check ((avoid_provider is null) = (avoid_channel is null));

    -- by which way a code went, so that a report of its vendor finds it, and what the first report of its end said
    alter table otp_challenges
      add column provider text,
      add column provider_message_id text,
      add column reported text constraint otp_challenges_reported check (reported in ('delivered', 'failed')),
      add constraint otp_challenges_sent check ((provider is null) = (provider_message_id is null));
    create index otp_challenges_reported on otp_challenges (provider, provider_message_id)
      where provider_message_id is not null;
  `.execute(db)
}
