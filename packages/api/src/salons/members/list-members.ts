import type { MembersView } from '@salon/contract'
import { listMembers, listSalonInvitations } from '@salon/db'
import { toInstant } from '@salon/domain'
import type { Deps } from '../../deps.ts'

/** Who belongs to a salon, and whose answer it waits for. */
export async function readMembers(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  salonId: string,
): Promise<MembersView> {
  const [members, invitations] = await Promise.all([
    listMembers(db, salonId),
    listSalonInvitations(db, { salonId, now: clock.now() }),
  ])
  return {
    members,
    invitations: invitations.map((each) => ({ ...each, expiresAt: toInstant(each.expiresAt) })),
  }
}
