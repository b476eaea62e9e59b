import type { InvitedView, InviteMemberInput, WithdrawInvitationInput } from '@salon/contract'
import { deleteInvitation, findInvitee, findSalonStatus, insertInvitation, lockInvitation } from '@salon/db'
import { DomainError, mayManage, parsePhone } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import { tell } from '../../notifications/tell.ts'
import { AccessRefusal } from '../../trpc/access-refusal.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { countInvitation } from './count-invitation.ts'
import { invitationMessage } from './invitation-message.ts'
import { takeMemberTurn } from './member-turn.ts'

const VALID_MS = 7 * 86_400_000

/**
 * Invites whoever has a phone to join a salon's people; she belongs to it once she has signed in and accepted. The message is
 * sent after the commit, and the invitation stands without it. It begins with the salon's name, so a salon that nobody has
 * looked at yet sends none: anybody could write to any phone in the platform's name.
 * @throws DomainError `ALREADY_MEMBER`, `ALREADY_INVITED`, `FORBIDDEN`, `RATE_LIMITED`, `SALON_NOT_OPEN`, `INVALID_INPUT`
 */
export async function inviteMember(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId' | 'messages' | 'settings' | 'log'>,
  request: RequestInfo,
  caller: Caller,
  { salonId, phone: typedPhone, role }: InviteMemberInput,
): Promise<InvitedView> {
  const phone = parsePhone(typedPhone)
  if (!phone) throw new DomainError('INVALID_INPUT', { fields: { phone: 'invalid_phone' } })
  const id = deps.newId()
  const createdAt = deps.clock.now()
  const expiresAt = new Date(createdAt.getTime() + VALID_MS)
  const invitee = await takeMemberTurn(deps, request, caller, salonId, async (turn) => {
    const { trx } = turn
    if (!mayManage(turn.role, role)) throw new AccessRefusal('FORBIDDEN', salonId)
    if ((await findSalonStatus(trx, salonId)) !== 'live') throw new DomainError('SALON_NOT_OPEN')
    const found = await findInvitee(trx, { salonId, phone })
    if (!found) throw new DomainError('NOT_FOUND')
    if (found.isMember) throw new DomainError('ALREADY_MEMBER')
    await countInvitation(trx, { salonId, phone })
    await insertInvitation(trx, {
      ...{ id, salonId, phone, role, createdAt, expiresAt, invitedBy: caller.userId },
    })
    await turn.audit('member_invited', id, { role })
    return found
  })
  const { locale, channel } = invitee
  // an account's own language, or that of whoever speaks for the salon
  const recipient = { phone, locale: locale ?? caller.locale, channel: channel ?? 'sms' } as const
  const isTold = await tell(deps, invitationMessage(recipient, invitee, deps.settings.publicUrl))
  return { id, isTold }
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
