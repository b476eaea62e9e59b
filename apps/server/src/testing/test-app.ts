import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { issueAccessToken } from '@salon/api'
import { migrateQueue } from '@salon/db/queue'
import {
  createTestDatabase,
  fixedClock,
  newTestUser,
  type FixedClock,
  type TestDatabase,
} from '@salon/testkit'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { buildApp } from '../app.ts'
import { createDeps, type AppDeps } from '../deps.ts'
import { readEnv } from '../env.ts'
import { createPageTemplate, type PageMakers } from '../http/pages/page-template.ts'
import type { PageFiles } from '../http/pages/web-build.ts'
import { createLogger } from '../log.ts'
import { findLoggedSecrets, findStoredSecrets, tokensIn } from './leaks.ts'

/** As the build writes it, in small. */
const PAGE = `<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8" />
    <title>صالون</title>
    <meta
      name="description"
      content="صالونات"
    />
    <script>document.documentElement.dataset.booted = ''</script>
  </head>
  <body><div id="root"></div></body>
</html>
`
export const HASHED_ASSET = '/assets/index-a1b2c3.js'

const filesIn = (locale: string) => ({
  fonts: [`/assets/font.${locale}.woff2`],
  scripts: {
    discover: [`/assets/discover.${locale}.js`],
    place: [`/assets/place.${locale}.js`],
    salon: [`/assets/salon.${locale}.js`],
    booking: [`/assets/booking.${locale}.js`],
    embed: [`/assets/embed.${locale}.js`],
  },
})
const TEST_PAGE_FILES: PageFiles = { ar: filesIn('ar'), en: filesIn('en') }

/** Shows from which data a screen was drawn, in place of the app's own. */
const FIRST_SCREEN = `export const drawFirstScreen = async ({ locale, address, salon }) =>
  '<main data-locale="' + locale + '" data-address="' + address + '">' + (salon ? salon.id : '') + '</main>'
`

/** What pages are made with, where there is no application. */
export function newPageMakers(publicUrl: string): PageMakers {
  const render = createPageTemplate({ indexHtml: PAGE, files: TEST_PAGE_FILES }, publicUrl)
  return { render, drawFirstScreen: async ({ address }) => address }
}

export interface TestApp {
  app: FastifyInstance
  deps: AppDeps & { clock: FixedClock }
  database: TestDatabase
  /** All that was logged so far, as text. */
  logged(): string
  /** Sends one request without a socket. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>
  /** Calls one procedure by POST, or several as `one,other?batch=1`. */
  post(procedure: string, input?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  /** The same by GET. */
  get(procedure: string, input?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  /** A new user with a live session, and the header that says so. */
  signIn(
    changes?: Parameters<typeof newTestUser>[1],
  ): Promise<{ user: Awaited<ReturnType<typeof newTestUser>>; headers: { authorization: string } }>
  /**
   * Ends it all, and looks through the log and the tables that it leaves for what must not be there.
   * @throws Error naming what was found
   */
  close(): Promise<void>
}

export interface TestAppOptions {
  /** Settings as the environment would give them. */
  env?: Record<string, string>
  changes?: Partial<Pick<AppDeps, 'isReady' | 'inbox' | 'demoLogins' | 'messages'>>
  poolMax?: number
  logLevel?: string
}

/** The application as the server composes it, on a test database, with a clock that stands at 2026-12-01, 12:00 in Riyadh. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { env, changes, poolMax, logLevel = 'trace' } = options
  const settings = readEnv({ ...ENV, ...env })
  const { delivery } = settings
  const database = await createTestDatabase({ delivery, ...(poolMax === undefined ? {} : { poolMax }) })
  if (delivery === 'queue') await migrateQueue(database.url)
  const { db } = database
  const lines: string[] = []
  const clock = fixedClock('2026-12-01T09:00:00.000Z')
  const webRoot = await newWebRoot()
  const log = createLogger(logLevel, { write: (line) => lines.push(line) })
  const composed = createDeps(settings, { db, writeDb: db, log })
  const deps = { ...composed, clock, webRoot, ...changes }
  const app = await buildApp(deps)
  return {
    app,
    deps,
    database,
    logged: () => lines.join(''),
    inject: (request) => app.inject(request),
    post: (procedure, input, headers = {}) =>
      app.inject({
        method: 'POST',
        url: `/trpc/${procedure}`,
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify(input ?? {}),
      }),
    get: (procedure, input, headers = {}) =>
      app.inject({ url: withInput(`/trpc/${procedure}`, input), headers }),
    signIn: async (user) => {
      const created = await newTestUser(db, user)
      const { accessToken } = await issueAccessToken(deps, created)
      return { user: created, headers: { authorization: `Bearer ${accessToken}` } }
    },
    close: async () => {
      await app.close()
      await deps.close()
      const sent = composed.inbox?.() ?? []
      const codes = sent.flatMap(({ code }) => code ?? [])
      const secrets = { planted: { ...PLANTED, ...tokensIn(sent.map(({ body }) => body)) }, codes }
      const leaks = [...findLoggedSecrets(lines.join(''), secrets), ...(await findStoredSecrets(db, secrets))]
      await database.drop()
      await rm(webRoot, { recursive: true })
      if (leaks.length > 0) throw new Error(`Secrets came out: ${leaks.join(', ')}`)
    },
  }
}

function withInput(url: string, input: unknown): string {
  return `${url}${url.includes('?') ? '&' : '?'}input=${encodeURIComponent(JSON.stringify(input ?? {}))}`
}

/** Secrets that every test application works with, and none may let out. */
const PLANTED = {
  JWT_SECRET: 'test-key-of-access-tokens-32-bytes-or-more',
  PAYMENT_KEYS_SECRET: 'test-key-of-payment-accounts-32-bytes-or-more',
  OTP_PEPPER: 'test-pepper-of-codes-32-bytes-or-more',
}

const ENV = {
  NODE_ENV: 'test',
  DEMO_DATA: 'false',
  ...PLANTED,
  OPERATIONS_PER_MINUTE: '1000000',
}

/** As the build of the app leaves it, in small. */
async function newWebRoot(): Promise<string> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'salon-web-'))
  await mkdir(path.join(root, 'assets'))
  await mkdir(path.join(root, '.vite'))
  await writeFile(path.join(root, '.vite/page-files.json'), JSON.stringify(TEST_PAGE_FILES))
  await writeFile(path.join(root, '.vite/first-screen.js'), FIRST_SCREEN)
  await writeFile(path.join(root, 'index.html'), PAGE)
  await writeFile(path.join(root, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(path.join(root, 'og.png'), '')
  await writeFile(path.join(root, 'manifest.webmanifest'), '{"name":"صالون"}')
  await writeFile(path.join(root, 'sw.js'), 'self.addEventListener("fetch", () => undefined)')
  await writeFile(path.join(root, HASHED_ASSET), 'export const name = "salon"\n')
  await writeFile(path.join(root, `${HASHED_ASSET}.br`), brotliCompressSync('export const name = "salon"\n'))
  return root
}

/** What an answer says when it is a refusal; the contract's shape. */
export interface Refusal {
  error: {
    code: number
    message: string
    data: {
      code: string
      httpStatus: number
      path: string | null
      reason: string
      details: Record<string, unknown>
      requestId: string | null
    }
  }
}

export function refusalIn(response: LightMyRequestResponse): Refusal['error'] {
  return response.json<Refusal>().error
}
