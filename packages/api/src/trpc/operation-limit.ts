import { DomainError } from '@salon/domain'
import type { Context } from './context.ts'
import { toTrpcError } from './errors.ts'

const WINDOW_MS = 60_000

interface Window {
  startedAtMs: number
  count: number
}

/** Operations of each address in the running minute; one map a set of deps, so that servers in one process do not share. */
const windows = new WeakMap<object, Map<string, Window>>()

/**
 * Counts one procedure call of this address; a batch of ten costs ten.
 * @throws TRPCError `RATE_LIMITED` with `retryAfterSeconds`
 */
export function countOperation({ deps, request }: Pick<Context, 'deps' | 'request'>): void {
  const nowMs = deps.clock.now().getTime()
  let byAddress = windows.get(deps)
  if (!byAddress) windows.set(deps, (byAddress = new Map()))
  let window = byAddress.get(request.address)
  if (!window || nowMs - window.startedAtMs >= WINDOW_MS) {
    if (byAddress.size >= 10_000) forgetOld(byAddress, nowMs)
    window = { startedAtMs: nowMs, count: 0 }
    byAddress.set(request.address, window)
  }
  window.count += 1
  if (window.count > deps.settings.operationsPerMinute) {
    const retryAfterSeconds = Math.ceil((window.startedAtMs + WINDOW_MS - nowMs) / 1000)
    throw toTrpcError(new DomainError('RATE_LIMITED', { retryAfterSeconds }))
  }
}

function forgetOld(byAddress: Map<string, Window>, nowMs: number): void {
  for (const [address, window] of byAddress) {
    if (nowMs - window.startedAtMs >= WINDOW_MS) byAddress.delete(address)
  }
}
