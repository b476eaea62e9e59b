import { appRouter } from '@salon/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { jsonDepth, MAX_BATCH_CALLS, MAX_JSON_DEPTH, MAX_PATH_CHARACTERS } from './limits.ts'
import { refuse, type Refusal } from './refusal.ts'
import { queryOf } from './trpc-handler.ts'

/** Origins that are the site itself; on a developer's machine the loopback's other names are, too. */
export function ownOrigins(publicUrl: string): Set<string> {
  const url = new URL(publicUrl)
  const names = url.hostname === 'localhost' ? ['localhost', '127.0.0.1', '[::1]'] : [url.hostname]
  const port = url.port === '' ? '' : `:${url.port}`
  return new Set(names.map((name) => `${url.protocol}//${name}${port}`))
}

/** What each method calls; other methods are refused. */
export type CalledBy = Readonly<Partial<Record<string, 'query' | 'mutation' | 'subscription'>>>

/**
 * What `/trpc` and `/live` refuse before a body is read, the first that applies: foreign pages, long paths, other methods, bodies that are not
 * JSON (a plain form could otherwise call mutations), and calls that tRPC would answer in another shape. After the body
 * is read: JSON nested too deep.
 */
export function guardTrpc(app: FastifyInstance, publicUrl: string, calledBy: CalledBy): void {
  const origins = ownOrigins(publicUrl)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const refusal = isForeign(request, origins) ? invalid(403, 'origin') : refusalOf(request, calledBy)
    return refusal ? refuse(reply, refusal) : undefined
  })
  app.addHook('preValidation', async (request, reply) => {
    return depthOf(request) > MAX_JSON_DEPTH ? refuse(reply, invalid(400, 'depth')) : undefined
  })
}

function invalid(status: number, cause: string): Refusal {
  return { status, reason: status === 403 ? 'FORBIDDEN' : 'INVALID_INPUT', details: { cause } }
}

function isForeign({ headers }: FastifyRequest, origins: ReadonlySet<string>): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true
  return headers.origin !== undefined && !origins.has(headers.origin)
}

function refusalOf(request: FastifyRequest, calledBy: CalledBy): Refusal | null {
  const { method, headers, url } = request
  const path = url.split('?', 1)[0] ?? ''
  if (path.length > MAX_PATH_CHARACTERS) return invalid(414, 'path')
  const wanted = calledBy[method]
  if (!wanted) return invalid(405, 'method')
  if (!hasJsonType(request)) return invalid(415, 'content_type')
  // streamed answers come with status 200 whatever they say
  if (headers['trpc-accept'] === 'application/jsonl') return invalid(400, 'accept')
  // tRPC's way to put a token into a URL
  if (queryOf(request, 'connectionParams') !== undefined) return invalid(400, 'connection_params')
  return refusalOfCalls(request, wanted)
}

function refusalOfCalls(request: FastifyRequest, wanted: string): Refusal | null {
  const name = procedureIn(request.params)
  const isBatch = queryOf(request, 'batch') === '1'
  if (!/^[\w.,]*$/.test(name)) return { status: 404, reason: 'NOT_FOUND' }
  const names = isBatch ? name.split(',') : [name]
  if (names.length > MAX_BATCH_CALLS) return invalid(400, 'batch')
  const isOther = names.some((each) => (PROCEDURE_TYPES.get(each) ?? wanted) !== wanted)
  return isOther ? invalid(405, 'method') : null
}

const PROCEDURE_TYPES = new Map(
  Object.entries(appRouter._def.procedures).map(([name, procedure]) => [name, typeOf(procedure)]),
)

/** The router's type nests its procedures; when it runs they lie side by side under their full names. */
function typeOf(procedure: object): unknown {
  const definition: unknown = '_def' in procedure ? procedure._def : null
  const hasType = typeof definition === 'object' && definition !== null && 'type' in definition
  return hasType ? definition.type : null
}

function procedureIn(params: unknown): string {
  const hasPath = typeof params === 'object' && params !== null && 'path' in params
  return hasPath && typeof params.path === 'string' ? params.path : ''
}

/** A GET has no body, and may leave its type out. */
function hasJsonType({ method, headers }: FastifyRequest): boolean {
  const type = headers['content-type']
  if (type === undefined) return method === 'GET'
  return type.split(';', 1)[0]?.trim().toLowerCase() === 'application/json'
}

function depthOf(request: FastifyRequest): number {
  if (typeof request.body === 'string') return jsonDepth(request.body)
  const input = queryOf(request, 'input')
  const texts: unknown[] = Array.isArray(input) ? input : [input]
  return Math.max(...texts.map((text) => (typeof text === 'string' ? jsonDepth(text) : 0)))
}
