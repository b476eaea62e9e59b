import { ACCOUNTS } from './accounts.ts'
import { BOOKINGS } from './bookings.ts'
import { NOTIFICATIONS } from './notifications.ts'
import { PAYMENTS } from './payments.ts'
import { SALONS } from './salons.ts'
import { SET_UP } from './set-up.ts'
import type { ProcedureCase } from './case.ts'

export type { Outcome, ProcedureCase } from './case.ts'
export { VARIANTS } from './salons.ts'

/** Every procedure there is, with who may call it. */
export const PROCEDURES: Record<string, ProcedureCase> = {
  ...ACCOUNTS,
  ...SALONS,
  ...SET_UP,
  ...BOOKINGS,
  ...PAYMENTS,
  ...NOTIFICATIONS,
}
