import type { AvailabilityInput, AvailabilityView } from '@salon/contract'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'

export async function listAvailability(
  _deps: Pick<Deps, 'db' | 'clock'>,
  _input: AvailabilityInput,
): Promise<AvailabilityView> {
  throw new DomainError('NOT_FOUND')
}
