import { readFileSync } from 'node:fs'
import type { Manifest } from '../scripts/build-manifest.ts'

const MANIFEST = new URL('../dist/.vite/manifest.json', import.meta.url)

/**
 * The address of a source file's code in the build, as a pattern for `page.route`.
 * @throws Error when no file of the build begins with it
 */
export function codeOf(source: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))
  const chunk = manifest[source]
  if (!chunk) throw new Error(`the build has no file for ${source}`)
  return `**/${chunk.file}`
}
