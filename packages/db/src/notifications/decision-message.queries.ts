import type { DecisionEvent } from '@salon/domain'
import { sql } from 'kysely'
import type { Trx } from '../client.ts'

/**
 * The accounts of a salon's owners, kept from being deleted until the transaction ends. Call it before the salon is locked: who
 * deletes her account takes the two in this order.
 */
export async function lockOwners(trx: Trx, salonId: string): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select u.id as "userId" from salon_members m join users u on u.id = m.user_id and u.deleted_at is null
    where m.salon_id = ${salonId} and m.role = 'owner' order by u.id for key share of u`.execute(trx)
  return rows.map(({ userId }) => userId)
}

export interface DecisionMessages {
  salonId: string
  event: DecisionEvent
  /** One for each of the salon's owners, whose accounts are locked. */
  copies: readonly { id: string; userId: string }[]
  now: Date
}

/** Queues what the platform decided about a locked salon, as it is now, for those who are its owners still. */
export async function insertDecisionMessages(
  trx: Trx,
  { salonId, event, copies, now }: DecisionMessages,
): Promise<void> {
  await sql`
    insert into notifications (id, salon_id, user_id, event, status_version, channel, attempt, copy_number, locale, recipient,
      status, created_at)
    select c.id, s.id, u.id, ${event}, s.status_version, u.preferred_channel, 1, row_number() over (order by m.created_at, u.id),
      u.locale, u.phone, 'queued', ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(copies)}::jsonb) as c(id uuid, "userId" uuid)
      join salon_members m on m.user_id = c."userId" and m.salon_id = ${salonId} and m.role = 'owner'
      join users u on u.id = m.user_id join salons s on s.id = m.salon_id`.execute(trx)
}
