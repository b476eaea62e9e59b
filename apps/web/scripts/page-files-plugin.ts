import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'
import { pageFiles } from './first-pages.ts'
import type { Manifest } from './build-manifest.ts'

/** Writes down beside the manifest which scripts each page loads; the server reads it (apps/server/src/http/pages/page-files.ts). */
export function writePageFiles(): Plugin {
  return {
    name: 'page-files',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const manifest: Manifest = JSON.parse(await readFile(path.join(dir, '.vite/manifest.json'), 'utf8'))
      const files = { ar: pageFiles(manifest, 'ar'), en: pageFiles(manifest, 'en') }
      await writeFile(path.join(dir, '.vite/page-files.json'), `${JSON.stringify(files, null, 2)}\n`)
    },
  }
}
