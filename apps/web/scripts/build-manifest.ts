/** The part of Vite's manifest that says what a chunk pulls in. */
interface ManifestChunk {
  file: string
  isEntry?: boolean
  isDynamicEntry?: boolean
  /** Keys of chunks loaded together with this one. */
  imports?: string[]
  css?: string[]
}

export type Manifest = Record<string, ManifestChunk>

/** The chunk and all that it imports statically, by manifest key. */
export function closureOf(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found
  const chunk = manifest[key]
  if (!chunk) throw new Error(`the manifest has no chunk ${key}`)
  found.add(key)
  for (const next of chunk.imports ?? []) closureOf(manifest, next, found)
  return found
}
