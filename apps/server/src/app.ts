import { randomUUID } from 'node:crypto'
import { constants as zlib } from 'node:zlib'
import compress from '@fastify/compress'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { AppDeps } from './deps.ts'
import { mountCalendar } from './http/calendar.ts'
import { mountDeliveryWebhooks } from './http/delivery-webhooks.ts'
import { mountDevRoutes } from './http/dev-routes.ts'
import { mountHealth } from './http/health.ts'
import { mountMetrics } from './http/metrics.ts'
import { mountPhotos } from './http/photos.ts'
import { BODY_LIMIT_BYTES, MAX_URL_CHARACTERS } from './http/limits.ts'
import { refusalOfStatus, refuse } from './http/refusal.ts'
import { HEADERS_WITHOUT_ROUTE, mountSecurityHeaders } from './http/security-headers.ts'
import { readWebBuild } from './http/pages/web-build.ts'
import { mountSpa } from './http/spa.ts'
import { mountMoyasarWebhook } from './http/moyasar-webhook.ts'
import { mountLive } from './http/live.ts'
import { mountTrpc } from './http/trpc.ts'

/** Slow clients are cut; a handler that hangs is not waited for. */
const REQUEST_TIMEOUT_MS = 30_000
const CONNECTION_TIMEOUT_MS = 60_000

/** The whole HTTP application, not listening yet, so that tests can inject requests. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: deps.log,
    genReqId: () => randomUUID(),
    trustProxy: deps.trustProxy.length > 0 ? [...deps.trustProxy] : false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: MAX_URL_CHARACTERS },
    // a path that cannot be decoded reaches no route, so no hook sets its headers
    frameworkErrors: (_error, request, reply) => {
      reply.headers({ 'x-request-id': request.id, ...HEADERS_WITHOUT_ROUTE })
      refuse(reply, { status: 400, reason: 'INVALID_INPUT' })
    },
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOfStatus(error.statusCode)
    if (refusal.status === 500) request.log.error({ err: error }, 'unexpected error')
    return refuse(reply, refusal)
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  const webBuild = await readWebBuild(deps.webRoot)
  await mountSecurityHeaders(app, {
    publicUrl: deps.settings.publicUrl,
    gatewayUrl: deps.businessGateways.browserUrl,
    walletScript: deps.payments?.samsungPay?.scriptUrl ?? null,
    scriptHashes: webBuild.scriptHashes,
  })
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    // answers are made anew each time: the first levels take most of the bytes and little of the time
    brotliOptions: { params: { [zlib.BROTLI_PARAM_QUALITY]: 1 } },
    zlibOptions: { level: 1 },
  })
  mountMetrics(app, deps)
  mountHealth(app, deps)
  mountDevRoutes(app, deps)
  mountMoyasarWebhook(app, deps)
  await mountCalendar(app, deps)
  await mountPhotos(app, deps)
  await mountDeliveryWebhooks(app, deps)
  await mountTrpc(app, deps)
  await mountLive(app, deps)
  await mountSpa(app, deps, webBuild)
  return app
}
