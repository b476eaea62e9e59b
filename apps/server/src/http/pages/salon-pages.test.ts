import { countStatements, newPhoto, newSalon, newSeason, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, newPageMakers, type TestApp } from '../../testing/test-app.ts'
import { firstDataIn, jsonLdIn, linksIn, metaIn, titleIn } from '../../testing/page-parts.ts'
import { createSalonPages } from './salon-pages.ts'

const PUBLIC_URL = 'https://salon.example'
const ROSE = {
  slug: 'rose',
  nameAr: 'صالون الورد',
  nameEn: 'Rose Salon',
  districtAr: 'العليا',
  districtEn: 'Al Olaya',
  addressAr: 'شارع التحلية',
  addressEn: 'Tahlia Street',
  phone: '+966112345678',
}

let test: TestApp
let salonId: string
beforeAll(async () => {
  test = await createTestApp({ env: { PUBLIC_URL } })
  const { db } = test.database
  salonId = (await newSalon(db, ROSE)).id
  const cut = await newService(db, { salonId, nameAr: 'قص', nameEn: 'Cut', priceHalalas: 120_00 })
  const colour = await newService(db, {
    ...{ salonId, nameAr: 'صبغ', nameEn: 'Colour', category: 'color' },
    variants: [
      { durationMinutes: 60, priceHalalas: 250_50 },
      { durationMinutes: 90, priceHalalas: 400_00 },
    ],
  })
  await newStaff(db, { salonId, does: [cut.id, colour.id] })
})
afterAll(() => test.close())

const page = async (url: string) => (await test.inject({ url })).body

describe('the first HTML of a salon', () => {
  it('is in Arabic, with the app in it', async () => {
    const html = await page('/s/rose')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<div id="root">')
    expect(html).toContain('dataset.booted')
    expect(titleIn(html)).toBe('صالون الورد، العليا، الرياض | صالون')
    expect(metaIn(html)['description']).toBe(
      'احجز موعدك في صالون الورد: العليا، الرياض. الأسعار من 120 ريال. الأوقات المتاحة والخدمات والفريق في صفحة واحدة.',
    )
  })

  it('is in English when the address asks for it', async () => {
    const html = await page('/s/rose?lang=en')
    expect(html).toContain('<html lang="en" dir="ltr">')
    expect(titleIn(html)).toBe('Rose Salon, Al Olaya, Riyadh | Salon')
    expect(metaIn(html)['description']).toMatch(/^Book a visit at Rose Salon in Al Olaya, Riyadh\./)
  })

  it('names the app’s files before what no browser needs', async () => {
    const html = await page('/s/rose')
    expect(html.indexOf('dataset.booted')).toBeLessThan(html.indexOf('ld+json'))
    expect(html.indexOf('ld+json')).toBeLessThan(html.indexOf('</head>'))
  })

  it.each(['/s/rose', '/s/rose?lang=en', '/s/rose/book', '/?lang=ar&lang=en'])(
    '%s has one title and one description',
    async (url) => {
      const html = await page(url)
      expect(html.match(/<title>/g)).toHaveLength(1)
      expect(html.match(/name="description"/g)).toHaveLength(1)
      expect(html.match(/rel="canonical"/g)).toHaveLength(1)
    },
  )

  it.each([
    ['/s/rose', `${PUBLIC_URL}/s/rose`],
    ['/s/rose?utm_source=x', `${PUBLIC_URL}/s/rose`],
    ['/s/rose?lang=ar', `${PUBLIC_URL}/s/rose`],
    ['/s/rose?lang=fr', `${PUBLIC_URL}/s/rose`],
    ['/s/rose?lang=en', `${PUBLIC_URL}/s/rose?lang=en`],
    ['/s/rose/book', `${PUBLIC_URL}/s/rose`],
    ['/s/rose/book?lang=en', `${PUBLIC_URL}/s/rose?lang=en`],
  ])('%s names one address for search engines', async (url, canonical) => {
    const html = await page(url)
    expect(linksIn(html, 'canonical')).toEqual([{ href: canonical }])
    expect(linksIn(html, 'alternate')).toEqual([
      { hreflang: 'ar', href: `${PUBLIC_URL}/s/rose` },
      { hreflang: 'en', href: `${PUBLIC_URL}/s/rose?lang=en` },
      { hreflang: 'x-default', href: `${PUBLIC_URL}/s/rose` },
    ])
  })

  it('tells whoever shows a link to it what to show', async () => {
    const html = await page('/s/rose?lang=en')
    expect(metaIn(html)).toMatchObject({
      'og:title': 'Rose Salon, Al Olaya, Riyadh | Salon',
      'og:url': `${PUBLIC_URL}/s/rose?lang=en`,
      'og:locale': 'en_US',
      'og:locale:alternate': 'ar_SA',
      'og:image': `${PUBLIC_URL}/og.png`,
      'twitter:card': 'summary_large_image',
    })
    expect(metaIn(html)).not.toHaveProperty('robots')
  })

  it('shows its cover to whoever shows a link to it, and asks for it first', async () => {
    const { db } = test.database
    const { id } = await newSalon(db, { slug: 'jasmine' })
    expect(metaIn(await page('/s/jasmine'))['og:image']).toBe(`${PUBLIC_URL}/og.png`)
    const photoId = await newPhoto(db, { salonId: id, altEn: 'The waiting room' })
    const html = await page('/s/jasmine?lang=en')
    const cover = `/photos/${photoId}-1600.webp`
    expect(metaIn(html)).toMatchObject({
      'og:image': `${PUBLIC_URL}${cover}`,
      'og:image:width': '1600',
      'og:image:height': '1200',
      'og:image:alt': 'The waiting room',
      'twitter:image': `${PUBLIC_URL}${cover}`,
    })
    expect(jsonLdIn(html)).toMatchObject([{ image: `${PUBLIC_URL}${cover}` }])
    const asImage = (links: Record<string, string>[]) => links.filter(({ as }) => as === 'image')
    expect(asImage(linksIn(html, 'preload'))).toMatchObject([
      { fetchpriority: 'high', imagesrcset: expect.stringContaining(`${cover} 1600w`) },
    ])
    expect(asImage(linksIn(await page('/s/jasmine/book'), 'preload'))).toEqual([])
  })

  it('for booking has a title of its own', async () => {
    expect(titleIn(await page('/s/rose/book'))).toBe('حجز موعد في صالون الورد | صالون')
    expect(titleIn(await page('/s/rose/book?lang=en'))).toBe('Book a visit at Rose Salon | Salon')
  })
})

