import { expect, it } from 'vitest'
import type { Manifest } from './build-manifest.ts'
import { keptAssets } from './service-worker-plugin.ts'

const texts = ['common', 'bookings', 'visit', 'errors'].flatMap((name) =>
  ['ar', 'en'].map((to) => `${name}.${to}`),
)
const manifest: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    css: ['assets/app.css'],
    assets: ['assets/sans.woff2'],
  },
  'src/start.tsx': { file: 'assets/start.js' },
  '_shared.js': { file: 'assets/shared.js' },
  'src/features/bookings/bookings-page.tsx': {
    file: 'assets/list.js',
    imports: ['index.html', '_shared.js'],
  },
  'src/features/bookings/booking-details-page.tsx': { file: 'assets/details.js', imports: ['_shared.js'] },
  'src/features/style/style-page.tsx': { file: 'assets/style.js' },
  ...Object.fromEntries(texts.map((name) => [`src/i18n/${name}.ts`, { file: `assets/${name}.js` }])),
}

it('keeps what the bookings need to be read, each file once, and nothing else', () => {
  expect(keptAssets(manifest)).toEqual({
    entry: '/assets/index.js',
    assets: [
      '/assets/index.js',
      '/assets/app.css',
      '/assets/sans.woff2',
      '/assets/start.js',
      '/assets/list.js',
      '/assets/shared.js',
      '/assets/details.js',
      ...texts.map((name) => `/assets/${name}.js`),
    ],
  })
})
