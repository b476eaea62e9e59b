import { ACCOUNT_VARIANTS, ACCOUNTS } from './accounts.ts'
import { BOOKING_VARIANTS, BOOKINGS } from './bookings.ts'
import { NOTIFICATIONS } from './notifications.ts'
import { PAYMENTS } from './payments.ts'
import { SALON_VARIANTS, SALONS } from './salons.ts'
import { SET_UP } from './set-up.ts'
import type { ProcedureCase } from './case.ts'

export type { Outcome, ProcedureCase } from './case.ts'

/** Every procedure there is, with who may call it. */
export const PROCEDURES: Record<string, ProcedureCase> = {
  ...ACCOUNTS,
  ...SALONS,
  ...SET_UP,
  ...BOOKINGS,
  ...PAYMENTS,
  ...NOTIFICATIONS,
}

/** The same procedures in other cases than the table's. */
export const VARIANTS = [...ACCOUNT_VARIANTS, ...SALON_VARIANTS, ...BOOKING_VARIANTS]
