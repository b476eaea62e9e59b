import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import type { Release } from '../src/service-worker/app-shell.ts'
import { closureOf, type Manifest } from './build-manifest.ts'

/** What is needed to read one's bookings, beside what every page loads. The rest is kept once it has been used. */
const KEPT_PAGES = [
  'src/features/bookings/bookings-page.tsx',
  'src/features/bookings/booking-details-page.tsx',
  ...['bookings', 'visit', 'errors'].flatMap((name) => ['ar', 'en'].map((to) => `src/i18n/${name}.${to}.ts`)),
]
/** Those of public/ that a page asks for by itself. */
const KEPT_FILES = ['/boot.js', '/favicon.svg', '/manifest.webmanifest', '/icon-192.png']

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
  const fonts = [...html.matchAll(/href="(\/assets\/[^"]+\.woff2)"/g)].flatMap(([, font]) => font ?? [])
  const files = [...new Set([...assets, ...fonts, ...KEPT_FILES])]
  const hash = createHash('sha256').update(html)
  for (const file of files) hash.update(file).update(await readFile(path.join(outDir, file)))
  return { id: hash.digest('hex').slice(0, 16), entry, files }
}

/** The scripts and styles that are kept, by their addresses. */
export function keptAssets(manifest: Manifest): { entry: string; assets: string[] } {
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (!entry) throw new Error('the manifest has no entry')
  const keys = [entry, ...KEPT_PAGES].reduce(
    (found, key) => closureOf(manifest, key, found),
    new Set<string>(),
  )
  const files = [...keys].flatMap((key) => [manifest[key]?.file ?? [], manifest[key]?.css ?? []].flat())
  return { entry: `/${manifest[entry]?.file}`, assets: [...new Set(files)].map((file) => `/${file}`) }
}
