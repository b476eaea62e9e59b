import { resolveCaller, type Context } from '@salon/api'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'

/** Over https the prefix keeps the cookie from being set by anything that is not. */
function refreshCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Secure-salon_refresh' : 'salon_refresh'
}

/** What procedures are told of one request. */
export function createContext(deps: AppDeps, request: FastifyRequest, reply: FastifyReply): Context {
  const { publicUrl } = deps.settings
  const cookieName = refreshCookieName(publicUrl)
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
        const secure = publicUrl.startsWith('https:')
        const options = { path: '/trpc', httpOnly: true, sameSite: 'strict', secure } as const
        if (token) reply.setCookie(cookieName, token.value, { ...options, expires: token.expiresAt })
        else reply.clearCookie(cookieName, options)
      },
    },
    caller: () => (caller ??= resolveCaller(deps, bearerToken)),
  }
}
