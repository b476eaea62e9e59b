import { addUses } from '@salon/db'
import { DomainError } from '@salon/domain'
import { addressBucket } from '../accounts/client-address.ts'
import type { Deps } from '../deps.ts'

const MINUTE_MS = 60_000
/** Of the limit: after so much each instance tells the others. Whoever stays below costs no statement at all. */
const SHARED_PART = 8

/** Operations of an address in the running minute. */
interface AddressCount {
  /** Here. */
  own: number
  /** Of those, what the other instances were told of. */
  told: number
  /** By them, as far as is known. */
  others: number
}

/** Of the running minute; the next one starts afresh, so no address is kept for long. */
interface MinuteCounts {
  minute: number
  counts: Map<string, AddressCount>
}

/** One a set of deps, so that servers in one process do not share their memory. */
const running = new WeakMap<object, MinuteCounts>()

/**
 * Counts one procedure call of an address (or of its IPv6 network), or one file that is asked for beside them; a batch of ten costs ten.
 * It counts over all instances, which tell one another through the database from an eighth of the limit on.
 * @throws DomainError `RATE_LIMITED` with `retryAfterSeconds`
 */
export async function countOperation(
  deps: Pick<Deps, 'clock' | 'settings' | 'writeDb'>,
  address: string,
): Promise<void> {
  const nowMs = deps.clock.now().getTime()
  const minute = Math.floor(nowMs / MINUTE_MS)
  const bucket = addressBucket(address)
  const count = countOf(deps, minute, bucket)
  count.own += 1
  // what comes while the others are asked is not held against this one
  const place = count.own
  const most = deps.settings.operationsPerMinute
  const isDue = place - count.told >= Math.max(1, Math.floor(most / SHARED_PART))
  if (isDue && place + count.others <= most) await share(deps, count, `operations:${minute}:${bucket}`)
  if (place + count.others > most) {
    const retryAfterSeconds = Math.ceil((MINUTE_MS - (nowMs % MINUTE_MS)) / 1000)
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds })
  }
}

async function share({ writeDb }: Pick<Deps, 'writeDb'>, count: AddressCount, key: string): Promise<void> {
  const untold = count.own - count.told
  // at once, so that whoever calls meanwhile does not tell it again
  count.told += untold
  const all = await addUses(writeDb, key, untold)
  // it only grows: answers that pass one another tell of fewer
  count.others = Math.max(count.others, all - count.told)
}

function countOf(deps: object, minute: number, bucket: string): AddressCount {
  let known = running.get(deps)
  if (known?.minute !== minute) {
    known = { minute, counts: new Map() }
    running.set(deps, known)
  }
  const count = known.counts.get(bucket) ?? { own: 0, told: 0, others: 0 }
  known.counts.set(bucket, count)
  return count
}
