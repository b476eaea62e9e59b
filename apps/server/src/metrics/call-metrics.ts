import { appRouter } from '@salon/api'
import type { MessageError } from '@salon/providers'
import { Counter, Histogram, type Registry } from 'prom-client'

/** One procedure call, alone or in a batch. */
export interface ObservedCall {
  /** As it was asked for, so it may be anything. */
  path: string
  /** `null` for one that was answered. */
  refusal: { reason: string; httpStatus: number } | null
  seconds: number
}

export interface ObservedRequest {
  method: string
  /** The route's pattern; `undefined` for a path that leads nowhere. */
  route: string | undefined
  status: number
  seconds: number
}

/** What this process did since it started. */
export interface CallMetrics {
  observeCall(call: ObservedCall): void
  observeRequest(request: ObservedRequest): void
  countVendorRefusal(error: Pick<MessageError, 'provider' | 'outcome'>, channel: string): void
}

/** From what the database alone takes to a gateway's time-out. */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const PROCEDURES = new Set(Object.keys(appRouter._def.procedures))

/** Labels take no more values than the program has: what a client makes up is `unknown`. */
export function createCallMetrics(registry: Registry): CallMetrics {
  const registers = [registry]
  const calls = new Histogram({
    name: 'salon_procedure_duration_seconds',
    help: 'Procedure calls by how they ended: ok, refused (with a 4xx), failed',
    labelNames: ['procedure', 'outcome'],
    buckets: BUCKETS_SECONDS,
    registers,
  })
  const refusals = new Counter({
    name: 'salon_procedure_refusals_total',
    help: 'Procedure calls that were not answered, by the reason that the client was told',
    labelNames: ['procedure', 'reason'],
    registers,
  })
  const requests = new Histogram({
    name: 'salon_http_request_duration_seconds',
    help: 'HTTP requests by route',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_SECONDS,
    registers,
  })
  const vendorRefusals = new Counter({
    name: 'salon_vendor_refusals_total',
    help: 'Messages and codes that a vendor did not take, by why',
    labelNames: ['provider', 'channel', 'outcome'],
    registers,
  })
  return {
    observeCall({ path, refusal, seconds }) {
      const procedure = PROCEDURES.has(path) ? path : 'unknown'
      calls.observe({ procedure, outcome: outcomeOf(refusal?.httpStatus) }, seconds)
      if (refusal) refusals.inc({ procedure, reason: refusal.reason })
    },
    observeRequest({ method, route = 'none', status, seconds }) {
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds)
    },
    countVendorRefusal({ provider, outcome }, channel) {
      vendorRefusals.inc({ provider, channel, outcome })
    },
  }
}

function outcomeOf(status: number | undefined): 'ok' | 'refused' | 'failed' {
  if (status === undefined) return 'ok'
  return status < 500 ? 'refused' : 'failed'
}
