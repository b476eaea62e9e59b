import type { BookingDetailsView, BookingView } from '@salon/contract'
import { findBooking, listBookingEvents, listBookingPayments, type Db } from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'
import { requireBookingAccess } from './booking-access.ts'
import { bookingMoney, viewPayments } from '../payments/payment-views.ts'
import { toBookingView } from './booking-views.ts'

/** A booking with its history, for its customer and the salon's staff; only staff see whom they serve, and who of them did what. */
export async function readBooking(
  deps: Pick<Deps, 'db'>,
  caller: Caller,
  id: string,
): Promise<BookingDetailsView> {
  const relation = await requireBookingAccess(deps.db, caller, id)
  const [row, events, payments] = await Promise.all([
    findBooking(deps.db, id),
    listBookingEvents(deps.db, id),
    listBookingPayments(deps.db, id),
  ])
  if (!row) throw new DomainError('NOT_FOUND')
  const paymentViews = await viewPayments(deps.db, payments, relation)
  return {
    ...toBookingView(row),
    history: events.map((event) => ({
      ...event,
      at: toInstant(event.at),
      salonPerson: relation === 'salon' ? event.salonPerson : null,
    })),
    payments: paymentViews,
    money: bookingMoney(row, payments),
    customer: relation === 'salon' ? { name: row.customerName, phone: row.customerPhone } : null,
  }
}

/** @throws DomainError `NOT_FOUND` */
export async function readBookingView(db: Db, id: string): Promise<BookingView> {
  const row = await findBooking(db, id)
  if (!row) throw new DomainError('NOT_FOUND')
  return toBookingView(row)
}
