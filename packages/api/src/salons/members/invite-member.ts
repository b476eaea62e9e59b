import type { InvitedView, InviteMemberInput, WithdrawInvitationInput } from '@salon/contract'
import {
  deleteInvitation,
  findInvitee,
  findMembership,
  findNotificationStatus,
  findSalonStatus,
  findStaff,
  insertInvitation,
  insertInvitationMessage,
  lockInvitation,
  type StaffKey,
  type Trx,
} from '@salon/db'
import { DomainError, mayManage, parsePhone } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import { sendNotification, type SendDeps } from '../../notifications/send-notification.ts'
import { AccessRefusal } from '../../trpc/access-refusal.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { countInvitation } from './count-invitation.ts'
import { takeMemberTurn } from './member-turn.ts'

const VALID_MS = 7 * 86_400_000

/**
 * Invites whoever has a phone to join a salon's people; she belongs to it once she has signed in and accepted. The message is
 * stored with the invitation and sent after the commit, and the invitation stands whatever becomes of it. It begins with the
 * salon's name, so a salon that nobody has looked at yet sends none: anybody could write to any phone in the platform's name.
 * @throws DomainError `ALREADY_MEMBER`, `ALREADY_INVITED`, `ACCOUNT_TAKEN` where who she is said to be has an account already,
 *   `FORBIDDEN`, `NOT_FOUND`, `RATE_LIMITED`, `SALON_NOT_OPEN`, `INVALID_INPUT`
 */
export async function inviteMember(
  deps: SendDeps,
  request: RequestInfo,
  caller: Caller,
  { salonId, phone: typedPhone, role, staffId }: InviteMemberInput,
): Promise<InvitedView> {
  const phone = parsePhone(typedPhone)
  if (!phone) throw new DomainError('INVALID_INPUT', { fields: { phone: 'invalid_phone' } })
  const [id, messageId] = [deps.newId(), deps.newId()]
  const createdAt = deps.clock.now()
  const expiresAt = new Date(createdAt.getTime() + VALID_MS)
  await takeMemberTurn(deps, request, caller, salonId, async (turn) => {
    const { trx } = turn
    if (!mayManage(turn.role, role)) throw new AccessRefusal('FORBIDDEN', salonId)
    if ((await findSalonStatus(trx, salonId)) !== 'live') throw new DomainError('SALON_NOT_OPEN')
    const found = await findInvitee(trx, { salonId, phone })
    if (!found) throw new DomainError('NOT_FOUND')
    if (found.isMember) throw new DomainError('ALREADY_MEMBER')
    if (staffId) await requireFreeColumn(trx, { salonId, staffId })
    await countInvitation(trx, { salonId, phone })
    await insertInvitation(trx, {
      ...{ id, salonId, phone, role, createdAt, expiresAt, invitedBy: caller.userId },
      staffId: staffId ?? null,
    })
    await insertInvitationMessage(trx, {
      ...{ id: messageId, invitationId: id, now: createdAt },
      // an account's own language, or that of whoever speaks for the salon
      ...{ locale: found.locale ?? caller.locale, channel: found.channel ?? 'sms' },
    })
    await turn.audit('member_invited', id, { role, ...(staffId && { staffId }) })
  })
  await sendNotification(deps, messageId)
  return { id, isTold: (await findNotificationStatus(deps.writeDb, messageId)) !== 'failed' }
}

/** One of the salon's that is nobody's yet; who no longer belongs to the salon has none. */
async function requireFreeColumn(trx: Trx, key: StaffKey): Promise<void> {
  const staff = await findStaff(trx, key)
  if (!staff) throw new DomainError('NOT_FOUND')
  const { userId } = staff
  if (userId && (await findMembership(trx, { ...key, userId }))?.role) throw new DomainError('ACCOUNT_TAKEN')
}

/** @throws DomainError `NOT_FOUND`, `FORBIDDEN` */
export function withdrawInvitation(
  deps: Pick<Deps, 'writeDb'>,
  request: RequestInfo,
  caller: Caller,
  { salonId, id }: WithdrawInvitationInput,
): Promise<Record<string, never>> {
  return takeMemberTurn(deps, request, caller, salonId, async ({ trx, role: own, audit }) => {
    const role = await lockInvitation(trx, { salonId, id })
    if (!role) throw new DomainError('NOT_FOUND')
    if (!mayManage(own, role)) throw new AccessRefusal('FORBIDDEN', id)
    await deleteInvitation(trx, id)
    await audit('invitation_withdrawn', id, { role })
    return {}
  })
}
