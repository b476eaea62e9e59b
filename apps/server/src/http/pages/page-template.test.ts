import { expect, it } from 'vitest'
import type { PageHead } from './page-head.ts'
import { createPageTemplate } from './page-template.ts'
import type { PageFiles } from './web-build.ts'

const NONE = { discover: [], place: [], salon: [], booking: [], embed: [] }
const FILES: PageFiles = {
  ar: { fonts: ['/assets/arabic.woff2'], scripts: NONE },
  en: { fonts: [], scripts: { ...NONE, salon: ['/assets/salon.js', '/assets/salon.en.js'] } },
}

const newTemplate = (indexHtml: string) =>
  createPageTemplate({ indexHtml, files: FILES }, 'https://salon.example')

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
  '<html><head><title>x</title></head><body></body></html>',
  '<html><head><title>x</title><div id="root"></head></html>',
])('refuses a file that is no page: %j', (html) => {
  expect(() => newTemplate(html)).toThrow('index.html')
})

it('keeps all of the file but its language, title and description', () => {
  const html =
    '<!doctype html><html lang="ar" data-x><head><meta charset="utf-8"><title>a\nb</title><meta name="description"\n content="c"/><link></head><body><div id="root"></div>d</body></html>'
  const page = newTemplate(html)({ ...HEAD, jsonLd: [{ a: 1 }] })
  expect(page.html).toMatch(
    /^<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>T<\/title>\s[^]*<link><script type="application\/ld\+json">\{"a":1\}<\/script>\s*<\/head><body><div id="root"><\/div>d<\/body><\/html>$/,
  )
  expect(page.html).not.toContain('content="c"')
})

it('seals a page by its text', () => {
  const render = newTemplate('<html><head><title></title></head><div id="root"></div></html>')
  const [one, same, other] = [render(HEAD), render(HEAD), render({ ...HEAD, title: 'U' })]
  expect(one.etag).toMatch(/^W\/"[\w-]{22}"$/)
  expect(same.etag).toBe(one.etag)
  expect(other.etag).not.toBe(one.etag)
})

it('asks at once for the scripts of the page in its language, after those of every page', () => {
  const render = newTemplate(
    '<html><head><title></title><script src="/first.js"></script></head><div id="root"></div></html>',
  )
  const preloadsIn = (html: string) =>
    [...html.matchAll(/<link rel="modulepreload" crossorigin href="([^"]+)" \/>/g)].map(([, file]) => file)
  const { html } = render({ ...HEAD, appPage: 'salon' })
  expect(preloadsIn(html)).toEqual(['/assets/salon.js', '/assets/salon.en.js'])
  expect(html.indexOf('first.js')).toBeLessThan(html.indexOf('modulepreload'))
  expect(preloadsIn(render(HEAD).html)).toEqual([])
  expect(preloadsIn(render({ ...HEAD, locale: 'ar', appPage: 'salon' }).html)).toEqual([])
})

it('asks at once for the fonts of its language', () => {
  const render = newTemplate('<html><head><title></title></head><div id="root"></div></html>')
  const preload = '<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/arabic.woff2" />'
  expect(render({ ...HEAD, locale: 'ar' }).html).toContain(preload)
  expect(render(HEAD).html).not.toContain('as="font"')
})

it('keeps the code of a page that is drawn back until it is painted, and asks for that of others at once', () => {
  const render = newTemplate(
    '<html><head><title></title><script type="module" src="/first.js"></script><link rel="modulepreload" href="/helper.js"><link rel="modulepreload" crossorigin="" data-app="" href="/app.js"></head><div id="root"></div></html>',
  )
  const kept = /<template id="after-paint">(.*?)<\/template>/s
  const scriptsIn = (html: string) => [...html.matchAll(/"(\/[^"]+\.js)"/g)].map(([, file]) => file)
  const head = { ...HEAD, appPage: 'salon' as const }
  const { html } = render({ ...head, screen: '<p></p>' })
  expect(scriptsIn(kept.exec(html)?.[1] ?? '')).toEqual([
    '/app.js',
    '/assets/salon.js',
    '/assets/salon.en.js',
  ])
  expect(scriptsIn(html.replace(kept, ''))).toEqual(['/first.js', '/helper.js'])
  expect(render(head).html).not.toMatch(kept)
})

it('puts the first screen where the app finds it', () => {
  const render = newTemplate('<html><head><title></title></head><div id="root"></div><b></html>')
  const screen = '<p>$& $1</p>'
  expect(render({ ...HEAD, screen }).html).toMatch(
    /<\/head><div id="root"><p>\$& \$1<\/p><\/div><b><\/html>$/,
  )
})
