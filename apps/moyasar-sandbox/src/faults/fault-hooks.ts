import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from '../http/errors.ts'
import type { World } from '../world.ts'
import type { Fault } from './fault-box.ts'

/** What the firewall in front of Moyasar answers: no JSON, so no word about keys. */
const FIREWALL_PAGE = `<!doctype html><html lang="en"><title>Access denied</title>
<h1>Error 1010</h1><p>The owner of this website has banned your access based on your browser's signature.</p></html>
`

/** Refused by the firewall: no name at all, and libraries that never gave one. */
const BANNED_AGENT = /^(|python-urllib.*)$/i

/** Makes requests go wrong where a fault was set for them. */
export function mountFaults(app: FastifyInstance, world: World): void {
  const applied = new WeakMap<FastifyRequest, Fault>()

  app.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.split('?')
    if (!path.startsWith('/v1/')) return
    if (BANNED_AGENT.test(request.headers['user-agent'] ?? '')) return sendFirewallPage(reply)
    const fault = world.faults.take(request.method, path)
    if (!fault) return
    if (fault.kind.startsWith('apply_then_')) applied.set(request, fault)
    else await sufferBefore(fault, request, reply)
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const fault = applied.get(request)
    return fault ? sufferAfter(fault, request, reply, payload) : payload
  })
}

/** It was done; what becomes of the answer? */
async function sufferAfter(fault: Fault, request: FastifyRequest, reply: FastifyReply, payload: unknown) {
  if (fault.kind === 'apply_then_error') {
    reply.code(fault.status).type('application/json; charset=utf-8')
    return JSON.stringify(errorOf(fault.status).body())
  }
  if (fault.kind === 'apply_then_drop') request.raw.socket.destroy()
  else await untilClosed(request)
  return payload
}

async function sufferBefore(fault: Fault, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  switch (fault.kind) {
    case 'drop_before':
      reply.hijack()
      request.raw.socket.destroy()
      return
    case 'hang':
      reply.hijack()
      return
    case 'html_403':
      return sendFirewallPage(reply)
    case 'slow':
      await wait(fault.delay_ms, undefined, { ref: false })
      return
    case 'error':
      await reply.code(fault.status).send(errorOf(fault.status).body())
      return
    case 'apply_then_drop':
    case 'apply_then_hang':
    case 'apply_then_error':
      return
  }
}

/** Resolves when the other side has had enough. */
function untilClosed(request: FastifyRequest): Promise<void> {
  return new Promise((resolve) => request.raw.socket.once('close', () => resolve()))
}

async function sendFirewallPage(reply: FastifyReply): Promise<void> {
  await reply.code(403).type('text/html; charset=utf-8').send(FIREWALL_PAGE)
}

function errorOf(status: number): ApiError {
  if (status === 429) return new ApiError(429, 'rate_limit_error', 'Too many requests')
  return new ApiError(
    status,
    'api_error',
    status === 503 ? 'Service is under maintenance' : 'Something went wrong',
  )
}
