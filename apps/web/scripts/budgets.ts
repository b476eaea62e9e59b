import { gzipSync } from 'node:zlib'

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

/** One thing measured against its limit, both in bytes of gzip. */
export interface BudgetRow {
  name: string
  bytes: number
  limitBytes: number
}

const KIB = 1024
const FIRST_PAGE_LIMIT = 130 * KIB
const LAZY_LIMIT = 80 * KIB
const CSS_LIMIT = 20 * KIB

/** People arrive at these from a search engine or a shared link: the page and the texts of the product's first language. */
const FIRST_PAGES: Record<string, string[]> = {
  discover: ['src/features/discover/discover-page.tsx', 'src/i18n/discover.ar.ts', 'src/i18n/card.ar.ts'],
  place: ['src/features/landing/place-page.tsx', 'src/i18n/landing.ar.ts', 'src/i18n/card.ar.ts'],
  salon: ['src/features/salon/salon-page.tsx', 'src/i18n/salon.ar.ts', 'src/i18n/visit.ar.ts'],
  booking: ['src/features/booking/booking-page.tsx', 'src/i18n/booking.ar.ts', 'src/i18n/visit.ar.ts'],
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

/**
 * Measures the build against the budget of the first load: whole pages, every lazily loaded chunk with what it alone
 * brings, and all styles.
 */
export function measureBudgets(manifest: Manifest, read: (file: string) => Uint8Array): BudgetRow[] {
  const gzipBytes = (files: Iterable<string>) =>
    [...new Set(files)].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0)
  const scripts = (keys: Iterable<string>) => gzipBytes([...keys].flatMap((key) => manifest[key]?.file ?? []))

  const entryKey = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (!entryKey) throw new Error('the manifest has no entry')
  const entry = closureOf(manifest, entryKey)

  const firstPages = Object.entries(FIRST_PAGES).map(([page, parts]) => ({
    name: `first load of the ${page} page`,
    bytes: scripts(parts.reduce((found, part) => closureOf(manifest, part, found), new Set(entry))),
    limitBytes: FIRST_PAGE_LIMIT,
  }))
  const lazyChunks = Object.keys(manifest)
    .filter((key) => manifest[key]?.isDynamicEntry)
    .map((key) => ({
      name: `lazy ${key}`,
      bytes: scripts([...closureOf(manifest, key)].filter((part) => !entry.has(part))),
      limitBytes: LAZY_LIMIT,
    }))
  const styles = {
    name: 'all styles',
    bytes: gzipBytes(Object.values(manifest).flatMap((chunk) => chunk.css ?? [])),
    limitBytes: CSS_LIMIT,
  }
  return [...firstPages, ...lazyChunks, styles]
}
