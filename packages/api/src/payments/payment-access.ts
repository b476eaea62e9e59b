import { findPaymentAccess } from '@salon/db'
import { DomainError, hasRole } from '@salon/domain'
import type { BookingRelation } from '../bookings/booking-access.ts'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'

/**
 * Who the caller is to a payment: the booking's customer, or staff of its salon; who is both is staff, as of its booking.
 * @throws DomainError `NOT_FOUND` for everybody else, as for a payment that is not there
 */
export async function requirePaymentAccess(
  deps: Pick<Deps, 'db'>,
  caller: Caller,
  id: string,
): Promise<BookingRelation> {
  const access = await findPaymentAccess(deps.db, { id, userId: caller.userId })
  if (access && (access.role !== null || caller.isAdmin)) return 'salon'
  if (access?.customerId === caller.userId) return 'customer'
  throw new DomainError('NOT_FOUND')
}

/** @throws DomainError `NOT_FOUND` for outsiders, `FORBIDDEN` for those who may see the payment and not move it */
export async function requirePaymentManager(
  deps: Pick<Deps, 'db'>,
  caller: Caller,
  id: string,
): Promise<void> {
  const access = await findPaymentAccess(deps.db, { id, userId: caller.userId })
  if (!access) throw new DomainError('NOT_FOUND')
  const role = caller.isAdmin ? 'owner' : access.role
  if (role && hasRole(role, 'manager')) return
  throw new DomainError(role || access.customerId === caller.userId ? 'FORBIDDEN' : 'NOT_FOUND')
}
