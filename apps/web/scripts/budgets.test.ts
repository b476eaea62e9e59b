import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { measureBudgets } from './budgets.ts'
import { closureOf, type Manifest } from './build-manifest.ts'

const text = (name: string) => ({ [`src/i18n/${name}.ts`]: { file: `${name}.js`, isDynamicEntry: true } })

const page = (feature: string, name: string) => ({
  [`src/features/${feature}/${name}.tsx`]: {
    file: `${feature}.js`,
    isDynamicEntry: true,
    imports: ['index.html'],
  },
})

const manifest: Manifest = {
  ...text('common.ar'),
  ...text('salon.ar'),
  ...text('booking.ar'),
  ...text('visit.ar'),
  ...text('discover.ar'),
  ...text('landing.ar'),
  ...text('card.ar'),
  ...text('embed.ar'),
  ...text('manage.ar'),
  ...text('calendar.ar'),
  ...text('bookings.ar'),
  'index.html': { file: 'index.js', isEntry: true, css: ['index.css'] },
  'src/start.tsx': { file: 'start.js', isDynamicEntry: true, imports: ['index.html', '_shared.js'] },
  '_shared.js': { file: 'shared.js' },
  '_dialog.js': { file: 'dialog.js', imports: ['_shared.js'] },
  'src/features/salon/salon-page.tsx': {
    file: 'salon.js',
    isDynamicEntry: true,
    imports: ['index.html', '_dialog.js'],
  },
  ...page('booking', 'booking-page'),
  ...page('discover', 'discover-page'),
  ...page('landing', 'place-page'),
  ...page('embed', 'embed-page'),
  'src/app/office.tsx': { file: 'office.js', isDynamicEntry: true, imports: ['index.html'] },
  'src/features/manage/calendar/calendar-page.tsx': {
    file: 'calendar.js',
    isDynamicEntry: true,
    imports: ['index.html'],
    dynamicImports: ['src/sheet.tsx', 'src/panel.tsx'],
  },
  'src/sheet.tsx': {
    file: 'sheet.js',
    isDynamicEntry: true,
    imports: ['src/features/manage/calendar/calendar-page.tsx'],
  },
  'src/panel.tsx': {
    file: 'panel.js',
    isDynamicEntry: true,
    imports: ['src/features/manage/calendar/calendar-page.tsx'],
  },
  'src/other.tsx': { file: 'other.js', isDynamicEntry: true, dynamicImports: ['src/panel.tsx'] },
}

/** Noise does not compress, so a file weighs about what it measures. */
function filesOf(sizesKib: Record<string, number>) {
  return (file: string) => randomBytes((sizesKib[file] ?? 0) * 1024)
}

function tooBig(sizesKib: Record<string, number>): string[] {
  const rows = measureBudgets(manifest, filesOf(sizesKib))
  return rows.filter((row) => row.bytes > row.limitBytes).map((row) => row.name)
}

describe('budgets of the build', () => {
  it('follows static imports to the end', () => {
    expect([...closureOf(manifest, 'src/features/salon/salon-page.tsx')].toSorted()).toEqual([
      '_dialog.js',
      '_shared.js',
      'index.html',
      'src/features/salon/salon-page.tsx',
    ])
  })

  it('accepts a build within all limits', () => {
    expect(
      tooBig({ 'start.js': 80, 'shared.js': 20, 'dialog.js': 10, 'salon.js': 10, 'index.css': 10 }),
    ).toEqual([])
  })

  it('counts of what opens over a page what is not there with each that opens it', () => {
    const sizes = { 'start.js': 20, 'calendar.js': 60, 'sheet.js': 30, 'panel.js': 30 }
    expect(tooBig(sizes)).toEqual(['lazy src/panel.tsx'])
    expect(tooBig({ ...sizes, 'panel.js': 10, 'sheet.js': 81 })).toEqual(['lazy src/sheet.tsx'])
  })

  it('counts what a page shares with the entry once, and refuses a page that is too big as a whole', () => {
    expect(tooBig({ 'start.js': 80, 'shared.js': 20, 'dialog.js': 20, 'salon.js': 12 })).toEqual([
      'first load of the salon page',
    ])
  })

  it('counts the workers that a page starts', () => {
    const entry = { file: 'index.js', isEntry: true, assets: ['latin.woff2', 'worker.js'] }
    const rows = measureBudgets({ ...manifest, 'index.html': entry }, filesOf({ 'worker.js': 131 }))
    expect(rows.filter((row) => row.bytes > row.limitBytes).map((row) => row.name)).toContain(
      'first load of the salon page',
    )
  })

  it('gives a salon’s own side more room, and not without end', () => {
    expect(tooBig({ 'start.js': 80, 'shared.js': 45, 'office.js': 10, 'calendar.js': 50 })).toEqual([])
    expect(tooBig({ 'start.js': 80, 'shared.js': 45, 'office.js': 10, 'calendar.js': 68 })).toEqual([
      'first load of the salon’s calendar',
    ])
  })

  it('counts the texts that a page cannot be read without', () => {
    expect(tooBig({ 'start.js': 118, 'booking.js': 8, 'visit.ar.js': 3, 'booking.ar.js': 3 })).toEqual([
      'first load of the booking page',
    ])
  })

  it('refuses a lazy chunk and styles that are too big by themselves', () => {
    expect(tooBig({ 'booking.js': 81, 'index.css': 21 })).toEqual([
      'lazy src/features/booking/booking-page.tsx',
      'all styles',
    ])
  })
})
