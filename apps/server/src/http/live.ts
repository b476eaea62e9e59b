import cookie from '@fastify/cookie'
import { appRouter, type AppRouter } from '@salon/api'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { createContext } from './trpc-context.ts'
import { guardTrpc } from './trpc-guard.ts'

/**
 * Subscriptions, and nothing else, as streams of server-sent events by tRPC's own adapter (ADR 0027). They end before the server
 * does, which otherwise would wait for them.
 */
export async function mountLive(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(cookie)
    guardTrpc(scope, deps.settings.publicUrl, { GET: 'subscription' })
    await scope.register(fastifyTRPCPlugin<AppRouter>, {
      prefix: '/live',
      trpcOptions: {
        router: appRouter,
        batching: { enabled: false },
        createContext: ({ req, res }) => createContext(deps, req, res),
        onError: ({ error, path, req }) => {
          if (error.code !== 'INTERNAL_SERVER_ERROR') return
          deps.log.error({ requestId: req.id, path, err: error.cause ?? error }, 'a stream broke')
        },
      },
    })
  })
  app.addHook('preClose', () => deps.changes.close())
}
