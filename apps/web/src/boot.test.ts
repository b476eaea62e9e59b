import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInThisContext } from 'node:vm'
import { beforeEach, describe, expect, it } from 'vitest'

const script = readFileSync(path.join(import.meta.dirname, 'boot.js'), 'utf8')

/** Loads the page anew at an address, as far as boot.js is concerned. */
function boot(href: string): void {
  history.replaceState({ entry: 'kept' }, '', href)
  runInThisContext(script)
}

const shown = () => [document.documentElement.lang, document.documentElement.dir]
const address = () => location.pathname + location.search + location.hash

beforeEach(() => {
  localStorage.clear()
  delete document.documentElement.dataset['redraw']
  document.head.innerHTML = `
    <meta name="theme-color" data-scheme="light" media="(prefers-color-scheme: light)">
    <meta name="theme-color" data-scheme="dark" media="(prefers-color-scheme: dark)">`
})

describe('before the first paint', () => {
  it('is Arabic until somebody chooses', () => {
    boot('/')
    expect(shown()).toEqual(['ar', 'rtl'])
  })

  it('follows the language of the address, remembers it and takes it out of the address', () => {
    boot('/s/rose?sort=rating&lang=en#reviews')
    expect(shown()).toEqual(['en', 'ltr'])
    expect(address()).toBe('/s/rose?sort=rating#reviews')
    expect(history.state).toEqual({ entry: 'kept' })
    boot('/s/rose')
    expect(shown()).toEqual(['en', 'ltr'])
    boot('/?lang=ar')
    expect(shown()).toEqual(['ar', 'rtl'])
    expect(localStorage.getItem('salon.locale')).toBe('ar')
  })

  it('leaves an unknown language where it is', () => {
    localStorage.setItem('salon.locale', 'en')
    boot('/?lang=fr')
    expect(shown()).toEqual(['en', 'ltr'])
    expect(address()).toBe('/?lang=fr')
  })

  it("does not take another site's choice for the visitor's", () => {
    boot('/embed/rose?lang=en')
    expect(shown()).toEqual(['en', 'ltr'])
    expect(localStorage.getItem('salon.locale')).toBeNull()
    expect(address()).toBe('/embed/rose?lang=en')
  })

  it('keeps a page in another language from showing', () => {
    const { dataset } = document.documentElement
    document.documentElement.lang = 'ar'
    boot('/s/rose')
    expect(dataset['redraw']).toBeUndefined()
    localStorage.setItem('salon.locale', 'en')
    boot('/s/rose')
    expect(dataset['redraw']).toBe('')
  })

  it('takes the chosen theme, in the bars of the browser too', () => {
    localStorage.setItem('salon.theme', 'dark')
    boot('/')
    expect(document.documentElement.dataset['theme']).toBe('dark')
    const [light, dark] = document.querySelectorAll('meta')
    expect([light?.media, dark?.media]).toEqual(['not all', 'all'])
  })
})
