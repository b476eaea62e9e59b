import type { SourceFile } from './source-file.ts'

/** The part of the workspace a file belongs to: `domain`, `web`, `bench` … */
export function partOf(file: string): string {
  return file.split('/')[1] ?? ''
}

/** What each part may import of ours, when it runs. What is not listed here is outside the fence. */
export const LAYERS: Record<string, readonly string[]> = {
  domain: [],
  contract: ['domain'],
  db: ['domain'],
  providers: ['domain'],
  api: ['domain', 'contract', 'db', 'providers'],
  testkit: ['domain', 'contract', 'db', 'providers'],
  server: ['domain', 'contract', 'db', 'providers', 'api'],
  web: ['domain', 'contract'],
  'moyasar-sandbox': [],
  bench: ['domain', 'contract', 'db', 'providers', 'api', 'server', 'testkit'],
}

/** What may be imported for its types alone, because it is gone at run time. */
const TYPES_ONLY: Record<string, readonly string[]> = { web: ['api'] }

/** The browser journeys start the real server. */
const JOURNEYS = /^apps\/web\/(e2e\/|playwright\.config\.ts)/

/** Npm packages that only some places may know; anything else is between a package and its package.json. */
const CONFINED: readonly { name: RegExp; places: RegExp; why: string }[] = [
  {
    name: /^(kysely|pg|graphile-worker)(\/|$)/,
    places: /^(packages\/db|tooling\/bench)\//,
    why: 'SQL lives in packages/db',
  },
  {
    name: /^@trpc\/server/,
    places:
      /^packages\/api\/src\/(trpc\/|root\.ts$|.*\.router\.ts$)|^apps\/server\/src\/http\/|^apps\/web\/src\/lib\/|^tooling\/bench\//,
    why: 'tRPC lives in routers and src/trpc',
  },
  {
    name: /^@trpc\/(client|tanstack)/,
    places: /^apps\/web\/src\/lib\/|^tooling\/bench\//,
    why: 'the typed client lives in apps/web/src/lib',
  },
  {
    name: /^@?fastify/,
    places: /^(apps\/(server|moyasar-sandbox)|tooling\/bench)\//,
    why: 'HTTP lives in apps/server',
  },
  {
    name: /^(twilio|pino)/,
    places: /^(packages\/providers|apps\/server)\//,
    why: 'vendors live in packages/providers',
  },
]

const DOMAIN_PACKAGES = ['adhan']

/** Imports of the workspace's parts that the layers forbid. */
export function findLayerViolations(file: SourceFile): string[] {
  const part = partOf(file.path)
  const allowed = LAYERS[part]
  if (!allowed || JOURNEYS.test(file.path)) return []
  return file.imports.flatMap(({ specifier, isTypeOnly, target }) => {
    const other = /^@salon\/([^/]+)/.exec(specifier)?.[1] ?? (target === null ? null : partOf(target))
    if (other === null || other === part) return []
    if (target !== null) return [`reaches into another package: ${specifier}`]
    // Who may use test code is a rule of its own.
    if (other === 'testkit' || other === 'moyasar-sandbox') return []
    if (allowed.includes(other)) return []
    if (isTypeOnly && TYPES_ONLY[part]?.includes(other)) return []
    if (TYPES_ONLY[part]?.includes(other))
      return [`may import ${specifier} for its types alone: use import type`]
    return [`${part} may not import ${specifier}`]
  })
}

/** The domain is pure: not even Node's own modules, and of npm only what computes. */
export function findImpureImports(file: SourceFile): string[] {
  if (file.isTest || !file.path.startsWith('packages/domain/src/')) return []
  return file.imports
    .filter(({ specifier, target }) => target === null && !DOMAIN_PACKAGES.includes(specifier))
    .filter(({ specifier }) => !specifier.startsWith('@salon/'))
    .map(({ specifier }) => `the domain is pure and may not import ${specifier}`)
}

export function findEscapedPackages(file: SourceFile): string[] {
  if (file.isTest || !LAYERS[partOf(file.path)]) return []
  return file.imports.flatMap(({ specifier }) =>
    CONFINED.filter(({ name, places }) => name.test(specifier) && !places.test(file.path)).map(
      ({ why }) => `may not import ${specifier}: ${why}`,
    ),
  )
}

export function findTestImports(file: SourceFile): string[] {
  if (file.isTest || /^tooling\/|\/(scripts|e2e)\/|\.config\.ts$/.test(file.path)) return []
  return file.imports
    .filter(({ specifier, target }) =>
      target === null
        ? /^@salon\/(testkit|moyasar-sandbox|(db|providers)\/testing)/.test(specifier)
        : /\/testing\/|\.test\.ts/.test(target) && !file.path.includes('/testing'),
    )
    .map(({ specifier }) => `only tests may import ${specifier}`)
}