describe('the salon as schema.org has it', () => {
  it.each(['/s/rose?lang=en', '/s/rose/book?lang=en'])('on %s', async (url) => {
    const [salon] = jsonLdIn(await page(url))
    expect(salon).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'HairSalon',
      url: `${PUBLIC_URL}/s/rose?lang=en`,
      name: 'Rose Salon',
      alternateName: 'صالون الورد',
      telephone: '+966112345678',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Tahlia Street',
        addressLocality: 'Riyadh',
        addressCountry: 'SA',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 24.7136, longitude: 46.6753 },
      priceRange: '120–250.50 SAR',
      openingHoursSpecification: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
          opens: '10:00',
          closes: '22:00',
        },
      ],
      makesOffer: [
        { '@type': 'Offer', price: '120', priceCurrency: 'SAR', itemOffered: { name: 'Cut' } },
        {
          '@type': 'Offer',
          priceSpecification: { minPrice: '250.50', priceCurrency: 'SAR' },
          itemOffered: { name: 'Colour' },
        },
      ],
    })
    expect(salon).not.toHaveProperty('aggregateRating')
  })

  it('has a rating once there are reviews', async () => {
    const { db } = test.database
    const { id } = await newSalon(db, { slug: 'rated' })
    await db.updateTable('salons').set({ ratingSum: 14, ratingCount: 3 }).where('id', '=', id).execute()
    const html = await page('/s/rated')
    expect(jsonLdIn(html)[0]).toMatchObject({
      '@type': 'BeautySalon',
      aggregateRating: { ratingValue: 4.67, ratingCount: 3, bestRating: 5 },
    })
    expect(metaIn(html)['description']).toContain('التقييم 4.7 من 5 (عدد التقييمات: 3)')
  })

  it('tells hours past midnight, seasons and single days', async () => {
    const { db } = test.database
    const late = { weekday: 4, startMinute: 20 * 60, lengthMinutes: 7 * 60 }
    const { id } = await newSalon(db, { slug: 'late', hours: [late] })
    const season = { salonId: id, firstDate: '2027-02-08', lastDate: '2027-03-09' }
    await newSeason(db, { ...season, hours: [{ weekday: 0, startMinute: 0, lengthMinutes: 1440 }] })
    await db
      .insertInto('dateOverrides')
      .values({ id: test.deps.newId(), salonId: id, onDate: '2026-12-05' })
      .execute()
    const type = { '@type': 'OpeningHoursSpecification' }
    expect(jsonLdIn(await page('/s/late'))[0]).toMatchObject({
      openingHoursSpecification: [
        { ...type, dayOfWeek: ['Thursday'], opens: '20:00', closes: '03:00' },
        {
          ...{ ...type, dayOfWeek: ['Sunday'], opens: '00:00', closes: '23:59' },
          ...{ validFrom: '2027-02-08', validThrough: '2027-03-09' },
        },
        { ...type, opens: '00:00', closes: '00:00', validFrom: '2026-12-05', validThrough: '2026-12-05' },
      ],
    })
  })
})

