import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

// The linter's share of the boundaries, tried with the repository's own configuration on planted violations.

const root = path.resolve(import.meta.dirname, '../../..')

const PLANTED: Record<string, { code: string; rule: string }> = {
  'any.ts': { rule: 'no-explicit-any', code: 'export const loose: any = 1' },
  'floating.ts': {
    rule: 'no-floating-promises',
    code: 'const work = async () => 1\nexport const run = () => {\n  work()\n}',
  },
  'switch.ts': {
    rule: 'switch-exhaustiveness-check',
    code: `export function name(kind: 'a' | 'b') {\n  switch (kind) {\n    case 'a':\n      return 1\n  }\n  return 2\n}`,
  },
  'silenced.ts': { rule: 'ban-ts-comment', code: '// @ts-ignore\nexport const n: number = 1' },
  'swallowed.ts': {
    rule: 'no-empty',
    code: 'export function run() {\n  try {\n    JSON.parse("")\n  } catch {}\n}',
  },
  'later.ts': { rule: 'no-warning-comments', code: '// TODO: later\nexport const n = 1' },
  'loaded.ts': {
    rule: 'no-import-type-side-effects',
    code: `import { type Stats } from 'node:fs'\nexport type Size = Stats['size']`,
  },
  'skipped.test.ts': {
    rule: 'no-disabled-tests',
    code: `import { expect, it } from 'vitest'\nit.skip('works', () => {\n  expect(1).toBe(1)\n})`,
  },
  'cycle-one.ts': {
    rule: 'no-cycle',
    code: `import { two } from './cycle-two.ts'\nexport const one = () => two`,
  },
  'cycle-two.ts': {
    rule: 'no-cycle',
    code: `import { one } from './cycle-one.ts'\nexport const two = () => one`,
  },
}

type Diagnostic = { code?: string; filename: string }

let folder: string
let diagnostics: Diagnostic[]

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(import.meta.dirname, '.planted-'))
  for (const [name, { code }] of Object.entries(PLANTED))
    fs.writeFileSync(path.join(folder, name), `${code}\n`)
  const args = ['--type-aware', '--format', 'json', '--config', path.join(root, '.oxlintrc.json'), folder]
  const { stdout } = spawnSync(path.join(root, 'node_modules/.bin/oxlint'), args, {
    cwd: root,
    encoding: 'utf8',
  })
  const report: { diagnostics: Diagnostic[] } = JSON.parse(stdout)
  diagnostics = report.diagnostics
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

it.each(Object.entries(PLANTED))('the linter finds what is planted in %s', (name, { rule }) => {
  const found = diagnostics.filter((diagnostic) => path.basename(diagnostic.filename) === name)
  expect(found.map((diagnostic) => diagnostic.code)).toContainEqual(expect.stringContaining(`(${rule})`))
})
