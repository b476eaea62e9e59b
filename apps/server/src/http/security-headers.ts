import type { OutgoingHttpHeaders } from 'node:http'
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'

const ONE_YEAR_SECONDS = 31_536_000

/** For the few answers that no hook comes by; they are JSON and never a page. */
export const HEADERS_WITHOUT_ROUTE = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cache-control': 'no-store',
}

/** `/embed/:slug` and nothing below it, spelt plainly: any other spelling stays unframed. */
const MAY_BE_FRAMED = /^\/embed\/[a-z0-9-]+(?:\?|$)/

export interface SecurityOptions {
  publicUrl: string
  gatewayUrl: string
  walletScript: string | null
  scriptHashes: readonly string[]
}

/**
 * Headers of every answer. Styles may be inline (dialogs set them while they are open); of scripts only the one that the build
 * puts into the page, to the letter. Only a salon's embedded page may stand in another site's frame: there nobody can be signed
 * in, as the refresh cookie is `SameSite=Strict`.
 * @param options.gatewayUrl where pages send card data, past this server
 * @param options.walletScript a script of somebody else's that pages may load, where there is one
 * @param options.scriptHashes of the scripts that stand in the page itself
 */
export async function mountSecurityHeaders(
  app: FastifyInstance,
  { publicUrl, gatewayUrl, walletScript, scriptHashes }: SecurityOptions,
): Promise<void> {
  const options = helmetOptions({
    isHttps: publicUrl.startsWith('https:'),
    gatewayOrigin: new URL(gatewayUrl).origin,
    walletScript,
    scriptHashes,
  })
  const strict = await readHeaders(options("'none'"))
  const { 'x-frame-options': _, ...framed } = {
    ...(await readHeaders(options('*'))),
    'cross-origin-resource-policy': 'cross-origin',
  }
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(MAY_BE_FRAMED.test(request.url) ? framed : strict)
    done()
  })
}

/** What helmet sets never differs between requests, and to let it work that out for each costs a third of a small answer. */
async function readHeaders(options: FastifyHelmetOptions): Promise<OutgoingHttpHeaders> {
  const probe = Fastify()
  await probe.register(helmet, options)
  probe.get('/', async (_request, reply) => ({ ...reply.raw.getHeaders() }))
  const response = await probe.inject('/')
  await probe.close()
  return response.json<OutgoingHttpHeaders>()
}

interface PolicyFacts {
  isHttps: boolean
  gatewayOrigin: string
  walletScript: string | null
  scriptHashes: readonly string[]
}

function helmetOptions({ isHttps, gatewayOrigin, walletScript, scriptHashes }: PolicyFacts) {
  return (frameAncestors: string): FastifyHelmetOptions => ({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scriptHashes, ...(walletScript === null ? [] : [walletScript])],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", gatewayOrigin],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [frameAncestors],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isHttps && { maxAge: ONE_YEAR_SECONDS, includeSubDomains: true },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
}
