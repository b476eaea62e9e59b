import { isSameSecret } from '@salon/providers'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { refuse } from './refusal.ts'

const MS_PER_SECOND = 1000

/** `GET /metrics` for whoever knows `METRICS_TOKEN`, and what it tells of requests; without that setting there is neither. */
export function mountMetrics(app: FastifyInstance, { metrics }: Pick<AppDeps, 'metrics'>): void {
  if (!metrics) return
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode: status, elapsedTime }) => {
    metrics.observeRequest({ method, route: routeOptions.url, status, seconds: elapsedTime / MS_PER_SECOND })
  })
  app.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const claimed = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (!isSameSecret(claimed, metrics.token)) {
      reply.header('www-authenticate', 'Bearer')
      return refuse(reply, { status: 401, reason: 'UNAUTHENTICATED' })
    }
    return reply.type(metrics.contentType).send(await metrics.read())
  })
}
