import { gzipSync } from 'node:zlib'
import { FIRST_PAGES, partsOf } from './first-pages.ts'
import { closureBefore, closureOf, firstClosure, type Manifest } from './build-manifest.ts'

/** One thing measured against its limit, both in bytes of gzip. */
export interface BudgetRow {
  name: string
  bytes: number
  limitBytes: number
}

const KIB = 1024
const FIRST_PAGE_LIMIT = 130 * KIB
const OFFICE_LIMIT = 200 * KIB
const LAZY_LIMIT = 80 * KIB
const CSS_LIMIT = 20 * KIB

/** A chunk's own file and the workers that it starts. */
const scriptsOf = ({ file, assets = [] }: Partial<Manifest[string]> = {}) =>
  [file ?? [], assets.filter((asset) => asset.endsWith('.js'))].flat()

/** The routes of those who work here. */
const OFFICE = 'src/app/office.tsx'

/** What a salon's people open in the morning. */
const OFFICE_PAGE = {
  code: 'src/features/manage/calendar/calendar-page.tsx',
  texts: ['manage', 'calendar', 'bookings', 'visit'],
}

/**
 * Measures the build against the budget of the first load: whole pages, every lazily loaded chunk with what it alone
 * brings, and all styles.
 */
export function measureBudgets(manifest: Manifest, read: (file: string) => Uint8Array): BudgetRow[] {
  const gzipBytes = (files: Iterable<string>) =>
    [...new Set(files)].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0)
  const scripts = (keys: Iterable<string>) => gzipBytes([...keys].flatMap((key) => scriptsOf(manifest[key])))

  const first = firstClosure(manifest)

  // in the product's first language
  const firstLoad = (page: Parameters<typeof partsOf>[0], ...more: string[]) =>
    scripts(
      [...more, ...partsOf(page, 'ar')].reduce(
        (found, part) => closureOf(manifest, part, found),
        new Set(first),
      ),
    )
  const firstPages = Object.entries(FIRST_PAGES).map(([name, page]) => ({
    name: `first load of the ${name} page`,
    bytes: firstLoad(page),
    limitBytes: FIRST_PAGE_LIMIT,
  }))
  const office = {
    name: 'first load of the salon’s calendar',
    bytes: firstLoad(OFFICE_PAGE, OFFICE),
    limitBytes: OFFICE_LIMIT,
  }
  const lazyChunks = Object.keys(manifest)
    .filter((key) => manifest[key]?.isDynamicEntry)
    .map((key) => {
      const before = closureBefore(manifest, key)
      const brought = [...closureOf(manifest, key)].filter((part) => !first.has(part) && !before.has(part))
      return { name: `lazy ${key}`, bytes: scripts(brought), limitBytes: LAZY_LIMIT }
    })
  const styles = {
    name: 'all styles',
    bytes: gzipBytes(Object.values(manifest).flatMap((chunk) => chunk.css ?? [])),
    limitBytes: CSS_LIMIT,
  }
  return [...firstPages, office, ...lazyChunks, styles]
}
