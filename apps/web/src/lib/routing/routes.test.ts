import { describe, expect, it } from 'vitest'
import { lazyPage } from './lazy-page.ts'
import { matchPath } from './match.ts'
import { hrefOf } from './routes.ts'

describe('the address of a target', () => {
  it('fills the names of the path and adds the search and the part', () => {
    expect(hrefOf({ to: '/' })).toBe('/')
    expect(hrefOf({ to: '/s/:slug', params: { slug: 'rose' } })).toBe('/s/rose')
    expect(
      hrefOf({ to: '/s/:slug/book', params: { slug: 'rose' }, search: { lines: 'a*b' }, hash: 'basket' }),
    ).toBe('/s/rose/book?lines=a*b#basket')
  })

  it('lets nothing in a value become a part of the path', () => {
    expect(hrefOf({ to: '/s/:slug', params: { slug: '../ورد?x#y' } })).toBe(
      `/s/..%2F${encodeURIComponent('ورد')}%3Fx%23y`,
    )
  })

  it('is refused by the compiler where the table does not know it', () => {
    const refused = [
      // @ts-expect-error no such page
      () => hrefOf({ to: '/nowhere' }),
      // @ts-expect-error no such page: the name is not filled in
      () => hrefOf({ to: '/s/rose' }),
      // @ts-expect-error the salon is missing
      () => hrefOf({ to: '/s/:slug' }),
      // @ts-expect-error a salon's page has no id
      () => hrefOf({ to: '/s/:slug', params: { slug: 'rose', id: '1' } }),
      // @ts-expect-error nothing to fill in
      () => hrefOf({ to: '/', params: { slug: 'rose' } }),
      // @ts-expect-error a price is a number
      () => hrefOf({ to: '/', search: { maxPrice: '200' } }),
      // @ts-expect-error not a part of this page's search
      () => hrefOf({ to: '/', search: { lines: 'a' } }),
      // @ts-expect-error this page has no search
      () => hrefOf({ to: '/inbox', search: { q: 'rose' } }),
    ]
    expect(refused).toHaveLength(8)
  })
})

describe('the route of an address', () => {
  const page = lazyPage(() => Promise.resolve(() => null))
  const routes = { '/': { page }, '/s/:slug': { page }, '/s/:slug/book': { page } }
  const match = (path: string) => {
    const found = matchPath(routes, path)
    return found && { to: found.to, params: found.params }
  }

  it.each([
    ['/', '/', {}],
    ['/s/rose', '/s/:slug', { slug: 'rose' }],
    ['/s/rose/', '/s/:slug', { slug: 'rose' }],
    ['/s/rose/book', '/s/:slug/book', { slug: 'rose' }],
    [`/s/${encodeURIComponent('ورد/1')}`, '/s/:slug', { slug: 'ورد/1' }],
  ])('%s is %s', (path, to, params) => {
    expect(match(path)).toEqual({ to, params })
  })

  it.each(['/s', '/s/rose/book/again', '/nowhere', '/s/%E0%A4%A'])('there is none for %s', (path) => {
    expect(match(path)).toBeNull()
  })
})
