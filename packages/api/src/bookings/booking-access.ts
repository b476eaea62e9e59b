import { findBookingAccess, type BookingAccess, type Db } from '@salon/db'
import { DomainError } from '@salon/domain'
import { AccessRefusal } from '../trpc/access-refusal.ts'
import type { Caller } from '../trpc/context.ts'

/** What somebody is to a booking. */
export type BookingRelation = 'customer' | 'salon'

/**
 * Who the caller is to a booking: its customer, or staff of its salon (a platform admin counts as staff). Who is both is staff: in the
 * office she has to see whom the visit is for, and of her own she is shown more.
 * @throws DomainError `NOT_FOUND` for everybody else, as for a booking that is not there
 */
export async function requireBookingAccess(db: Db, caller: Caller, id: string): Promise<BookingRelation> {
  const access = await findBookingAccess(db, { id, userId: caller.userId })
  if (access && isStaff(access, caller)) return 'salon'
  if (access?.customerId === caller.userId) return 'customer'
  throw new DomainError('NOT_FOUND')
}

/**
 * Both sides of a booking may look for another time for it; who is both looks as the salon does.
 * @throws DomainError `NOT_FOUND` for everybody else, and for a booking of another salon
 */
export async function requireBookingOfSalon(
  db: Db,
  caller: Caller,
  { id, salonId }: { id: string; salonId: string },
): Promise<BookingRelation> {
  const access = await findBookingAccess(db, { id, userId: caller.userId })
  if (access?.salonId !== salonId) throw new DomainError('NOT_FOUND')
  if (isStaff(access, caller)) return 'salon'
  if (access.customerId === caller.userId) return 'customer'
  throw new DomainError('NOT_FOUND')
}

/** @throws DomainError `NOT_FOUND` unless the caller is the booking's customer */
export async function requireCustomerOfBooking(db: Db, caller: Caller, id: string): Promise<void> {
  const access = await findBookingAccess(db, { id, userId: caller.userId })
  if (access?.customerId !== caller.userId) throw new DomainError('NOT_FOUND')
}

/** @throws DomainError `NOT_FOUND` unless the caller is staff of the booking's salon, its own customer included */
export async function requireStaffOfBooking(db: Db, caller: Caller, id: string): Promise<void> {
  const access = await findBookingAccess(db, { id, userId: caller.userId })
  if (!access) throw new DomainError('NOT_FOUND')
  if (isStaff(access, caller)) return
  // the customer may see the booking, so "forbidden" tells her nothing new
  throw new AccessRefusal(access.customerId === caller.userId ? 'FORBIDDEN' : 'NOT_FOUND', id)
}

function isStaff(access: BookingAccess, caller: Caller): boolean {
  return access.role !== null || caller.isAdmin
}
