import type { AccountAuditAction, SalonAuditAction } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../client.ts'

/** What is written down for good. The rows are never changed, so they name ids, never phones or names. */
export type AuditEntry = {
  actorUserId: string | null
  /** Id of what it was done to. */
  target: string
  /** Where the request came from, in a form that `inet` takes. */
  address: string | null
  /** What else there is to know, such as what stood there before. */
  details?: Readonly<Record<string, unknown>>
} & AuditedOf

/** What was done, and the salon in whose log it stands. */
type AuditedOf =
  | { action: SalonAuditAction; salonId: string }
  | { action: AccountAuditAction; salonId?: undefined }

export async function insertAudit(db: Db, { details = {}, ...entry }: AuditEntry): Promise<void> {
  await db
    .insertInto('auditLog')
    .values({ ...entry, details: JSON.stringify(details) })
    .execute()
}

export interface RefusedAccess {
  actorUserId: string
  /** Id of what she reached for. */
  target: string
  address: string | null
  /** The procedure that was called, and the code it was refused with. */
  details: { procedure: string; reason: string }
}

/** Enough to see what somebody is after; more would only fill the disk. */
const REFUSALS_KEPT_AN_HOUR = 20

/** Of more refusals than are kept, told from what the user did last, the rest leave no row. */
export async function insertRefusedAccess(db: Db, refused: RefusedAccess): Promise<void> {
  const { actorUserId, target, address, details } = refused
  await sql`
    insert into audit_log (action, actor_user_id, target, address, details)
    select 'access_refused', ${actorUserId}::uuid, ${target}, ${address}::inet, ${JSON.stringify(details)}::jsonb
    where ${REFUSALS_KEPT_AN_HOUR} > (
      select count(*) from (
        select action, at from audit_log where actor_user_id = ${actorUserId}::uuid
        order by id desc limit ${3 * REFUSALS_KEPT_AN_HOUR}) latest
      where action = 'access_refused' and at > now() - interval '1 hour')`.execute(db)
}

export interface PumpingAlert {
  /** The first seven digits of the numbers. */
  range: string
  /** From where the last of the codes was asked for. */
  address: string | null
  rangeSent: number
  rangeEntered: number
}

/** That codes to a number range are sent and not entered. */
export async function insertPumpingAlert(trx: Trx, alert: PumpingAlert): Promise<void> {
  const { range, address, ...details } = alert
  const entry = {
    action: 'codes_not_entered' satisfies AccountAuditAction,
    actorUserId: null,
    target: range,
    address,
  }
  await trx
    .insertInto('auditLog')
    .values({ ...entry, details: JSON.stringify(details) })
    .execute()
}
