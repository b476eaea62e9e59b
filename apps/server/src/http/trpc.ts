import cookie from '@fastify/cookie'
import { appRouter } from '@salon/api'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { createContext } from './trpc-context.ts'
import { guardTrpc } from './trpc-guard.ts'
import { mountTrpcHandler } from './trpc-handler.ts'

/** Mounts the routers. In a scope of its own, since its bodies are read as text. */
export async function mountTrpc(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(cookie)
    guardTrpc(scope, deps.settings.publicUrl, { GET: 'query', POST: 'mutation' })
    mountTrpcHandler(scope, {
      router: appRouter,
      createContext: (request, reply) => createContext(deps, request, reply),
      headersOf: retryAfter,
      onCall: (call) => deps.metrics?.observeCall(call),
    })
  })
}

/** The longest wait that any call of the batch was told of, as HTTP says it. */
function retryAfter(errors: readonly { cause?: unknown }[]): Record<string, string> {
  const waits = errors.map(({ cause }) => waitOf(cause)).filter((wait) => wait > 0)
  return waits.length > 0 ? { 'retry-after': String(Math.max(...waits)) } : {}
}

function waitOf(cause: unknown): number {
  if (typeof cause !== 'object' || cause === null || !('details' in cause)) return 0
  const { details } = cause
  const isObject = typeof details === 'object' && details !== null
  if (!isObject || !('retryAfterSeconds' in details)) return 0
  return typeof details.retryAfterSeconds === 'number' ? details.retryAfterSeconds : 0
}
