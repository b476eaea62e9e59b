/** The part of Vite's manifest that says what a chunk pulls in. */
interface ManifestChunk {
  file: string
  isEntry?: boolean
  isDynamicEntry?: boolean
  /** Keys of chunks loaded together with this one. */
  imports?: string[]
  /** Keys of chunks that it loads later. */
  dynamicImports?: string[]
  css?: string[]
  /** What its styles ask for, and the workers that it starts. */
  assets?: string[]
}

export type Manifest = Record<string, ManifestChunk>

/** What the entry imports once the page is painted (src/main.tsx); every page needs it as it needs the entry. */
const START = 'src/start.tsx'

/** The key of the entry. */
export function entryKeyOf(manifest: Manifest): string {
  const entryKey = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (!entryKey) throw new Error('the manifest has no entry')
  return entryKey
}

/** What every page loads, by manifest key. */
export function firstClosure(manifest: Manifest): Set<string> {
  return closureOf(manifest, START, closureOf(manifest, entryKeyOf(manifest)))
}

/** The chunk and all that it imports statically, by manifest key. */
export function closureOf(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found
  const chunk = manifest[key]
  if (!chunk) throw new Error(`the manifest has no chunk ${key}`)
  found.add(key)
  for (const next of chunk.imports ?? []) closureOf(manifest, next, found)
  return found
}

/** What is there whenever a chunk is loaded later: all that each of those that ask for it came with, by manifest key. */
export function closureBefore(manifest: Manifest, key: string): Set<string> {
  const askers = Object.keys(manifest).filter((each) => manifest[each]?.dynamicImports?.includes(key))
  const [first = new Set<string>(), ...others] = askers.map((asker) => closureOf(manifest, asker))
  return new Set([...first].filter((part) => others.every((closure) => closure.has(part))))
}
