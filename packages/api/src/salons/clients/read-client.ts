import type { ClientDetailsView, ReadClientInput } from '@salon/contract'
import { findSalonClient, listClientVisits } from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { Member } from '../../trpc/membership.ts'
import { toClientView } from './list-clients.ts'

const HISTORY_LENGTH = 50

/**
 * One client of a salon with her latest bookings there. The caller's role was checked at the door.
 * @throws DomainError `NOT_FOUND` for what is no booking of this salon, or of nobody who can be named
 */
export async function readClient(
  deps: Pick<Deps, 'db' | 'clock'>,
  { role }: Pick<Member, 'role'>,
  { salonId, id }: ReadClientInput,
): Promise<ClientDetailsView> {
  const key = { salonId, bookingId: id, now: deps.clock.now() }
  const [row, visits] = await Promise.all([
    findSalonClient(deps.db, key),
    listClientVisits(deps.db, { ...key, limit: HISTORY_LENGTH }),
  ])
  if (!row) throw new DomainError('NOT_FOUND')
  return {
    ...toClientView(row, role),
    hasConsent: row.hasConsent,
    history: visits.map(({ startsAt, endsAt, ...visit }) => ({
      ...{ ...visit, startsAt: toInstant(startsAt), endsAt: toInstant(endsAt) },
    })),
  }
}
