import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DomainErrorCode } from '@salon/domain'
import { jsonDepth, MAX_JSON_DEPTH, MAX_PATH_CHARACTERS } from './limits.ts'

/** Origins that are the site itself; on a developer's machine the loopback's other names are, too. */
export function ownOrigins(publicUrl: string): Set<string> {
  const url = new URL(publicUrl)
  const names = url.hostname === 'localhost' ? ['localhost', '127.0.0.1', '[::1]'] : [url.hostname]
  const port = url.port === '' ? '' : `:${url.port}`
  return new Set(names.map((name) => `${url.protocol}//${name}${port}`))
}

/** Refuses in the shape of the contract's errors, for requests that never reach a procedure. */
export function refuse(
  reply: FastifyReply,
  status: number,
  reason: DomainErrorCode,
  details: Record<string, unknown> = {},
): FastifyReply {
  return reply.code(status).send({
    error: { message: reason, data: { httpStatus: status, reason, details, requestId: reply.request.id } },
  })
}

/**
 * What `/trpc` refuses before a body is read: foreign pages, bodies that are not JSON (a plain form could otherwise call
 * mutations), long paths; and after it is read: JSON nested too deep.
 */
export function guardTrpc(app: FastifyInstance, publicUrl: string): void {
  const origins = ownOrigins(publicUrl)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (isForeign(request, origins)) return refuse(reply, 403, 'FORBIDDEN', { cause: 'origin' })
    const path = request.url.split('?', 1)[0] ?? ''
    if (path.length > MAX_PATH_CHARACTERS) return refuse(reply, 414, 'INVALID_INPUT', { cause: 'path' })
    if (!hasJsonType(request)) return refuse(reply, 415, 'INVALID_INPUT', { cause: 'content_type' })
    return undefined
  })
  app.addHook('preValidation', async (request, reply) => {
    if (depthOf(request) > MAX_JSON_DEPTH) return refuse(reply, 400, 'INVALID_INPUT', { cause: 'depth' })
    return undefined
  })
}

function isForeign({ headers }: FastifyRequest, origins: ReadonlySet<string>): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true
  return headers.origin !== undefined && !origins.has(headers.origin)
}

function hasJsonType({ method, headers }: FastifyRequest): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  return type === 'application/json'
}

function depthOf(request: FastifyRequest): number {
  if (typeof request.body === 'string') return jsonDepth(request.body)
  const query: unknown = request.query
  const input = typeof query === 'object' && query !== null && 'input' in query ? query.input : ''
  return typeof input === 'string' ? jsonDepth(input) : 0
}
