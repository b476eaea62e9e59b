import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import type { Release } from '../src/service-worker/app-shell.ts'
import { closureOf, entryKeyOf, firstClosure, type Manifest } from './build-manifest.ts'

/** What is needed to read one's bookings, beside what every page loads. The rest is kept once it has been used. */
const KEPT_PAGES = [
  'src/features/bookings/bookings-page.tsx',
  'src/features/bookings/booking-details-page.tsx',
  ...['common', 'bookings', 'visit', 'errors'].flatMap((name) =>
    ['ar', 'en'].map((to) => `src/i18n/${name}.${to}.ts`),
  ),
]
/** Those of public/ that a page asks for by itself. */
const KEPT_FILES = ['/favicon.svg', '/manifest.webmanifest', '/icon-192.png']

/** Builds the worker once the app is there, and tells it the app's files. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async writeBundle() {
      const outDir = path.resolve(config.root, config.build.outDir)
      await build({
        root: config.root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { RELEASE: JSON.stringify(await readRelease(outDir)) },
        build: {
          outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          rolldownOptions: {
            input: path.join(config.root, 'src/service-worker/worker.ts'),
            // The address of a worker is its identity, so it has no hash.
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      })
    },
  }
}

async function readRelease(outDir: string): Promise<Release> {
  const manifest: Manifest = JSON.parse(await readFile(path.join(outDir, '.vite/manifest.json'), 'utf8'))
  const { entry, assets } = keptAssets(manifest)
  const html = await readFile(path.join(outDir, 'index.html'), 'utf8')
  const files = [...assets, ...KEPT_FILES]
  const hash = createHash('sha256').update(html)
  for (const file of files) hash.update(file).update(await readFile(path.join(outDir, file)))
  return { id: hash.digest('hex').slice(0, 16), entry, files }
}

/** The scripts, styles and fonts that are kept, by their addresses. */
export function keptAssets(manifest: Manifest): { entry: string; assets: string[] } {
  const keys = KEPT_PAGES.reduce((found, key) => closureOf(manifest, key, found), firstClosure(manifest))
  const files = [...keys].flatMap((key) => {
    const { file, css = [], assets = [] } = manifest[key] ?? {}
    return [file ?? [], css, assets].flat()
  })
  return {
    entry: `/${manifest[entryKeyOf(manifest)]?.file}`,
    assets: [...new Set(files)].map((file) => `/${file}`),
  }
}
