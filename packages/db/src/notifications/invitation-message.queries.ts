import type { Channel, Locale } from '@salon/domain'
import { sql } from 'kysely'
import type { Trx } from '../client.ts'

export interface InvitationMessage {
  id: string
  invitationId: string
  locale: Locale
  channel: Channel
  now: Date
}

/** Queues the message of an invitation, to its number. It names no account: there need be none. */
export async function insertInvitationMessage(trx: Trx, message: InvitationMessage): Promise<void> {
  const { id, invitationId, locale, channel, now } = message
  await sql`
    insert into notifications (id, salon_id, event, invitation_id, channel, attempt, locale, recipient, status, created_at)
    select ${id}, i.salon_id, 'member_invited', i.id, ${channel}, 1, ${locale}, i.phone, 'queued', ${now}::timestamptz
    from salon_invitations i where i.id = ${invitationId}`.execute(trx)
}
