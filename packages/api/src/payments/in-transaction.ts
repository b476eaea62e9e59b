import { isContention, type Trx } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'

/** Whoever is in the way holds its locks for a few statements and no gateway call, so trying again soon gets through. */
const ATTEMPTS = 5

/**
 * Runs a transaction on money, again when another one was in its way. Nothing outside the database may be called in it.
 * @throws DomainError `PAYMENT_IN_PROGRESS` when it never got through
 */
export async function inTransaction<T>(
  { writeDb }: Pick<Deps, 'writeDb'>,
  run: (trx: Trx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await writeDb.transaction().execute(run)
    } catch (error) {
      if (!isContention(error)) throw error
      if (attempt === ATTEMPTS) throw new DomainError('PAYMENT_IN_PROGRESS', {}, { cause: error })
    }
  }
}
