import { findEscapedPackages, findImpureImports, findLayerViolations, findTestImports } from './layers.ts'
import type { SourceFile } from './source-file.ts'
import { findFolderViolations } from './web.ts'
import { findWords } from './words.ts'

export type Rule = { name: string; find: (file: SourceFile) => string[] }
export type Violation = { rule: string; path: string; message: string }

const MAX_LINES = 300

export const RULES: readonly Rule[] = [
  { name: 'layers', find: findLayerViolations },
  { name: 'pure-domain', find: findImpureImports },
  { name: 'confined-packages', find: findEscapedPackages },
  { name: 'test-code', find: findTestImports },
  { name: 'web-folders', find: findFolderViolations },
  { name: 'words', find: findWords },
  {
    name: 'file-length',
    find: ({ isTest, lineCount }) =>
      isTest || lineCount <= MAX_LINES ? [] : [`has ${lineCount} lines: split it by reason to change`],
  },
]

export function findViolations(files: readonly SourceFile[]): Violation[] {
  return RULES.flatMap(({ name, find }) =>
    files.flatMap((file) => find(file).map((message) => ({ rule: name, path: file.path, message }))),
  )
}
