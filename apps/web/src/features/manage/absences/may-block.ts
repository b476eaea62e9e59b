import type { MembershipView } from '@salon/contract'
import { hasRole } from '@salon/domain'
import type { PlannedAbsence } from '../calendar/day-plan.ts'

type Who = Pick<MembershipView, 'role' | 'staffId'>

/** Whose time may be kept from bookings: anybody's by who runs the salon, her own by who serves in it. The server decides. */
export function mayBlock({ role, staffId }: Who, whose: string): boolean {
  return hasRole(role, 'manager') || whose === staffId
}

/** Whose absence may be taken back: anybody's by who runs the salon; by who is away, what she entered herself. */
export function mayUnblock(who: Who, whose: string, { isHerOwn }: Pick<PlannedAbsence, 'isHerOwn'>): boolean {
  return hasRole(who.role, 'manager') || (isHerOwn && mayBlock(who, whose))
}
