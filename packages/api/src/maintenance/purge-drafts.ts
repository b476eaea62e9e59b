import { purgeDrafts as purgeBatch } from '@salon/db'
import type { Deps } from '../deps.ts'

/**
 * Deletes salons that somebody began and nobody went on with, in batches; may run on several instances at once. Files of their photos
 * are leftovers from then on.
 * @param stop ends the work after the batch under way
 * @returns how many salons went
 */
export async function purgeDrafts(
  { writeDb, clock }: Pick<Deps, 'writeDb' | 'clock'>,
  stop?: AbortSignal,
): Promise<number> {
  let deleted = 0
  for (;;) {
    if (stop?.aborted) return deleted
    const batch = await purgeBatch(writeDb, clock.now())
    deleted += batch.deleted
    if (batch.isDone) return deleted
  }
}
