import path from 'node:path'
import { findViolations } from './src/rules.ts'
import { readSourceFiles } from './src/source-file.ts'

// `pnpm boundaries`: who may import whom, and what may be done where. docs/architecture.md says why.

const files = readSourceFiles(path.resolve(import.meta.dirname, '../..'))
const violations = findViolations(files)
for (const { rule, path: file, message } of violations) console.error(`${file}: ${message} (${rule})`)
if (files.length === 0) throw new Error('No source file found: the check would pass whatever is written')
if (violations.length > 0) process.exitCode = 1
else console.log(`${files.length} files keep the boundaries`)
