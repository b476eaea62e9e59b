import { setTimeout as sleep } from 'node:timers/promises'
import type { Agent } from 'undici'
import type { CircuitBreaker } from '../http/circuit-breaker.ts'
import { GatewayError } from './gateway-error.ts'
import { exchange, ExchangeError, type HttpRequest } from '../http/http-exchange.ts'
import { readAnswer } from './moyasar-refusal.ts'

/** Enough for a page of 40 payments, many times over. */
const MAX_ANSWER_BYTES = 1024 * 1024

/** First try included. */
const MAX_TRIES = 3

/** Bound of the first wait, doubled for the next. Waits are random below it, so that callers do not come back together. */
const FIRST_WAIT_MILLISECONDS = 200

/** A gateway that asks for a longer pause is not waited for within a call. */
const MAX_RETRY_AFTER_SECONDS = 2

export interface ClientDeps {
  agent: Agent
  breaker: CircuitBreaker
  /** 0 ≤ x < 1. */
  random: () => number
  userAgent: string
}

export interface Call {
  /** For messages: `refund`, `create`. */
  operation: string
  method: HttpRequest['method']
  url: URL
  body?: Record<string, unknown> | undefined
  /** Null for addresses that carry their own proof. */
  secretKey: string | null
  deadline: AbortSignal
}

interface Failure {
  error: GatewayError
  /** Whether trying again soon may help. */
  isTransient: boolean
  wasSent: boolean
}

/**
 * Makes the call, and again where that is safe: a read after any passing trouble, anything else only while
 * no byte of it had left.
 * @throws GatewayError
 */
export async function callMoyasar(deps: ClientDeps, call: Call): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    const result = await tryOnce(deps, call)
    if ('body' in result) return result.body
    const isSafe = isRead(call) || !result.wasSent
    if (!result.isTransient || !isSafe || tries === MAX_TRIES) throw result.error
    if (!(await waited(deps, call.deadline, tries, result.error))) throw result.error
  }
}

async function tryOnce(deps: ClientDeps, call: Call): Promise<{ body: unknown } | Failure> {
  const report = deps.breaker.enter()
  if (report === null) {
    const error = new GatewayError(
      'unavailable-no-effect',
      `${call.operation}: not tried, the gateway is down`,
    )
    return { error, isTransient: false, wasSent: false }
  }
  try {
    const answer = await exchange(deps.agent, requestOf(deps, call))
    const read = readAnswer(answer, { operation: call.operation, isRead: isRead(call) })
    if (!(read instanceof GatewayError)) {
      report('reached')
      return read
    }
    const isBusy = answer.status === 429
    const isDown = !isBusy && read.outcome.startsWith('unavailable')
    report(isDown ? 'failed' : 'reached')
    return { error: read, isTransient: isBusy || answer.status >= 500, wasSent: true }
  } catch (error) {
    report('failed')
    if (!(error instanceof ExchangeError)) throw error
    return failureOf(error, call)
  }
}

function failureOf(error: ExchangeError, call: Call): Failure {
  const { wasSent, isTimeout, message } = error
  const outcome = wasSent && !isRead(call) ? 'unavailable-unknown' : 'unavailable-no-effect'
  const gatewayError = new GatewayError(outcome, `${call.operation}: ${message}`, {}, { cause: error })
  return { error: gatewayError, isTransient: !isTimeout, wasSent }
}

function requestOf({ userAgent }: ClientDeps, call: Call): HttpRequest {
  const { method, url, secretKey, body, deadline } = call
  return {
    method,
    url,
    headers: {
      accept: 'application/json',
      // The firewall before Moyasar turns away agents it does not know.
      'user-agent': userAgent,
      ...(secretKey === null
        ? {}
        : { authorization: `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}` }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    deadline,
    maxAnswerBytes: MAX_ANSWER_BYTES,
  }
}

/** Whether there was time to wait. */
async function waited(
  deps: ClientDeps,
  deadline: AbortSignal,
  tries: number,
  { refusal }: GatewayError,
): Promise<boolean> {
  const asked = refusal.retryAfterSeconds ?? 0
  if (asked > MAX_RETRY_AFTER_SECONDS) return false
  const bound = FIRST_WAIT_MILLISECONDS * 2 ** (tries - 1)
  try {
    await sleep(asked * 1000 + deps.random() * bound, undefined, { signal: deadline })
    return true
  } catch {
    return false
  }
}

function isRead(call: Call): boolean {
  return call.method === 'GET'
}
