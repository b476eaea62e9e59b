import type { SalonProfile } from '@salon/contract'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'

export async function readSalonProfile(
  _deps: Pick<Deps, 'db' | 'clock'>,
  _slug: string,
): Promise<SalonProfile> {
  throw new DomainError('NOT_FOUND')
}
