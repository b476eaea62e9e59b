import { newSalon } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linksIn, metaIn, titleIn } from '../../testing/page-parts.ts'
import { createTestApp, type TestApp } from '../../testing/test-app.ts'

const PUBLIC_URL = 'https://salon.example'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp({ env: { PUBLIC_URL } })
  await newSalon(test.database.db, { slug: 'rose', nameAr: 'صالون الورد', nameEn: 'Rose Salon' })
})
afterAll(() => test.close())

describe('the framed page', () => {
  it.each([
    ['/embed/rose', 'حجز موعد في صالون الورد | صالون', 200],
    ['/embed/rose?lang=en', 'Book a visit at Rose Salon | Salon', 200],
    ['/embed/none', 'الصفحة غير موجودة | صالون', 404],
  ])('%s is the app, for frames and not for search engines', async (url, title, status) => {
    const { body, headers, statusCode } = await test.inject({ url })
    expect([statusCode, titleIn(body)]).toEqual([status, title])
    expect(body).toContain('<div id="root"></div>')
    expect(metaIn(body)['robots']).toBe('noindex')
    expect(linksIn(body, 'canonical')).toEqual([])
    expect(headers['content-security-policy']).toContain('frame-ancestors *')
    expect(headers['x-frame-options']).toBeUndefined()
  })
})

describe('the script for other sites', () => {
  it('may be loaded by any of them and is kept for a day', async () => {
    const { headers, statusCode, body } = await test.inject({ url: '/embed.js' })
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
      'cross-origin-resource-policy': 'cross-origin',
      'x-frame-options': 'DENY',
    })
    expect(body).toContain('data-salon')
    const again = await test.inject({
      url: '/embed.js',
      headers: { 'if-none-match': String(headers.etag) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
})

describe('the preview', () => {
  it.each([
    ['/embed/rose/preview', '<html lang="ar" dir="rtl">'],
    ['/embed/rose/preview?lang=en', '<html lang="en" dir="ltr">'],
  ])('%s shows the line to copy, and what it does', async (url, tag) => {
    const { body, headers, statusCode } = await test.inject({ url })
    expect(statusCode).toBe(200)
    expect(body).toContain(tag)
    expect(body).toContain(
      '&lt;script src=&quot;https://salon.example/embed.js&quot; data-salon=&quot;rose&quot; async&gt;&lt;/script&gt;',
    )
    expect(body).toContain('<script src="/embed.js" data-salon="rose" async></script>')
    expect(metaIn(body)['robots']).toBe('noindex')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  it.each(['/embed/none/preview', '/embed/%3Cscript%3E/preview', '/embed/ROSE/preview'])(
    'is of salons that are there: %s',
    async (url) => {
      const { statusCode, body } = await test.inject({ url })
      expect(statusCode).toBe(404)
      expect(body).not.toContain('embed.js')
    },
  )
})
