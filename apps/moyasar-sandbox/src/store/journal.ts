import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** One change of what is remembered. */
const change = z.union([
  z.object({ in: z.string(), put: z.unknown() }),
  z.object({ in: z.string(), remove: z.string() }),
])

export type Change = z.infer<typeof change>

/** A file of changes, one a line: each is on its way to the disk before the answer that follows from it. */
export interface Journal {
  read(): Change[]
  append(line: Change): void
  /** Puts these in place of all that was written. */
  rewrite(lines: readonly Change[]): void
}

export function openJournal(file: string): Journal {
  mkdirSync(path.dirname(file), { recursive: true })
  return {
    read: () => (existsSync(file) ? parseLines(readFileSync(file, 'utf8')) : []),
    append: (line) => appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 }),
    rewrite: (lines) => {
      const next = `${file}.next`
      writeFileSync(next, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 })
      renameSync(next, file)
    },
  }
}

/** For tests: nothing outlives the process. */
export function noJournal(): Journal {
  return { read: () => [], append: () => {}, rewrite: () => {} }
}

/** A last line that was cut by a crash is left out; whoever caused it was never answered. */
function parseLines(text: string): Change[] {
  return text.split('\n').flatMap((line) => {
    try {
      return [change.parse(JSON.parse(line))]
    } catch {
      return []
    }
  })
}
