import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locale } from '@salon/domain'
import type { Plugin } from 'vite'
import { fontFiles, pageFiles } from './first-pages.ts'
import type { Manifest } from './build-manifest.ts'

/** Writes down beside the manifest which fonts and scripts each page loads; the server reads it (apps/server/src/http/pages/web-build.ts). */
export function writePageFiles(): Plugin {
  return {
    name: 'page-files',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const manifest: Manifest = JSON.parse(await readFile(path.join(dir, '.vite/manifest.json'), 'utf8'))
      const filesIn = (locale: Locale) => ({
        fonts: fontFiles(manifest, locale),
        scripts: pageFiles(manifest, locale),
      })
      const files = { ar: filesIn('ar'), en: filesIn('en') }
      await writeFile(path.join(dir, '.vite/page-files.json'), `${JSON.stringify(files, null, 2)}\n`)
    },
  }
}
