import { Agent } from 'undici'
import { createCircuitBreaker, type CircuitBreaker } from '../http/circuit-breaker.ts'
import { exchange, ExchangeError, type HttpAnswer, type HttpRequest } from '../http/http-exchange.ts'
import { MessageError } from './message-error.ts'

/** For one call, the connection included (ADR 0001). */
export const MESSAGE_TIMEOUT_MILLISECONDS = 5000

/** A connection that cannot be made this quickly is given up; nothing was sent then, and another vendor may be asked. */
const CONNECT_TIMEOUT_MILLISECONDS = 2000

const MAX_CONNECTIONS = 32
const MAX_ANSWER_BYTES = 64 * 1024

const FAILURES_TO_OPEN = 5
const OPEN_MILLISECONDS = 15_000
/** Each call that tries costs somebody a time-out, and perhaps her message. */
const LONGEST_OPEN_MILLISECONDS = 120_000

export interface VendorOptions {
  now: () => Date
  /** For each call. 5 s if not given. */
  timeoutMilliseconds?: number
}

/** The way to one address of a vendor's: its connections and the circuit that keeps callers from waiting while it is down. */
export interface VendorLine {
  provider: string
  agent: Agent
  breaker: CircuitBreaker
  timeoutMilliseconds: number
}

/** Whoever opens a line closes its agent. */
export function openVendorLine(
  provider: string,
  { now, timeoutMilliseconds = MESSAGE_TIMEOUT_MILLISECONDS }: VendorOptions,
): VendorLine {
  return {
    provider,
    agent: new Agent({
      connections: MAX_CONNECTIONS,
      pipelining: 1,
      allowH2: false,
      connect: { timeout: CONNECT_TIMEOUT_MILLISECONDS },
    }),
    breaker: createCircuitBreaker({
      now,
      failuresToOpen: FAILURES_TO_OPEN,
      openMilliseconds: OPEN_MILLISECONDS,
      longestOpenMilliseconds: LONGEST_OPEN_MILLISECONDS,
    }),
    timeoutMilliseconds,
  }
}

/**
 * One request, never repeated: no vendor knows an idempotency key, and what was sent once costs money and trust when it
 * is sent again.
 * @throws MessageError `try-again` while no byte had left, `unknown` after that
 */
export async function callVendor(
  line: VendorLine,
  request: Omit<HttpRequest, 'deadline' | 'maxAnswerBytes'>,
): Promise<HttpAnswer> {
  const { provider, agent, breaker, timeoutMilliseconds } = line
  const report = breaker.enter()
  if (report === null) throw new MessageError(provider, 'try-again', 'not tried, the vendor is down')
  try {
    const deadline = AbortSignal.timeout(timeoutMilliseconds)
    const answer = await exchange(agent, { ...request, deadline, maxAnswerBytes: MAX_ANSWER_BYTES })
    report(answer.status >= 500 ? 'failed' : 'reached')
    return answer
  } catch (error) {
    report('failed')
    if (!(error instanceof ExchangeError)) throw error
    throw new MessageError(
      provider,
      error.wasSent ? 'unknown' : 'try-again',
      error.message,
      {},
      { cause: error },
    )
  }
}

/** The answer's JSON object, or null when it holds none. */
export function jsonObjectIn({ text }: HttpAnswer): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text)
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    return isObject ? { ...parsed } : null
  } catch {
    return null
  }
}
