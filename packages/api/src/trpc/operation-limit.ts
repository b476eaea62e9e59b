import { DomainError } from '@salon/domain'
import { addressBucket } from '../accounts/client-address.ts'
import type { Deps } from '../deps.ts'

const MINUTE_MS = 60_000

/** Operations of each address in the running minute; the next minute starts afresh, so no address is kept for long. */
interface MinuteCounts {
  minute: number
  counts: Map<string, number>
}

/** One a set of deps, so that servers in one process do not share. */
const running = new WeakMap<object, MinuteCounts>()

/**
 * Counts one procedure call of an address (or of its IPv6 network), or one file that is asked for beside them; a batch of ten costs ten.
 * @throws DomainError `RATE_LIMITED` with `retryAfterSeconds`
 */
export function countOperation(deps: Pick<Deps, 'clock' | 'settings'>, address: string): void {
  const nowMs = deps.clock.now().getTime()
  const counts = countsOf(deps, Math.floor(nowMs / MINUTE_MS))
  const bucket = addressBucket(address)
  const count = (counts.get(bucket) ?? 0) + 1
  counts.set(bucket, count)
  if (count > deps.settings.operationsPerMinute) {
    const retryAfterSeconds = Math.ceil((MINUTE_MS - (nowMs % MINUTE_MS)) / 1000)
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds })
  }
}

function countsOf(deps: object, minute: number): Map<string, number> {
  const known = running.get(deps)
  if (known?.minute === minute) return known.counts
  const counts = new Map<string, number>()
  running.set(deps, { minute, counts })
  return counts
}
