import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { newCard, NOON } from '../../testing/salons.ts'

type Handlers = Parameters<typeof fakeServer>[0]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

function openPage(path: string, handlers: Handlers = {}) {
  const server = fakeServer({
    'salons.search': () => ({ items: [newCard(1), newCard(2)], nextCursor: null }),
    'salons.cities': () => [
      { key: 'riyadh', name: { ar: 'الرياض', en: 'Riyadh' }, latitude: 24.7, longitude: 46.7, salonCount: 2 },
    ],
    'salons.categories': () => [{ key: 'hair', name: { ar: 'شعر', en: 'Hair' }, salonCount: 2 }],
    ...handlers,
  })
  const lastSearch = () => server.callsOf('salons.search').at(-1)?.input
  return { server, lastSearch, ...renderApp(path) }
}

describe('searching', () => {
  it('asks for what the address says and announces how much was found', async () => {
    const { lastSearch } = openPage('/?audience=women&city=riyadh&maxPrice=200')
    await screen.findByRole('link', { name: 'Salon 1' })
    expect(lastSearch()).toEqual({ audience: 'women', city: 'riyadh', maxPriceHalalas: 20_000, limit: 12 })
    expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain('2 salons')
  })

  it('waits for a pause in typing, then puts the words into the address', async () => {
    const { address, server } = openPage('/')
    await screen.findByRole('link', { name: 'Salon 1' })
    const box = screen.getByRole('combobox', { name: 'Search for a salon, a service or a district' })
    for (const words of ['r', 'ro', 'rose']) fireEvent.change(box, { target: { value: words } })
    await waitFor(() => expect(address().search).toEqual({ q: 'rose' }))
    await waitFor(() => expect(server.callsOf('salons.search').at(-1)?.input).toMatchObject({ q: 'rose' }))
    expect(server.callsOf('salons.search')).toHaveLength(2)
  })

  it('keeps the results on screen while a changed search loads', async () => {
    let answer: (page: unknown) => void = () => undefined
    const { server } = openPage('/', {
      'salons.search': ({ input }) =>
        Object(input).audience === 'men'
          ? new Promise((resolve) => {
              answer = resolve
            })
          : { items: [newCard(1)], nextCursor: null },
    })
    await screen.findByRole('link', { name: 'Salon 1' })
    fireEvent.click(screen.getByRole('radio', { name: 'Men' }))
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Salons' }).getAttribute('aria-busy')).toBe('true'),
    )
    expect(screen.getByRole('link', { name: 'Salon 1' })).toBeTruthy()
    await waitFor(() => expect(server.callsOf('salons.search')).toHaveLength(2))
    answer({ items: [newCard(7)], nextCursor: null })
    await screen.findByRole('link', { name: 'Salon 7' })
    expect(screen.queryByRole('link', { name: 'Salon 1' })).toBeNull()
  })

  it('finds what is free today or tomorrow by the Riyadh calendar', async () => {
    vi.setSystemTime(new Date('2026-11-22T21:30:00.000Z'))
    const { lastSearch } = openPage('/')
    fireEvent.click(await screen.findByRole('button', { name: 'Free today' }))
    await waitFor(() => expect(lastSearch()).toMatchObject({ available: { date: '2026-11-23' } }))
  })

  it('goes on to the next page', async () => {
    const { server } = openPage('/', {
      'salons.search': ({ input }) =>
        Object(input).cursor
          ? { items: [newCard(2)], nextCursor: null }
          : { items: [newCard(1)], nextCursor: 'next' },
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Show more' }))
    await screen.findByRole('link', { name: 'Salon 2' })
    expect(screen.getByRole('link', { name: 'Salon 1' })).toBeTruthy()
    expect(server.callsOf('salons.search').at(-1)?.input).toMatchObject({ cursor: 'next' })
  })
})

describe('filters', () => {
  it('say so where no salon fits them, in place of offering to show none', async () => {
    openPage('/?q=zzz', { 'salons.search': () => ({ items: [], nextCursor: null }) })
    fireEvent.click(await screen.findByRole('button', { name: 'Filters' }))
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByRole('button', { name: 'No salon fits' })).toBeTruthy()
  })

  it('act at once and stay in the address', async () => {
    const { address } = openPage('/')
    fireEvent.click(await screen.findByRole('button', { name: 'Filters' }))
    const sheet = within(await screen.findByRole('dialog'))
    fireEvent.change(sheet.getByLabelText('City'), { target: { value: 'riyadh' } })
    fireEvent.change(sheet.getByLabelText('Rating'), { target: { value: '4.5' } })
    await waitFor(() => expect(address().search).toEqual({ city: 'riyadh', minRating: '4.5' }))
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
    await waitFor(() => expect(address().search).toEqual({}))
  })

  it('offer a way out when nothing fits', async () => {
    const { address } = openPage('/?q=nothing&audience=kids', {
      'salons.search': ({ input }) => ({ items: Object(input).q ? [] : [newCard(1)], nextCursor: null }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Clear the search and all filters' }))
    await screen.findByRole('link', { name: 'Salon 1' })
    expect(address().search).toEqual({})
    expect(
      screen.getByRole('combobox', { name: 'Search for a salon, a service or a district' }),
    ).toHaveProperty('value', '')
  })

  it('explain a refused position instead of doing nothing', async () => {
    const geolocation = {
      getCurrentPosition: (_found: unknown, failed: (error: object) => void) =>
        failed({ code: 1, PERMISSION_DENIED: 1 }),
    }
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation })
    vi.spyOn(navigator.permissions, 'query').mockRejectedValue(new TypeError('cannot tell'))
    openPage('/')
    fireEvent.click(await screen.findByRole('button', { name: 'Near me' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Use my position' }))
    expect((await screen.findByRole('alert')).textContent).toContain('choose a city')
    Reflect.deleteProperty(navigator, 'geolocation')
  })
})

it('says what failed and tries again', async () => {
  let isDown = true
  openPage('/', {
    'salons.search': () => (isDown ? refuse('RATE_LIMITED') : { items: [newCard(1)], nextCursor: null }),
  })
  await screen.findByRole('alert')
  isDown = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('link', { name: 'Salon 1' })).toBeTruthy()
})
