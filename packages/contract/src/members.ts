import { SALON_ROLES, type Instant, type Localized, type PhoneNumber, type SalonRole } from '@salon/domain'
import * as z from 'zod'
import { id } from './shared.ts'

const role = z.enum(SALON_ROLES)

export const membersOfInput = z.strictObject({ salonId: id })
export const inviteMemberInput = z.strictObject({
  salonId: id,
  /** As typed: a Saudi mobile number. */
  phone: z.string().min(1).max(40),
  role,
  /** Who she is among those who can be booked there. */
  staffId: id.optional(),
})
export type InviteMemberInput = z.output<typeof inviteMemberInput>

export const withdrawInvitationInput = z.strictObject({ salonId: id, id })
export type WithdrawInvitationInput = z.output<typeof withdrawInvitationInput>

export const removeMemberInput = z.strictObject({ salonId: id, userId: id })
export type RemoveMemberInput = z.output<typeof removeMemberInput>

export const changeMemberRoleInput = z.strictObject({ salonId: id, userId: id, role })
export type ChangeMemberRoleInput = z.output<typeof changeMemberRoleInput>

export const invitationInput = z.strictObject({ id })

export interface MemberView {
  userId: string
  /** Empty until she has told it. */
  name: string
  phone: PhoneNumber
  role: SalonRole
}

/** An invitation that waits for its answer, as the salon sees it. */
export interface PendingInvitationView {
  id: string
  phone: PhoneNumber
  role: SalonRole
  /** Who she will be among those who can be booked. */
  staff: { id: string; name: Localized } | null
  expiresAt: Instant
}

/** Who belongs to a salon, and who may soon. */
export interface MembersView {
  members: MemberView[]
  invitations: PendingInvitationView[]
}

export interface InvitedView {
  id: string
  /** `false`: nobody took the message for certain. It is tried again, but it is better to tell her in another way, too. */
  isTold: boolean
}

/** An invitation as the invited sees it. */
export interface InvitationView {
  id: string
  salonName: Localized
  role: SalonRole
  expiresAt: Instant
}
