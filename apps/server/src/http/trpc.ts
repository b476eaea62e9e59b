import cookie from '@fastify/cookie'
import { appRouter, resolveCaller, type Context } from '@salon/api'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { guardTrpc } from './trpc-guard.ts'
import { mountTrpcHandler } from './trpc-handler.ts'

/** Mounts the routers. In a scope of its own, since its bodies are read as text. */
export async function mountTrpc(app: FastifyInstance, deps: AppDeps): Promise<void> {
  const cookieName = refreshCookieName(deps.settings.publicUrl)
  await app.register(async (scope) => {
    await scope.register(cookie)
    guardTrpc(scope, deps.settings.publicUrl)
    mountTrpcHandler(scope, {
      router: appRouter,
      createContext: (request, reply) => createContext(deps, cookieName, request, reply),
      headersOf: retryAfter,
      onCall: (call) => deps.metrics?.observeCall(call),
    })
  })
}

/** Over https the prefix keeps the cookie from being set by anything that is not. */
export function refreshCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Secure-salon_refresh' : 'salon_refresh'
}

function createContext(
  deps: AppDeps,
  cookieName: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Context {
  const bearerToken = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null
  let caller: ReturnType<Context['caller']> | undefined
  return {
    deps,
    request: {
      requestId: request.id,
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      bearerToken,
      refreshToken: request.cookies[cookieName] ?? null,
      setRefreshToken: (token) => {
        const secure = deps.settings.publicUrl.startsWith('https:')
        const options = { path: '/trpc', httpOnly: true, sameSite: 'strict', secure } as const
        if (token) reply.setCookie(cookieName, token.value, { ...options, expires: token.expiresAt })
        else reply.clearCookie(cookieName, options)
      },
    },
    caller: () => (caller ??= resolveCaller(deps, bearerToken)),
  }
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
