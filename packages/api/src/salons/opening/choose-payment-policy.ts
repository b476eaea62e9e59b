import { keepPaymentPolicy } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../../deps.ts'

/**
 * Says that the payment policy is to be as it is: also who wants it as it began has chosen it.
 * @throws DomainError `NOT_FOUND`
 */
export async function choosePaymentPolicy(
  { writeDb }: Pick<Deps, 'writeDb'>,
  salonId: string,
): Promise<Record<string, never>> {
  if (!(await keepPaymentPolicy(writeDb, salonId))) throw new DomainError('NOT_FOUND')
  return {}
}
