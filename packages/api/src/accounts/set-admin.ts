import { insertAudit, updateIsAdmin } from '@salon/db'
import { DomainError, parsePhone } from '@salon/domain'
import type { Deps } from '../deps.ts'

/**
 * Makes whoever has a phone one of the platform's people, or takes that away, at once: roles are read with each request. For a
 * command of whoever runs the platform; no procedure does it.
 * @throws DomainError `NOT_FOUND` where nobody signed in with the phone yet
 */
export async function setAdmin(
  { writeDb }: Pick<Deps, 'writeDb'>,
  { phone: typedPhone, isAdmin }: { phone: string; isAdmin: boolean },
): Promise<void> {
  const phone = parsePhone(typedPhone)
  await writeDb.transaction().execute(async (trx) => {
    const userId = phone && (await updateIsAdmin(trx, phone, isAdmin))
    if (!userId) throw new DomainError('NOT_FOUND')
    const action = isAdmin ? 'admin_made' : 'admin_removed'
    await insertAudit(trx, { action, actorUserId: null, target: userId, address: null })
  })
}
