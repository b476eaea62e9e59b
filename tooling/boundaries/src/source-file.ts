import fs from 'node:fs'
import path from 'node:path'

export type Import = {
  /** As written: `./a.ts`, `@salon/domain`, `node:fs`. */
  specifier: string
  /** `import type`: the statement goes away with the types. `import { type A }` stays, and loads the module. */
  isTypeOnly: boolean
  /** For a relative specifier, the file it means, from the root of the repository. */
  target: string | null
}

export type SourceFile = {
  /** From the root of the repository, with forward slashes. */
  path: string
  imports: Import[]
  /** The text without comments, so that a rule may look for a word. */
  code: string
  lineCount: number
  /** Tests, and what only tests import. */
  isTest: boolean
}

const GROUPS = ['packages', 'apps', 'tooling']
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'generated', '.reports', '.turbo', 'test-results'])
const TEST_FILE = /\.(test|test-d|contract)\.tsx?$|\/(testing|e2e)\/|^packages\/testkit\//

/** Every TypeScript file of the workspace, read and taken apart. */
export function readSourceFiles(root: string): SourceFile[] {
  return GROUPS.filter((group) => fs.existsSync(path.join(root, group)))
    .flatMap((group) => listFiles(root, group))
    .map((file) => parseSourceFile(file, fs.readFileSync(path.join(root, file), 'utf8')))
}

function listFiles(root: string, folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : listFiles(root, file)
    return /\.tsx?$/.test(entry.name) ? [file] : []
  })
}

export function parseSourceFile(file: string, text: string): SourceFile {
  const code = withoutComments(text)
  return {
    path: file,
    imports: listImports(file, code),
    code,
    lineCount: text.split('\n').length - 1,
    isTest: TEST_FILE.test(file),
  }
}

// The formatter puts every statement at the start of a line, so patterns are enough; a parser is not needed.
const STATEMENT = /^(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s+'([^']+)'/gm
const BARE_IMPORT = /^import\s+'([^']+)'/gm
const CALL = /\bimport\(\s*'([^']+)'/g

function listImports(file: string, code: string): Import[] {
  const statements = Array.from(code.matchAll(STATEMENT), ([, type, specifier = '']) => ({
    specifier,
    isTypeOnly: type !== undefined,
  }))
  const others = [...code.matchAll(BARE_IMPORT), ...code.matchAll(CALL)].map(([, specifier = '']) => ({
    specifier,
    isTypeOnly: false,
  }))
  return [...statements, ...others].map((found) => ({ ...found, target: resolve(file, found.specifier) }))
}

function resolve(file: string, specifier: string): string | null {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
}
