import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const read = (file: string) => readFile(path.join(ROOT, file), 'utf8')

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)
/** One-time codes, sessions and tokens; secrets, logs and supply. */
const LINES = [...between(1, 25), ...between(62, 68)]

/** The rows of the table in docs/security.md, with the tests that each names. */
async function listRows() {
  const table = await read('docs/security.md')
  return Array.from(table.matchAll(/^\| (\d+) \| (.+) \| (.*) \|$/gm), ([, line, how = '', tests = '']) => ({
    line: Number(line),
    how,
    tests: Array.from(tests.matchAll(/`([^`]+)` › (.+?)(?=<br>|$)/g), ([, file = '', name = '']) => ({
      file,
      name,
    })),
  }))
}

describe('the security checklist', () => {
  it('has every line, with tests that are there', async () => {
    const rows = await listRows()
    expect(rows.map(({ line }) => line)).toEqual(LINES)
    expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([])
    const missing = await Promise.all(
      rows.flatMap(({ line, tests }) =>
        tests.map(async ({ file, name }) => ((await read(file)).includes(name) ? [] : [`${line}: ${name}`])),
      ),
    )
    expect(missing.flat()).toEqual([])
  })

  it('A1: chance never comes from Math.random', async () => {
    const { rules } = JSON.parse(await read('.oxlintrc.json')) as { rules: Record<string, unknown> }
    expect(rules['no-restricted-properties']).toEqual([
      'error',
      { object: 'Math', property: 'random', message: expect.any(String) },
    ])
  })
})

/** Name and version of everything that may be installed by name. */
async function listCatalogue(): Promise<Map<string, string>> {
  const [, catalogue = ''] = (await read('pnpm-workspace.yaml')).split(/^catalog:$/m)
  return new Map(
    Array.from(catalogue.matchAll(/^ {2}'?([^':\s]+)'?: (\S+)$/gm), ([, name = '', version = '']) => [
      name,
      version,
    ]),
  )
}

/** Versions before these have holes that concern us. */
const OLDEST_SAFE = { fastify: '5.12.2', kysely: '0.28.17' }

describe('what we build on', () => {
  it('H67: every version is exact and comes from the one registry by its hash', async () => {
    const catalogue = await listCatalogue()
    expect(catalogue.size).toBeGreaterThan(40)
    const loose = [...catalogue].filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    expect(loose).toEqual([])
    const lockfile = await read('pnpm-lock.yaml')
    expect(lockfile).not.toMatch(/tarball:|git\+|https?:\/\//)
    expect(lockfile.match(/resolution: \{/g)).toHaveLength(
      lockfile.match(/resolution: \{integrity: sha512-/g)?.length ?? 0,
    )
  })

  it('H67: what has a minimum safe version is not older', async () => {
    const catalogue = await listCatalogue()
    const old = Object.entries(OLDEST_SAFE).filter(([name, safe]) => isOlder(catalogue.get(name) ?? '', safe))
    expect(old).toEqual([])
    expect(isOlder('5.12.1', '5.12.2')).toBe(true)
    expect(isOlder('5.9.9', '5.12.2')).toBe(true)
  })
})

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0
}