describe('what the app needs first', () => {
  it('is brought along: the same profile that the API answers with', async () => {
    const answer = await test.get('salons.bySlug', { slug: 'rose' })
    const { result } = answer.json<{ result: { data: unknown } }>()
    for (const url of ['/s/rose', '/s/rose/book', '/embed/rose', '/s/rose?lang=en']) {
      expect(firstDataIn(await page(url))).toMatchObject({ salon: result.data })
    }
  })

  it('is everybody’s: who asks makes no difference', async () => {
    const { headers } = await test.signIn()
    expect((await test.inject({ url: '/s/rose', headers })).body).toBe(await page('/s/rose'))
  })

  it.each([
    ['/s/rose', '/assets/salon.ar.js'],
    ['/s/rose?lang=en', '/assets/salon.en.js'],
    ['/s/rose/book', '/assets/booking.ar.js'],
    ['/embed/rose', '/assets/embed.ar.js'],
    ['/', '/assets/discover.ar.js'],
    ['/c/riyadh', '/assets/place.ar.js'],
  ])('is named on %s: %s', async (url, file) => {
    expect(linksIn(await page(url), 'modulepreload').map(({ href }) => href)).toEqual([file])
  })
})

describe('the first screen', () => {
  const screenIn = (html: string) => /<div id="root">(.*)<\/div>/s.exec(html)?.[1]
  const shown = (address: string, locale: string) =>
    `<main data-locale="${locale}" data-address="${address}">${salonId}</main>`

  it.each([
    ['/s/rose', '/s/rose', 'ar'],
    ['/s/rose?lang=en&utm_source=x', '/s/rose', 'en'],
    ['/s/rose?lines=a', '/s/rose', 'ar'],
    ['/s/rose/book', '/s/rose/book', 'ar'],
    ['/s/rose/book?lang=en&lines=a.b_c*d', '/s/rose/book?lines=a.b_c*d', 'en'],
  ])('of %s is that of %s in %s', async (url, address, locale) => {
    expect(screenIn(await page(url))).toBe(shown(address, locale))
  })

  it.each([
    '/embed/rose',
    '/s/rose/book?lines=a&startsAt=2026-12-02T09:00:00.000Z',
    '/s/rose/book?booked=1',
    '/s/rose/book?lines=a&lines=b',
    '/s/rose/book?lines=%22%3E',
    `/s/rose/book?lines=${'a'.repeat(1501)}`,
  ])('of %s is left to the app', async (url) => {
    expect(screenIn(await page(url))).toBe('')
  })

  it('of a visit is drawn twenty times a second, and kept', async () => {
    const urlOf = (number: number) => `/s/rose/book?lines=${String(number).padStart(4, '0')}`
    test.deps.clock.advanceMinutes(1)
    const screens: (string | undefined)[] = []
    for (let number = 0; number < 25; number++) screens.push(screenIn(await page(urlOf(number))))
    expect(screens.filter((screen) => screen === '')).toHaveLength(5)
    expect(screenIn(await page(urlOf(0)))).toBe(screens[0])
    test.deps.clock.advanceMinutes(1)
    expect(screenIn(await page(urlOf(24)))).not.toBe('')
  })
})

