import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify'
import { z } from 'zod'
import { mountControl } from './control/routes.ts'
import { mountFaults } from './faults/fault-hooks.ts'
import { allowBrowsers } from './http/cors.ts'
import { ApiError, notFound } from './http/errors.ts'
import { parseFormBody } from './http/form-body.ts'
import { mountRequestLog } from './http/request-log.ts'
import { mountCheckout } from './invoices/checkout.ts'
import { mountInvoices } from './invoices/routes.ts'
import { mountActions } from './pages/actions.ts'
import { mountPages } from './pages/routes.ts'
import { mountPayments } from './payments/routes.ts'
import { mountThreeDSecure } from './three-d-secure/routes.ts'
import { mountStcPay } from './three-d-secure/stc-pay-routes.ts'
import { mountTokens } from './tokens/routes.ts'
import { mountWebhooks } from './webhooks/routes.ts'
import type { World } from './world.ts'

const BODY_LIMIT_BYTES = 256 * 1024

/** The whole sandbox as an HTTP application, not listening yet. */
export function buildApp(world: World): FastifyInstance {
  const app = Fastify({
    genReqId: () => world.ids.next(),
    bodyLimit: BODY_LIMIT_BYTES,
    // Requests that hang on purpose must not keep the process.
    forceCloseConnections: true,
  })
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, parseFormBody(String(body))),
  )
  acceptEmptyJson(app)
  app.setErrorHandler((error: FastifyError | ApiError, _request, reply) => answerError(error, reply))
  app.setNotFoundHandler((_request, reply) => answerError(notFound(), reply))
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  refuseOtherSites(app)
  const requests = mountRequestLog(app, world)
  allowBrowsers(app)
  mountFaults(app, world)

  mountPayments(app, world)
  mountThreeDSecure(app, world)
  mountStcPay(app, world)
  mountTokens(app, world)
  mountInvoices(app, world)
  mountCheckout(app, world)
  mountWebhooks(app, world)
  mountControl(app, world, requests)
  mountPages(app, world)
  mountActions(app, world)
  return app
}

/** `POST …/void` and the like come with the JSON type and no body from many clients. */
function acceptEmptyJson(app: FastifyInstance): void {
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, undefined)
    try {
      done(null, JSON.parse(String(body)))
    } catch {
      done(new ApiError(400, 'invalid_request_error', 'Request body is not valid JSON'))
    }
  })
}

/** Pages of other sites must not press the sandbox's own buttons. */
function refuseOtherSites(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const isOurs = /^\/(_sandbox|actions)\//.test(request.url)
    if (isOurs && request.headers['sec-fetch-site'] === 'cross-site') {
      throw new ApiError(403, 'api_error', 'Another site may not do this')
    }
  })
}

function answerError(error: FastifyError | ApiError | z.ZodError, reply: FastifyReply): FastifyReply {
  if (error instanceof ApiError) return reply.code(error.status).send(error.body())
  const status = error instanceof z.ZodError ? 400 : (error.statusCode ?? 500)
  if (status < 500) {
    return reply.code(status).send(new ApiError(status, 'invalid_request_error', error.message).body())
  }
  console.error(error)
  return reply.code(500).send(new ApiError(500, 'api_error', 'Something went wrong').body())
}
