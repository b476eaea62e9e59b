import path from 'node:path'
import type { DrawFirstScreen, FirstData, SalonProfile } from '@salon/contract'
import { toInstant, type Locale } from '@salon/domain'
import { newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../testing/test-app.ts'
import { readWebBuild } from './web-build.ts'

// The app's own first screen, as its build gives it to the server, beside real answers.

const WEB_ROOT = path.resolve(import.meta.dirname, '../../../../web/dist')

let test: TestApp
let draw: DrawFirstScreen
let salon: SalonProfile
beforeAll(async () => {
  test = await createTestApp()
  draw = (await readWebBuild(WEB_ROOT)).drawFirstScreen
  const { db } = test.database
  const { id } = await newSalon(db, { slug: 'rose', nameAr: 'صالون الورد', nameEn: 'Rose Salon' })
  const cut = await newService(db, { salonId: id, nameAr: 'قص', nameEn: 'Cut & <b>dry</b>' })
  await newStaff(db, { salonId: id, does: [cut.id] })
  const answer = await test.get('salons.bySlug', { slug: 'rose' })
  salon = answer.json<{ result: { data: SalonProfile } }>().result.data
})
afterAll(() => test.close())

function newFirst(address: string, locale: Locale): FirstData {
  return { madeAt: toInstant(test.deps.clock.now()), locale, address, salon }
}

describe('the build of the app draws', () => {
  it.each([
    ['/', 'ar', 'وقتٌ لك، في صالون يليق بك'],
    ['/', 'en', 'Your next good hour'],
    ['/s/rose', 'ar', 'صالون الورد'],
    ['/s/rose', 'en', 'Rose Salon'],
    ['/s/rose/book', 'ar', 'حجز موعد'],
    ['/s/rose/book', 'en', 'Book a visit'],
  ] as const)('%s in %s, whole, with its heading', async (address, locale, heading) => {
    const html = await draw(newFirst(address, locale))
    expect(html).toMatch(new RegExp(`<h1[^>]*>${heading}`))
    // a part that was not ready, which the browser would have to draw anew
    expect(html).not.toContain('<!--$!-->')
    expect(html).not.toContain('<script')
  })

  it('the services of a salon and the basket of a visit, as text', async () => {
    const lines = salon.services.map(({ id }) => id).join('*')
    for (const address of ['/s/rose', `/s/rose/book?lines=${lines}`]) {
      expect(await draw(newFirst(address, 'en'))).toContain('Cut &amp; &lt;b&gt;dry&lt;/b&gt;')
    }
  })

  it('either language at once', async () => {
    const [ar, en] = await Promise.all([draw(newFirst('/', 'ar')), draw(newFirst('/', 'en'))])
    expect(ar).toContain('صالون يليق بك')
    expect(en).not.toContain('صالون يليق بك')
  })

  it('nothing at an address that is no page', async () => {
    await expect(draw(newFirst('/nowhere', 'ar'))).rejects.toThrow('/nowhere')
  })
})
