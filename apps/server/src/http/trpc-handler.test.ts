import { appRouter, type AppRouter, type Context } from '@salon/api'
import { createTRPCClient, httpBatchLink, httpLink, TRPCClientError } from '@trpc/client'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import Fastify, { type FastifyInstance } from 'fastify'
import { newSalon } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { mountTrpcHandler } from './trpc-handler.ts'

const NOBODY = '01900000-0000-7000-8000-000000000000'

let test: TestApp
let slug: string
const servers: FastifyInstance[] = []
/** Where the thin handler and tRPC's own adapter serve the same routers. */
const urls = { thin: '', stock: '' }

beforeAll(async () => {
  test = await createTestApp()
  slug = (await newSalon(test.database.db)).slug
  const { user } = await test.signIn()
  const createContext = (): Context => ({
    deps: test.deps,
    request: {
      requestId: 'the-same',
      address: '203.0.113.7',
      userAgent: 'test',
      bearerToken: null,
      refreshToken: null,
      setRefreshToken: () => {},
    },
    caller: async () => user,
  })
  urls.thin = await serve((app) =>
    mountTrpcHandler(app, {
      router: appRouter,
      createContext,
      headersOf: () => ({}),
      onCall: () => undefined,
    }),
  )
  urls.stock = await serve((app) =>
    app.register(fastifyTRPCPlugin<AppRouter>, {
      prefix: '/trpc',
      trpcOptions: { router: appRouter, createContext },
    }),
  )
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await test.close()
})

async function serve(mount: (app: FastifyInstance) => unknown): Promise<string> {
  const app = Fastify({ routerOptions: { maxParamLength: 5000 } })
  servers.push(app)
  await mount(app)
  return app.listen({ port: 0, host: '127.0.0.1' })
}

type Client = ReturnType<typeof createTRPCClient<AppRouter>>

/** What a client hears, errors included, with the status and body that carried it. */
async function hear(
  url: string,
  link: typeof httpLink | typeof httpBatchLink,
  talk: (client: Client) => Promise<unknown>,
) {
  const wire: unknown[] = []
  const client = createTRPCClient<AppRouter>({
    links: [
      link({
        url: `${url}/trpc`,
        fetch: async (input, init) => {
          // by the order of the questions; answers may overtake one another
          const place = wire.push(null) - 1
          const response = await fetch(input, init)
          wire[place] = [
            response.status,
            response.headers.get('content-type')?.split(';', 1)[0],
            await response.clone().json(),
          ]
          return response
        },
      }),
    ],
  })
  const heard = await talk(client).catch((error: unknown) =>
    error instanceof TRPCClientError
      ? { data: error.data, message: error.message }
      : { unexpected: String(error) },
  )
  return { heard, wire }
}

const TALKS: [string, (client: Client) => Promise<unknown>][] = [
  ['a query without input', (client) => client.salons.cities.query()],
  ['a query with input', (client) => client.salons.bySlug.query({ slug })],
  ['a query for what is not there', (client) => client.salons.bySlug.query({ slug: 'nowhere' })],
  ['a query with bad input', (client) => client.salons.search.query({ limit: 1000 })],
  ['a mutation', (client) => client.accounts.updateProfile.mutate({ name: 'اسم' })],
  ['a mutation that is refused', (client) => client.bookings.cancel.mutate({ id: NOBODY })],
  [
    'several at once, some refused',
    (client) =>
      Promise.all([
        client.accounts.me.query(),
        client.salons.bySlug.query({ slug }).then(({ id }) => id),
        client.bookings.byId.query({ id: NOBODY }).catch((error: TRPCClientError<AppRouter>) => error.data),
      ]),
  ],
]

describe.each([
  ['one request a call', httpLink],
  ['batched', httpBatchLink],
] as const)('tRPC’s client, %s', (_name, link) => {
  it.each(TALKS)('hears of %s what the stock adapter says', async (_what, talk) => {
    const thin = await hear(urls.thin, link, talk)
    expect(thin).toEqual(await hear(urls.stock, link, talk))
    expect(thin.wire.length).toBeGreaterThan(0)
  })
})
