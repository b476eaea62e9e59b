import { Agent } from 'undici'
import { createCircuitBreaker, type CircuitBreaker } from '../http/circuit-breaker.ts'
import { GatewayError } from './gateway-error.ts'
import { createMoyasarGateway } from './moyasar-gateway.ts'
import type { GatewayKeys, PaymentGateways } from './payment-gateway.ts'

const DEFAULT_TIMEOUT_MILLISECONDS = 10_000

/** A connection that cannot be made this quickly is given up; nothing was sent then. */
const CONNECT_TIMEOUT_MILLISECONDS = 3000

/** Connections to one gateway. Calls beyond them wait in line, within their own time-out. */
const MAX_CONNECTIONS = 32

const FAILURES_TO_OPEN = 5
const OPEN_MILLISECONDS = 15_000

export interface MoyasarOptions {
  now: () => Date
  /** 0 ≤ x < 1; spreads the waits between tries. */
  random: () => number
  /** Names us to Moyasar, for example `Salon/1.0 (+https://salon.example)`. */
  userAgent: string
  /** For each call of the gateway, tries and waits included. 10 s if not given. */
  timeoutMilliseconds?: number
  /** Failures in a row after which calls are refused at once. 5 if not given. */
  failuresToOpen?: number
  /** How long they are refused before one may try. 15 s if not given. */
  openMilliseconds?: number
}

/** Moyasar as a payment gateway. Make one for the process: it owns the connections and the circuit breakers. */
export function createMoyasarGateways(options: MoyasarOptions): PaymentGateways {
  const agent = new Agent({
    connections: MAX_CONNECTIONS,
    pipelining: 1,
    // HTTP/2 would put calls of several salons on one connection, to break together.
    allowH2: false,
    connect: { timeout: CONNECT_TIMEOUT_MILLISECONDS },
  })
  const breakers = new Map<string, CircuitBreaker>()
  const breakerOf = (apiUrl: URL) => {
    const known = breakers.get(apiUrl.href)
    if (known) return known
    const { now, failuresToOpen = FAILURES_TO_OPEN, openMilliseconds = OPEN_MILLISECONDS } = options
    const breaker = createCircuitBreaker({ now, failuresToOpen, openMilliseconds })
    breakers.set(apiUrl.href, breaker)
    return breaker
  }

  return {
    gatewayFor(keys) {
      const apiUrl = readApiUrl(keys)
      const { random, userAgent, timeoutMilliseconds = DEFAULT_TIMEOUT_MILLISECONDS } = options
      const deps = { agent, breaker: breakerOf(apiUrl), random, userAgent }
      return createMoyasarGateway(deps, { ...keys, apiUrl, timeoutMilliseconds })
    },
    close: () => agent.destroy(),
  }
}

/** @throws GatewayError `misconfigured` */
function readApiUrl({ apiUrl, secretKey }: GatewayKeys): URL {
  const url = URL.parse(apiUrl.replace(/\/+$/, ''))
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.username !== '') {
    throw new GatewayError('misconfigured', 'the address of the gateway is no plain web address')
  }
  if (url.protocol === 'http:' && secretKey.startsWith('sk_live_')) {
    throw new GatewayError('misconfigured', 'a key for real money is sent over https only')
  }
  if (!url.pathname.endsWith('/v1')) url.pathname = `${url.pathname.replace(/\/$/, '')}/v1`
  return url
}
