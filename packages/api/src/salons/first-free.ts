import type { FirstFreeView } from '@salon/contract'
import { listConfigVersions } from '@salon/db'
import { instantOfMinute } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { findSoonestStarts } from './find-free-starts.ts'

/** Most salons have time within it, so that two weeks of bookings are read for the few that have none. */
const FIRST_LOOK_DAYS = 3
const LOOK_AHEAD_DAYS = 14

/**
 * When each salon could first begin its quickest bookable service within two weeks, in the order asked for. Two statements however
 * many salons; one more where some have no time in the first days, and one where copies of configurations were stale.
 */
export async function listFirstFree(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  salonIds: readonly string[],
): Promise<FirstFreeView[]> {
  const now = clock.now()
  const asked = [...new Set(salonIds)]
  const salons = await listConfigVersions(db, asked)
  const near = await findSoonestStarts(db, salons, { now, days: FIRST_LOOK_DAYS, categoryKey: '' })
  const others = salons.filter(({ id }) => !near.has(id))
  const far = await findSoonestStarts(db, others, { now, days: LOOK_AHEAD_DAYS, categoryKey: '' })
  return asked.map((salonId) => {
    const free = near.get(salonId) ?? far.get(salonId)
    return {
      salonId,
      startsAt: free ? instantOfMinute(free.atMinute) : null,
      line: free?.choice ?? null,
    }
  })
}
