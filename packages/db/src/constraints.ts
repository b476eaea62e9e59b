import { DomainError, type DomainErrorCode } from '@salon/domain'

/** What a broken constraint means to the caller. A name that is missing here is a defect of ours, and stays a 500. */
const REASONS: Readonly<Record<string, DomainErrorCode>> = {
  occupancies_no_overlap: 'SLOT_TAKEN',
  salons_slug_key: 'SLUG_TAKEN',
  reviews_one_per_booking: 'ALREADY_REVIEWED',
  bookings_idempotency: 'IDEMPOTENCY_MISMATCH',
  payment_keys_once: 'IDEMPOTENCY_MISMATCH',
  salon_invitations_one_open: 'ALREADY_INVITED',
  staff_one_of_account: 'ACCOUNT_TAKEN',
  payments_one_open: 'PAYMENT_IN_PROGRESS',
  payment_operations_one_sent: 'PAYMENT_IN_PROGRESS',
  payment_operations_one_hold_end: 'PAYMENT_IN_PROGRESS',
}

/** SQLSTATEs by which PostgreSQL says that another transaction was in the way. */
const CONTENTION = new Set(['40P01', '40001', '55P03'])

interface DatabaseError {
  code: string
  constraint?: string
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code)
  )
}

/** Was the transaction refused only because another one was in the way (deadlock, serialization, lock time-out)? */
export function isContention(error: unknown): boolean {
  return isDatabaseError(error) && CONTENTION.has(error.code)
}

/** The refusal that a database error stands for, or `null` when it is none. Reads names, never message texts. */
export function constraintError(error: unknown): DomainError | null {
  if (!isDatabaseError(error)) return null
  if (isContention(error)) return new DomainError('SLOT_TAKEN', { cause: 'busy' }, { cause: error })
  const reason = error.constraint === undefined ? undefined : REASONS[error.constraint]
  return reason ? new DomainError(reason, {}, { cause: error }) : null
}
