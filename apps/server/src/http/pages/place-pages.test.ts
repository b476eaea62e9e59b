import { countStatements, newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsonLdIn, linksIn, metaIn, titleIn } from '../../testing/page-parts.ts'
import { createTestApp, newPageMakers, type TestApp } from '../../testing/test-app.ts'
import { createPlacePages } from './place-pages.ts'

const PUBLIC_URL = 'https://salon.example'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp({ env: { PUBLIC_URL } })
  await seedSalon('first', 'riyadh', 'hair', 5)
  await seedSalon('second', 'riyadh', 'hair', 4)
  await seedSalon('third', 'riyadh', 'nails', 3)
  await seedSalon('elsewhere', 'jeddah', 'hair', 1)
})
afterAll(() => test.close())

async function seedSalon(slug: string, cityKey: string, category: string, stars: number) {
  const { db } = test.database
  const { id: salonId } = await newSalon(db, {
    slug,
    cityKey,
    nameEn: slug,
    ratingSum: stars,
    ratingCount: 1,
  })
  const { id } = await newService(db, { salonId, category })
  await newStaff(db, { salonId, does: [id] })
}

const page = async (url: string) => (await test.inject({ url })).body

/** The slugs on the page's list, by place. */
async function listOn(url: string): Promise<unknown> {
  const list = jsonLdIn(await page(url)).find((thing) => JSON.stringify(thing).includes('"ItemList"'))
  const urls = JSON.stringify(list ?? '').matchAll(/"position":(\d+),"url":"[^"]*\/s\/([^"?]*)/g)
  return Array.from(urls, ([, position, slug]) => `${position} ${slug}`)
}

describe('the first HTML of a list of salons', () => {
  it.each([
    ['/', ['1 first', '2 second', '3 third', '4 elsewhere']],
    ['/c/riyadh', ['1 first', '2 second', '3 third']],
    ['/c/riyadh?lang=en', ['1 first', '2 second', '3 third']],
    ['/c/riyadh/hair', ['1 first', '2 second']],
    ['/c/jeddah', ['1 elsewhere']],
  ])('%s names the best rated first', async (url, slugs) => {
    expect(await listOn(url)).toEqual(slugs)
  })

  it.each([
    ['/', 'ar', 'صالون | احجز موعدك في صالونات السعودية'],
    ['/?lang=en', 'en', 'Salon | Book salons in Saudi Arabia'],
    ['/c/riyadh', 'ar', 'صالونات الرياض: الأسعار والمواعيد المتاحة | صالون'],
    ['/c/riyadh?lang=en', 'en', 'Salons in Riyadh: prices and free times | Salon'],
    ['/c/riyadh/nails', 'ar', 'أظافر في الرياض: الأسعار والمواعيد المتاحة | صالون'],
    ['/c/riyadh/nails?lang=en', 'en', 'Nails in Riyadh: prices and free times | Salon'],
  ])('%s is in its language (%s)', async (url, locale, title) => {
    const html = await page(url)
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(titleIn(html)).toBe(title)
    expect(linksIn(html, 'canonical')).toEqual([{ href: `${PUBLIC_URL}${url}` }])
    expect(linksIn(html, 'alternate').map(({ hreflang }) => hreflang)).toEqual(['ar', 'en', 'x-default'])
  })

  it('leads from an English list to English pages', async () => {
    expect(await page('/c/jeddah?lang=en')).toContain(`"${PUBLIC_URL}/s/elsewhere?lang=en"`)
  })

  it.each(['/c/atlantis', '/c/riyadh/wizardry', '/c/atlantis/hair', '/c/RIYADH', '/c/%00', '/c/riyadh/%27'])(
    'is 404 where there is no such place or category: %s',
    async (url) => {
      const { statusCode, body } = await test.inject({ url })
      expect(statusCode).toBe(404)
      expect(body).toContain('<div id="root"></div>')
      expect(metaIn(body)['robots']).toBe('noindex')
    },
  )

  it('is not for search engines while it is empty', async () => {
    const { statusCode, body } = await test.inject({ url: '/c/jeddah/nails' })
    expect(statusCode).toBe(200)
    expect(metaIn(body)['robots']).toBe('noindex')
    expect(jsonLdIn(body)).toEqual([])
  })

  it('takes two statements, and none within the minute after', async () => {
    const { db, take } = countStatements(test.database.db)
    const find = createPlacePages({ ...test.deps, db }, newPageMakers(PUBLIC_URL))
    const statements = async (cityKey: string | null, categoryKey: string | null) => {
      await find({ cityKey, categoryKey }, 'ar')
      return take()
    }
    expect(await statements(null, null)).toBe(1)
    expect(await statements('riyadh', null)).toBe(2)
    expect(await statements('riyadh', 'hair')).toBe(2)
    expect(await statements('riyadh', 'hair')).toBe(0)
    test.deps.clock.advanceMinutes(1)
    expect(await statements('riyadh', 'hair')).toBe(2)
    expect(await statements('atlantis', null)).toBe(1)
    expect(await statements('riyadh', 'ODD KEY')).toBe(0)
  })
})

describe('any other page', () => {
  it.each([
    ['/bookings', 'حجوزاتي | صالون'],
    ['/bookings/0193?lang=ar', 'حجوزاتي | صالون'],
    ['/account?lang=en', 'My account | Salon'],
    ['/sign-in', 'الدخول أو التسجيل | صالون'],
    ['/favourites?lang=en', 'Favourites | Salon'],
    ['/style', 'صالون'],
    ['/constructor?lang=en', 'Salon'],
  ])('%s has a title and is not for search engines', async (url, title) => {
    const { body, statusCode } = await test.inject({ url })
    expect([statusCode, titleIn(body)]).toEqual([200, title])
    expect(metaIn(body)['robots']).toBe('noindex')
    expect(linksIn(body, 'canonical')).toEqual([])
  })
})
