import { expect, it } from 'vitest'
import type { Manifest } from './build-manifest.ts'
import { FIRST_PAGES, fontFiles, pageFiles, partsOf } from './first-pages.ts'

const parts = Object.values(FIRST_PAGES).flatMap((page) =>
  (['ar', 'en'] as const).flatMap((locale) => partsOf(page, locale)),
)
const fileOf = (key: string) => `assets/${key.split('/').at(-1)}.js`
const manifest: Manifest = {
  ...Object.fromEntries(parts.map((key) => [key, { file: fileOf(key), imports: ['index.html'] }])),
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    assets: ['assets/sans-arabic-wght.woff2', 'assets/sans-latin-wght.woff2', 'assets/paper.svg'],
  },
  'src/start.tsx': { file: 'assets/start.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js' },
  '_rating.js': { file: 'assets/rating.js', imports: ['_shared.js'] },
  'src/features/salon/salon-page.tsx': { file: 'assets/salon-page.js', imports: ['_rating.js'] },
}

it('names what a page loads beside the first scripts, in its language, each file once', () => {
  expect(pageFiles(manifest, 'ar')['salon']).toEqual([
    '/assets/salon-page.js',
    '/assets/rating.js',
    '/assets/common.ar.ts.js',
    '/assets/salon.ar.ts.js',
    '/assets/visit.ar.ts.js',
  ])
  expect(pageFiles(manifest, 'en')['salon']).toContain('/assets/salon.en.ts.js')
})

it('names the fonts that a language is written in', () => {
  expect(fontFiles(manifest, 'ar')).toEqual([
    '/assets/sans-arabic-wght.woff2',
    '/assets/sans-latin-wght.woff2',
  ])
  expect(fontFiles(manifest, 'en')).toEqual(['/assets/sans-latin-wght.woff2'])
})
