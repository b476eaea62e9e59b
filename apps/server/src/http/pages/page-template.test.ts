import { expect, it } from 'vitest'
import type { PageHead } from './page-head.ts'
import type { PageFiles } from './page-files.ts'
import { createPageTemplate } from './page-template.ts'

const NONE = { discover: [], place: [], salon: [], booking: [], embed: [] }
const FILES: PageFiles = {
  ar: NONE,
  en: { ...NONE, salon: ['/assets/salon.js', '/assets/salon.en.js'] },
}

const HEAD: PageHead = {
  locale: 'en',
  title: 'T',
  description: 'D',
  path: '/',
  isIndexed: true,
  jsonLd: [],
}

it.each([
  '',
  '<title>x</title>',
  '<html><head></head></html>',
  '<html><head></head><title>x</title></html>',
  '<title>x</title><html><head></head></html>',
])('refuses a file that is no page: %j', (html) => {
  expect(() => createPageTemplate(html, 'https://salon.example', FILES)).toThrow('index.html')
})

it('keeps all of the file but its language, title and description', () => {
  const html =
    '<!doctype html><html lang="ar" data-x><head><meta charset="utf-8"><title>a\nb</title><meta name="description"\n content="c"/><link></head><body>d</body></html>'
  const page = createPageTemplate(html, 'https://salon.example', FILES)({ ...HEAD, jsonLd: [{ a: 1 }] })
  expect(page.html).toMatch(
    /^<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>T<\/title>\s[^]*<link><script type="application\/ld\+json">\{"a":1\}<\/script>\s*<\/head><body>d<\/body><\/html>$/,
  )
  expect(page.html).not.toContain('content="c"')
})

it('seals a page by its text', () => {
  const render = createPageTemplate(
    '<html><head><title></title></head></html>',
    'https://salon.example',
    FILES,
  )
  const [one, same, other] = [render(HEAD), render(HEAD), render({ ...HEAD, title: 'U' })]
  expect(one.etag).toMatch(/^W\/"[\w-]{22}"$/)
  expect(same.etag).toBe(one.etag)
  expect(other.etag).not.toBe(one.etag)
})

it('asks at once for the scripts of the page in its language, after those of every page', () => {
  const render = createPageTemplate(
    '<html><head><title></title><script src="/first.js"></script></head></html>',
    'https://salon.example',
    FILES,
  )
  const preloadsIn = (html: string) =>
    [...html.matchAll(/<link rel="modulepreload" crossorigin href="([^"]+)" \/>/g)].map(([, file]) => file)
  const { html } = render({ ...HEAD, appPage: 'salon' })
  expect(preloadsIn(html)).toEqual(['/assets/salon.js', '/assets/salon.en.js'])
  expect(html.indexOf('first.js')).toBeLessThan(html.indexOf('modulepreload'))
  expect(preloadsIn(render(HEAD).html)).toEqual([])
  expect(preloadsIn(render({ ...HEAD, locale: 'ar', appPage: 'salon' }).html)).toEqual([])
})