describe('a hostile name', () => {
  const HOSTILE = `</script><script>alert(1)</script><!-- "onload='x' & \u2028\u2029 $& $1`

  beforeAll(async () => {
    const { db } = test.database
    await newSalon(db, { slug: 'hostile', nameAr: HOSTILE, nameEn: HOSTILE, aboutAr: HOSTILE })
  })

  it.each(['/s/hostile', '/s/hostile?lang=en', '/s/hostile/book', '/embed/hostile'])(
    'stays text on %s',
    async (url) => {
      const html = await page(url)
      expect(html).not.toContain('<script>alert')
      expect(html).not.toContain('<!-- ')
      expect(html).not.toMatch(/[\u2028\u2029](?=[^<]*<\/script>)/u)
      expect(html.match(/<script/g)?.length).toBe(html.match(/<\/script>/g)?.length)
      expect(html.match(/<div id="root">/g)).toHaveLength(1)
      expect(titleIn(html)).toContain(HOSTILE)
      expect(firstDataIn(html)).toMatchObject({ salon: { name: { ar: HOSTILE, en: HOSTILE } } })
      for (const thing of jsonLdIn(html)) expect(thing).toMatchObject({ name: HOSTILE })
    },
  )
})

describe('a salon that is not there', () => {
  it.each([
    '/s/none',
    '/s/none/book',
    '/s/none?lang=en',
    '/s/Rose',
    '/s/%00',
    `/s/${'a'.repeat(200)}`,
    '/s/rose%2fbook',
    '/embed/none',
  ])('is 404 with the app’s page: %s', async (url) => {
    const { statusCode, body, headers } = await test.inject({ url })
    expect(statusCode).toBe(404)
    expect(body).toContain('<div id="root"></div>')
    expect(metaIn(body)['robots']).toBe('noindex')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('or is hidden, at once', async () => {
    const { db } = test.database
    const { id } = await newSalon(db, { slug: 'closed' })
    expect((await test.inject({ url: '/s/closed' })).statusCode).toBe(200)
    await db.updateTable('salons').set({ status: 'draft' }).where('id', '=', id).execute()
    expect((await test.inject({ url: '/s/closed' })).statusCode).toBe(404)
  })
})

describe('asked for again', () => {
  it('is not sent to whoever has it, until the salon changes', async () => {
    const { db } = test.database
    const { id } = await newSalon(db, { slug: 'changing' })
    const url = '/s/changing'
    const { headers } = await test.inject({ url })
    expect(headers['cache-control']).toBe('no-cache')
    const known = { 'if-none-match': String(headers.etag) }
    const again = await test.inject({ url, headers: known })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await test.inject({ url: '/s/changing?lang=en', headers: known })).statusCode).toBe(200)
    await db.updateTable('salons').set({ nameAr: 'اسم آخر' }).where('id', '=', id).execute()
    const changed = await test.inject({ url, headers: known })
    expect([changed.statusCode, titleIn(changed.body)]).toEqual([200, 'اسم آخر، الرياض | صالون'])
  })

  it('takes one statement, two when it has changed, none for what is no slug', async () => {
    const { db, take } = countStatements(test.database.db)
    const find = createSalonPages({ ...test.deps, db }, newPageMakers(PUBLIC_URL))
    const statements = async (slug: string) => {
      await find({ slug, kind: 'salon', locale: 'ar', query: {} })
      return take()
    }
    expect(await statements('rose')).toBe(2)
    expect(await statements('rose')).toBe(1)
    await newService(test.database.db, { salonId })
    expect(await statements('rose')).toBe(2)
    test.deps.clock.advanceMinutes(24 * 60)
    expect(await statements('rose')).toBe(2)
    expect(await statements('rose')).toBe(1)
    expect(await statements('none')).toBe(1)
    expect(await statements('NONE')).toBe(0)
  })
})
