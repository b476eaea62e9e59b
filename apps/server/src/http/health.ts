import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'

/** For whoever runs the process; they tell no versions and no addresses. */
export function mountHealth(app: FastifyInstance, deps: AppDeps): void {
  app.get('/healthz', { logLevel: 'warn' }, async () => ({ status: 'ok' }))
  app.get('/readyz', { logLevel: 'warn' }, async (_request, reply) => {
    const ready = await deps.isReady().catch((error: unknown) => {
      deps.log.warn({ err: error }, 'not ready')
      return false
    })
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not_ready' })
  })
}
