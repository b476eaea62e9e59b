import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from './src/files.ts'

// Templates rot: this runs both generators in a throw-away copy of the repository, and then checks what they wrote
// with the same tools as everything else.

const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'salon-generators-'))
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)
const vitest = path.join(root, 'packages/db/node_modules/vitest/vitest.mjs')

function run(title: string, program: string, args: string[], folder = '.'): void {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: path.join(copy, folder),
    encoding: 'utf8',
  })
  if (status === 0) return
  throw new Error(`${title} failed after generating:\n${stdout}${stderr}`)
}

function copyRepository(): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of listed.split('\0').filter((name) => name && fs.existsSync(path.join(root, name)))) {
    fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    fs.copyFileSync(path.join(root, file), path.join(copy, file))
  }
  // The packages' own links are relative, so copied they point into the copy; npm packages come from the original.
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  for (const folder of ['apps', 'packages', 'tooling'].flatMap((group) =>
    fs.readdirSync(path.join(copy, group)).map((name) => path.join(group, name, 'node_modules')),
  )) {
    if (!fs.existsSync(path.join(root, folder))) continue
    fs.cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true, verbatimSymlinks: true })
  }
}

try {
  copyRepository()
  run('The router generator', process.execPath, ['tooling/generators/router.ts', 'gift-cards'])
  run('The migration generator', process.execPath, ['tooling/generators/migration.ts', 'create_gift_cards'])
  run('The empty migration', process.execPath, ['tooling/generators/migration.ts', 'refine_gift_cards'])
  run('The type generator', process.execPath, ['packages/db/scripts/generate-types.ts'])
  run('The boundaries', process.execPath, ['tooling/boundaries/check.ts'])
  for (const name of ['domain', 'contract', 'db', 'api']) {
    run(`Type-checking ${name}`, bin('tsc'), ['-p', '.'], `packages/${name}`)
  }
  run('The linter', bin('oxlint'), [
    '--type-aware',
    '--deny-warnings',
    'packages/api/src/gift-cards',
    'packages/db/src/gift-cards',
  ])
  for (const name of ['domain', 'api']) {
    run(`The tests of ${name}`, process.execPath, [vitest, 'run', 'src/gift-cards'], `packages/${name}`)
  }
  console.log('A generated router and its migration type-check, and their tests pass')
} finally {
  fs.rmSync(copy, { recursive: true, force: true })
}
