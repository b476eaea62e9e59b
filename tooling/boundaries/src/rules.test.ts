import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findViolations, RULES } from './rules.ts'
import { parseSourceFile, readSourceFiles } from './source-file.ts'

const rulesBroken = (file: string, text: string) =>
  findViolations([parseSourceFile(file, text)]).map((violation) => violation.rule)

/** One planted violation each: [rule, file, text]. */
const PLANTED: [rule: string, file: string, text: string][] = [
  ['layers', 'packages/domain/src/a.ts', `import { z } from '@salon/contract'`],
  ['layers', 'packages/domain/src/a.test.ts', `import { z } from '@salon/db'`],
  ['layers', 'packages/contract/src/a.ts', `import type { Db } from '@salon/db'`],
  ['layers', 'packages/db/src/a.ts', `import { createBooking } from '@salon/api'`],
  ['layers', 'packages/db/src/a.ts', `import { input } from '@salon/contract'`],
  ['layers', 'packages/providers/src/a.ts', `import type { Db } from '@salon/db'`],
  ['layers', 'packages/api/src/a.ts', `import { buildApp } from '@salon/server/app'`],
  ['layers', 'packages/api/src/a.ts', `export { secret } from '../../db/src/secret.ts'`],
  ['layers', 'packages/api/src/a.ts', `const module = await import('@salon/server/app')`],
  ['layers', 'apps/web/src/lib/a.ts', `import { appRouter } from '@salon/api'`],
  ['layers', 'apps/web/src/lib/a.ts', `import {\n  type AppRouter,\n  appRouter,\n} from '@salon/api'`],
  ['layers', 'apps/web/src/lib/a.ts', `import { type AppRouter } from '@salon/api'`],
  ['layers', 'apps/web/src/lib/a.ts', `import type { Db } from '@salon/db'`],
  ['pure-domain', 'packages/domain/src/a.ts', `import { readFileSync } from 'node:fs'`],
  ['pure-domain', 'packages/domain/src/a.ts', `import { z } from 'zod'`],
  ['confined-packages', 'packages/api/src/bookings/a.ts', `import { sql } from 'kysely'`],
  [
    'confined-packages',
    'packages/api/src/bookings/create-booking.ts',
    `import { TRPCError } from '@trpc/server'`,
  ],
  [
    'confined-packages',
    'apps/web/src/features/salons/a.ts',
    `import { createTRPCClient } from '@trpc/client'`,
  ],
  ['confined-packages', 'packages/api/src/a.ts', `import type { FastifyRequest } from 'fastify'`],
  ['test-code', 'packages/api/src/a.ts', `import { fixedClock } from '@salon/testkit'`],
  ['test-code', 'apps/server/src/a.ts', `import { startSandbox } from '@salon/moyasar-sandbox'`],
  ['layers', 'apps/moyasar-sandbox/src/a.ts', `import { money } from '@salon/domain'`],
  ['test-code', 'packages/api/src/a.ts', `import { createTestDatabase } from '@salon/db/testing'`],
  ['test-code', 'packages/api/src/a.ts', `import { startFakeTwilio } from '@salon/providers/testing'`],
  ['test-code', 'apps/web/src/lib/a.ts', `import { fakeServer } from '../testing/fake-server.ts'`],
  ['web-folders', 'apps/web/src/features/salons/a.tsx', `import { X } from '../bookings/x.tsx'`],
  ['web-folders', 'apps/web/src/features/salons/a.tsx', `import type { X } from '../bookings/x.tsx'`],
  ['web-folders', 'apps/web/src/features/salons/a.tsx', `import { router } from '../../app/router.tsx'`],
  ['web-folders', 'apps/web/src/components/a.tsx', `import { X } from '../features/bookings/x.tsx'`],
  ['web-folders', 'apps/web/src/lib/a.ts', `import { X } from '../features/bookings/x.tsx'`],
  ['words', 'packages/api/src/a.ts', `const url = process.env.URL`],
  ['words', 'apps/server/src/app.ts', `const { URL } = process.env`],
  ['words', 'packages/domain/src/a.ts', `const now = Date.now()`],
  ['words', 'packages/api/src/a.ts', `const now = new Date()`],
  ['words', 'packages/domain/src/a.ts', `const chance = Math.random()`],
  ['words', 'packages/api/src/a.ts', `import { randomUUID } from 'node:crypto'`],
  ['words', 'packages/db/src/a.ts', `db.selectFrom('users').selectAll()`],
  ['words', 'packages/db/src/a.ts', 'sql`order by ${sql.raw(input)}`'],
  ['words', 'packages/db/src/a.ts', 'sql`limit ${sql.lit(input)}`'],
  ['words', 'apps/web/src/lib/a.test.ts', ['const user = {} as unknown', 'as User'].join(' ')],
]

describe('a planted violation', () => {
  it.each(PLANTED)('of %s in %s is found: %s', (rule, file, text) => {
    expect(rulesBroken(file, `${text}\n`)).toEqual([rule])
  })

  it('of the file length is found', () => {
    expect(rulesBroken('packages/api/src/a.ts', 'const line = 1\n'.repeat(300))).toEqual([])
    expect(rulesBroken('packages/api/src/a.ts', 'const line = 1\n'.repeat(301))).toEqual(['file-length'])
  })

  it('stands here for every rule', () => {
    expect(new Set([...PLANTED.map(([rule]) => rule), 'file-length'])).toEqual(
      new Set(RULES.map((rule) => rule.name)),
    )
  })
})

describe('what the house allows', () => {
  it.each([
    ['packages/domain/src/a.ts', `import { PrayerTimes } from 'adhan'`],
    ['packages/domain/src/a.ts', `const at = new Date(milliseconds)`],
    ['packages/domain/src/a.ts', `// a comment may say process.env, Date.now() or Math.random()`],
    ['packages/domain/src/a.test.ts', `const started = Date.now()`],
    ['packages/api/src/bookings/bookings.router.ts', `import { router } from '../trpc/trpc.ts'`],
    ['packages/api/src/trpc/trpc.ts', `import { initTRPC } from '@trpc/server'`],
    ['packages/api/src/a.test.ts', `import { fixedClock } from '@salon/testkit'`],
    ['packages/providers/src/a.test.ts', `import { startSandbox } from '@salon/moyasar-sandbox'`],
    ['packages/db/src/a.ts', `import { sql } from 'kysely'`],
    ['apps/web/src/lib/trpc.ts', `import type { AppRouter } from '@salon/api'`],
    ['apps/web/src/app/router.tsx', `import { X } from '../features/bookings/x.tsx'`],
    ['apps/web/src/features/bookings/a.tsx', `import { X } from './x.tsx'`],
    ['apps/server/src/env.ts', `const settings = process.env`],
  ])('in %s: %s', (file, text) => {
    expect(rulesBroken(file, `${text}\n`)).toEqual([])
  })
})

it('reads the whole repository', () => {
  const files = readSourceFiles(path.resolve(import.meta.dirname, '../../..')).map((file) => file.path)
  expect(files).toContain('packages/db/src/client.ts')
  expect(files).toContain('apps/web/src/main.tsx')
  expect(files.filter((file) => file.includes('node_modules'))).toEqual([])
})
