import type { Db } from '../client.ts'

/** What is written down for good. The rows are never changed, so they name ids, never phones or names. */
export type AuditAction =
  | 'signed_in'
  | 'sign_in_failed'
  | 'session_reused'
  | 'logged_out'
  | 'logged_out_everywhere'
  | 'session_revoked'
  | 'data_exported'
  | 'account_deleted'

export interface AuditEntry {
  action: AuditAction
  actorUserId: string | null
  /** Id of what it was done to. */
  target: string
  /** Where the request came from, in a form that `inet` takes. */
  address: string | null
}

export async function insertAudit(db: Db, entry: AuditEntry): Promise<void> {
  await db.insertInto('auditLog').values(entry).execute()
}
