import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- by which a message went, when that was another channel than the one it was meant for
    alter table notifications add column sent_channel text
      constraint notifications_sent_channel check (sent_channel in ('sms', 'whatsapp'));
    -- delivery reports name a message by its vendor's id
    create index notifications_reported on notifications (provider, provider_message_id)
      where provider_message_id is not null;
  `.execute(db)
}
