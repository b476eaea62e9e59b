import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** The repository this generator lies in: a copy of it generates into itself. */
export const root = path.resolve(import.meta.dirname, '../../..')

const written: string[] = []

/** Writes a new file. @throws Error rather than overwrite one */
export function create(file: string, text: string): void {
  const full = path.join(root, file)
  fs.mkdirSync(path.dirname(full), { recursive: true })
  fs.writeFileSync(full, text, { flag: 'wx' })
  written.push(file)
  console.log(`  new      ${file}`)
}

/** Puts a line before the first line that begins with `before`, or at the end of the file. */
export function insertLine(file: string, line: string, before: string | RegExp | null): void {
  const full = path.join(root, file)
  const lines = fs.readFileSync(full, 'utf8').trimEnd().split('\n')
  const index = before === null ? lines.length : lines.findIndex((existing) => existing.search(before) === 0)
  if (index < 0) throw new Error(`${file} has no line ${String(before)} to put "${line}" before`)
  lines.splice(index, 0, line)
  fs.writeFileSync(full, `${lines.join('\n')}\n`)
  console.log(`  changed  ${file}`)
}

/** Runs the work of a generator, formats what it wrote, and turns what goes wrong into one line. */
export function runGenerator(work: () => void): void {
  try {
    work()
    // How lines break depends on how long the name is.
    execFileSync(path.join(root, 'node_modules/.bin/oxfmt'), written, { cwd: root })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
