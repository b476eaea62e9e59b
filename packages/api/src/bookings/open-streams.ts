import { DomainError } from '@salon/domain'

/** Of one person on one server: a few devices with a few windows each. */
const MAX_STREAMS = 10
const RETRY_AFTER_SECONDS = 60

/** Open streams by person; one a feed, so that servers in one process do not share. */
const running = new WeakMap<object, Map<string, number>>()

/**
 * Counts one more open stream of a person, until the function that comes back is called.
 * @throws DomainError `RATE_LIMITED` when she has as many as she may
 */
export function takeStream(feed: object, userId: string): () => void {
  const counts = running.get(feed) ?? new Map<string, number>()
  running.set(feed, counts)
  const count = counts.get(userId) ?? 0
  if (count >= MAX_STREAMS) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: RETRY_AFTER_SECONDS })
  counts.set(userId, count + 1)
  return () => {
    const left = (counts.get(userId) ?? 0) - 1
    if (left > 0) counts.set(userId, left)
    else counts.delete(userId)
  }
}
