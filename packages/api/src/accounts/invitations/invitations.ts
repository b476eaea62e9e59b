import type { InvitationView, UserView } from '@salon/contract'
import {
  findInvitationSalon,
  insertAudit,
  insertMember,
  linkAccount,
  listOwnInvitations,
  lockSalon,
  takeInvitation,
  type EndedInvitationRow,
  type Trx,
} from '@salon/db'
import { DomainError, type SalonAuditAction, toInstant } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { storableAddress } from '../client-address.ts'
import { readProfile } from '../profile.ts'

/** The salons that wait for the caller's answer: whoever has the phone was invited. */
export async function listInvitations(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { phone }: Caller,
): Promise<InvitationView[]> {
  const rows = await listOwnInvitations(db, { phone, now: clock.now() })
  return rows.map(({ id, role, expiresAt, salonNameAr, salonNameEn }) => ({
    ...{ id, role, expiresAt: toInstant(expiresAt) },
    salonName: { ar: salonNameAr, en: salonNameEn },
  }))
}

/**
 * Makes the caller a member in the role she was invited to, and whom the invitation says she is among those who can be booked; who has
 * got an account meanwhile keeps that. Answers with her account as it is then.
 * @throws DomainError `NOT_FOUND` for one that is over, withdrawn or somebody else's
 */
export async function acceptInvitation(
  deps: Pick<Deps, 'writeDb' | 'clock'>,
  request: RequestInfo,
  caller: Caller,
  id: string,
): Promise<UserView> {
  await answer(
    deps,
    request,
    caller,
    { id, action: 'invitation_accepted' },
    async (trx, { salonId, role, staffId }) => {
      const { userId } = caller
      await insertMember(trx, { salonId, userId, role })
      if (!staffId || !(await linkAccount(trx, { salonId, staffId, userId }))) return
      await insertAudit(trx, {
        ...{ action: 'staff_changed', salonId, actorUserId: userId, target: staffId },
        address: storableAddress(request.address),
        details: { changed: ['userId'], after: { userId } },
      })
    },
  )
  return readProfile({ db: deps.writeDb }, caller.userId)
}

/** @throws DomainError `NOT_FOUND` */
export async function declineInvitation(
  deps: Pick<Deps, 'writeDb' | 'clock'>,
  request: RequestInfo,
  caller: Caller,
  id: string,
): Promise<Record<string, never>> {
  await answer(deps, request, caller, { id, action: 'invitation_declined' })
  return {}
}

/** In the order of all who change a salon's members: the salon first. */
async function answer(
  { writeDb, clock }: Pick<Deps, 'writeDb' | 'clock'>,
  request: RequestInfo,
  { userId, phone }: Caller,
  { id, action }: { id: string; action: SalonAuditAction },
  andThen?: (trx: Trx, ended: EndedInvitationRow) => Promise<void>,
): Promise<void> {
  await writeDb.transaction().execute(async (trx) => {
    const invitedTo = await findInvitationSalon(trx, { id, phone })
    if (invitedTo) await lockSalon(trx, invitedTo)
    const ended = await takeInvitation(trx, { id, phone, now: clock.now() })
    if (!ended) throw new DomainError('NOT_FOUND')
    await andThen?.(trx, ended)
    await insertAudit(trx, {
      ...{ action, actorUserId: userId, target: id, salonId: ended.salonId },
      address: storableAddress(request.address),
      details: { role: ended.role, ...(ended.staffId && { staffId: ended.staffId }) },
    })
  })
}
