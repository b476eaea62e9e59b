import { countStatements, newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../testing/test-app.ts'
import { renderPlaceSitemap, renderSitemapIndex, streamSalonSitemap } from './sitemap.ts'

const PUBLIC_URL = 'https://salon.example'
const SLUGS = ['anis', 'basil', 'cumin', 'dill', 'elder']

let test: TestApp
beforeAll(async () => {
  test = await createTestApp({ env: { PUBLIC_URL } })
  const { db } = test.database
  for (const slug of SLUGS.toReversed()) await newSalon(db, { slug })
  const { id: salonId } = await newSalon(db, { slug: 'fennel', cityKey: 'jeddah' })
  const { id } = await newService(db, { salonId, category: 'nails' })
  await newStaff(db, { salonId, does: [id] })
  await newSalon(db, { slug: 'hidden', status: 'draft', cityKey: 'makkah' })
})
afterAll(() => test.close())

const locsIn = (xml: string) => Array.from(xml.matchAll(/<loc>([^<]*)<\/loc>/g), ([, loc]) => loc)
const both = (path: string) => [`${PUBLIC_URL}${path}`, `${PUBLIC_URL}${path}?lang=en`]

async function read(url: string) {
  const { statusCode, headers, body } = await test.inject({ url })
  expect(statusCode).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'application/xml; charset=utf-8',
    'cache-control': 'public, max-age=3600',
  })
  expect(body).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/)
  return body
}

async function readPart(from: string, most: number, db = test.database.db): Promise<string> {
  let text = ''
  for await (const piece of streamSalonSitemap(db, PUBLIC_URL, { from, most })) text += piece
  return text
}

it('robots are told where the lists are, and may read all that is for people', async () => {
  const { body, headers } = await test.inject({ url: '/robots.txt' })
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(body).toContain(`\nSitemap: ${PUBLIC_URL}/sitemap.xml\n`)
  expect(body).not.toMatch(/Disallow: \/(?:\n|s\/|c\/|trpc|assets)/)
})

it('the list of lists leads to every salon that is not hidden', async () => {
  const files = locsIn(await read('/sitemap.xml'))
  expect(files).toEqual([`${PUBLIC_URL}/sitemap-places.xml`, `${PUBLIC_URL}/sitemap-salons.xml?from=anis`])
  const locs: unknown[] = []
  for (const file of files.slice(1)) locs.push(...locsIn(await read(String(file).slice(PUBLIC_URL.length))))
  expect(locs).toEqual([...SLUGS, 'fennel'].flatMap((slug) => both(`/s/${slug}`)))
})

it('names each page in both languages, and from each the other', async () => {
  const xml = await read('/sitemap-salons.xml?from=fennel')
  const [ar, en] = both('/s/fennel')
  const links = [
    ['ar', ar],
    ['en', en],
    ['x-default', ar],
  ].map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`)
  expect(xml).toContain(
    `<url><loc>${ar}</loc>${links.join('')}</url>\n<url><loc>${en}</loc>${links.join('')}</url>`,
  )
})

it('is split into parts that hold every salon once', async () => {
  for (const size of [1, 2, 3, 5, 6, 7]) {
    const index = locsIn(await renderSitemapIndex(test.database.db, PUBLIC_URL, size)).slice(1)
    expect(index).toHaveLength(Math.ceil(6 / size))
    const locs: unknown[] = []
    for (const file of index) locs.push(...locsIn(await readPart(String(file).split('from=')[1] ?? '', size)))
    expect(locs).toEqual([...SLUGS, 'fennel'].flatMap((slug) => both(`/s/${slug}`)))
  }
})

it('of places has the cities with salons and what is offered there', async () => {
  expect(locsIn(await read('/sitemap-places.xml'))).toEqual(
    ['/', '/c/jeddah', '/c/jeddah/nails', '/c/riyadh'].flatMap(both),
  )
})

it.each(['', '?from=', '?from=ROSE', '?from=a&from=b', "?from='"])(
  'has no part that begins with %j',
  async (query) => {
    expect((await test.inject({ url: `/sitemap-salons.xml${query}` })).statusCode).toBe(404)
  },
)

it('takes one statement for each list, and one for each thousand salons', async () => {
  const { db, take } = countStatements(test.database.db)
  await renderSitemapIndex(db, PUBLIC_URL, 2)
  expect(take()).toBe(1)
  await renderPlaceSitemap(db, PUBLIC_URL)
  expect(take()).toBe(1)
  await readPart('anis', 10_000, db)
  expect(take()).toBe(1)
})

it('reads on where the last statement ended', async () => {
  const { db } = test.database
  const { businessId } = await newSalon(db, { slug: 'many' })
  const same = {
    ...{ nameAr: 'ص', nameEn: 'S', audience: 'women', cityKey: 'riyadh', latitude: 24, longitude: 46 },
    status: 'live',
  }
  const rows = Array.from({ length: 1500 }, (_, i) => ({
    ...{ ...same, businessId, id: test.deps.newId(), slug: `many-${String(i).padStart(4, '0')}` },
  }))
  await db.insertInto('salons').values(rows).execute()
  const locs = locsIn(await readPart('many-0000', 1400))
  expect(locs).toEqual(rows.slice(0, 1400).flatMap(({ slug }) => both(`/s/${slug}`)))
})
