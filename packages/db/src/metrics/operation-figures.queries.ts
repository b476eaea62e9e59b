import type { Channel, MessageEvent, NotificationStatus, PaymentStatus } from '@salon/domain'
import { sql } from 'kysely'
import type { Db } from '../client.ts'
import { queueFigures, type QueueFigures } from '../queue/queue.queries.ts'

/** What became of a code: entered, replaced or run out, or still open. */
export type CodeState = 'entered' | 'unused' | 'open'

/** How things stand, for those who watch. Counts alone: nobody's name, number or id. */
export interface OperationFigures {
  /** Attempts to send that were stored in the last hour. */
  messages: { event: MessageEvent; channel: Channel; status: NotificationStatus; count: number }[]
  /** Codes that were sent in the last hour. */
  codes: { channel: Channel; state: CodeState; count: number }[]
  /** Payments whose end should be known by now. */
  stuckPayments: { status: PaymentStatus; count: number; oldestSeconds: number }[]
  /** `null` without a queue. */
  queue: QueueFigures | null
}

/** The bank's page gives up long before. */
const STUCK_AFTER_MINUTES = 15

/** All of it in one statement; the database's clock judges. */
export async function readOperationFigures(
  db: Db,
  { hasQueue }: { hasQueue: boolean },
): Promise<OperationFigures> {
  const queue = hasQueue ? sql`(select to_jsonb(q) from (${queueFigures}) q)` : sql`null::jsonb`
  const { rows } = await sql<OperationFigures>`
    select
      coalesce((select jsonb_agg(m) from (
        select event, coalesce(sent_channel, channel) as channel, status, count(*) as count from notifications
        where created_at > now() - interval '1 hour' group by 1, 2, 3) m), '[]') as messages,
      coalesce((select jsonb_agg(c) from (
        select channel, case when consumed_at is not null then 'entered'
          when superseded_at is null and expires_at > now() then 'open' else 'unused' end as state, count(*) as count
        from otp_challenges where created_at > now() - interval '1 hour' group by 1, 2) c), '[]') as codes,
      coalesce((select jsonb_agg(p) from (
        select status, count(*) as count, extract(epoch from now() - min(created_at))::float as "oldestSeconds" from payments
        where status in ('creating', 'initiated') and created_at < now() - ${STUCK_AFTER_MINUTES} * interval '1 minute'
        group by status) p), '[]') as "stuckPayments",
      ${queue} as queue`.execute(db)
  const figures = rows[0]
  if (!figures) throw new Error('A select without a row')
  return figures
}
