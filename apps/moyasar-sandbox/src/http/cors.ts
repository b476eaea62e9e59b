import type { FastifyInstance } from 'fastify'

/** What the payment form and pages with fields of their own call from the payer's browser. */
const BROWSER_PATHS = /^\/v1\/(payments|tokens|stc_pays\/[^/]+\/proceed)(\?|$)/

/** Lets any site call what a publishable key may do. No cookies are involved, so no origin is singled out. */
export function allowBrowsers(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!BROWSER_PATHS.test(request.url)) return
    reply.header('access-control-allow-origin', '*')
    reply.header('access-control-expose-headers', 'x-request-id')
    if (request.method !== 'OPTIONS') return
    reply.headers({
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'authorization, content-type, x-moyasar-form-version',
      'access-control-max-age': '600',
    })
    await reply.code(204).send()
  })
}
