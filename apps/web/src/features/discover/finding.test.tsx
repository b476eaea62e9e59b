import type { Instant } from '@salon/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, named, newCard, NOON } from '../../testing/salons.ts'
import { recentSearches } from './recent-searches.ts'

type Handlers = Parameters<typeof fakeServer>[0]

const EIGHT_PM = '2026-11-22T17:00:00.000Z' as Instant

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})
afterEach(() => recentSearches.clear())

const city = (key: string, en: string, latitude: number, longitude: number) => ({
  key,
  name: named(en),
  latitude,
  longitude,
  salonCount: 2,
})

function openPage(path: string, handlers: Handlers = {}) {
  const server = fakeServer({
    'salons.search': () => ({ items: [newCard(1), newCard(2)], nextCursor: null }),
    'salons.firstFree': () => [
      { salonId: idOf(1), startsAt: EIGHT_PM, line: { serviceId: idOf(11) } },
      { salonId: idOf(2), startsAt: null, line: null },
    ],
    'salons.cities': () => [
      city('riyadh', 'Riyadh', 24.7, 46.7),
      city('jeddah', 'Jeddah', 21.5, 39.2),
      city('makkah', 'Makkah', 21.4, 39.8),
    ],
    'salons.categories': () => [{ key: 'hair', name: { ar: 'شعر', en: 'Hair' }, salonCount: 2 }],
    ...handlers,
  })
  return { server, ...renderApp(path) }
}

describe('the first free time on a card', () => {
  it('leads to booking the quickest service at that time', async () => {
    const { server } = openPage('/')
    const link = await screen.findByRole('link', {
      name: /^Book the first free time at Salon 1: .*8:00\spm.*Sunday 22/,
    })
    expect(link.getAttribute('href')).toBe(
      `/s/salon-1/book?date=2026-11-22&lines=${idOf(11)}&startsAt=${encodeURIComponent(EIGHT_PM)}`,
    )
    expect(screen.getByText('No free time soon')).toBeTruthy()
    expect(server.callsOf('salons.firstFree').map(({ input }) => input)).toEqual([
      { salonIds: [idOf(1), idOf(2)] },
    ])
  })

  it('is the one that was searched for, without asking again', async () => {
    const salon = newCard(1, { nextFreeAt: EIGHT_PM, nextFreeLine: { serviceId: idOf(12) } })
    const { server } = openPage('/?date=2026-11-22', {
      'salons.search': () => ({ items: [salon], nextCursor: null }),
    })
    const link = await screen.findByRole('link', { name: /^Book the first free time at Salon 1/ })
    expect(link.getAttribute('href')).toContain(`lines=${idOf(12)}`)
    expect(server.callsOf('salons.firstFree')).toEqual([])
  })

  it('is no reason to show no salons', async () => {
    openPage('/', { 'salons.firstFree': () => refuse('RATE_LIMITED') })
    expect(await screen.findByRole('link', { name: 'Salon 1' })).toBeTruthy()
    await waitFor(() => expect(screen.queryByText('No free time soon')).toBeNull())
  })
})

describe('when nothing fits', () => {
  const nothing: Handlers = { 'salons.search': () => ({ items: [], nextCursor: null }) }

  it('names what was asked for, and drops one wish with one tap', async () => {
    const { address } = openPage('/?q=rose&category=hair&minRating=4.5', nothing)
    expect(await screen.findByText(/^You asked for: “rose”, Rated 4.5 and more, Hair\./)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Without: Hair' }))
    await waitFor(() => expect(address().search).toEqual({ q: 'rose', minRating: '4.5' }))
  })

  it('calls a city or service that no salon has by no key', async () => {
    openPage('/?city=atlantis&category=levitation', nothing)
    expect(
      await screen.findByText(/^You asked for: A service nobody offers, A city without salons\./),
    ).toBeTruthy()
    expect(screen.getAllByRole('option', { name: 'A city without salons', selected: true })).toHaveLength(1)
  })

  it('offers the nearest city and the day after', async () => {
    const { address } = openPage('/?city=makkah&date=2026-11-22', nothing)
    fireEvent.click(await screen.findByRole('button', { name: 'Look in Jeddah' }))
    await waitFor(() => expect(address().search).toMatchObject({ city: 'jeddah' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Try Monday 23 November' }))
    await waitFor(() => expect(address().search).toEqual({ city: 'jeddah', date: '2026-11-23' }))
  })
})

describe('the search box', () => {
  const findBox = async () => {
    await screen.findByRole('link', { name: 'Salon 1' })
    return screen.getByRole('combobox', { name: /^Search for a salon/ })
  }
  const options = () =>
    screen.queryAllByRole('listbox').flatMap((list) =>
      within(list)
        .getAllByRole('option')
        .map((option) => option.textContent),
    )

  it('suggests services and cities, by keyboard alone', async () => {
    const { address } = openPage('/')
    const box = await findBox()
    fireEvent.focus(box)
    fireEvent.change(box, { target: { value: 'ri' } })
    const option = within(screen.getByRole('listbox')).getByRole('option', { name: 'Riyadh' })
    expect(box.getAttribute('aria-expanded')).toBe('true')
    fireEvent.keyDown(box, { key: 'ArrowDown' })
    expect(box.getAttribute('aria-activedescendant')).toBe(option.id)
    expect(option.getAttribute('aria-selected')).toBe('true')
    fireEvent.keyDown(box, { key: 'Enter' })
    await waitFor(() => expect(address().search).toEqual({ city: 'riyadh' }))
    expect(box).toHaveProperty('value', '')
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('remembers on this device what was searched for, until it is cleared', async () => {
    const { address, unmount } = openPage('/')
    const box = await findBox()
    fireEvent.change(box, { target: { value: 'rose' } })
    fireEvent.submit(box)
    expect(JSON.parse(localStorage.getItem('salon.searches') ?? '')).toEqual(['rose'])
    unmount()

    openPage('/')
    const again = await findBox()
    fireEvent.focus(again)
    expect(options()[0]).toBe('rose')
    fireEvent.click(screen.getByRole('option', { name: 'rose' }))
    await waitFor(() => expect(address().search).toEqual({ q: 'rose' }))
    fireEvent.change(again, { target: { value: '' } })
    fireEvent.click(screen.getByRole('button', { name: 'Clear recent searches' }))
    expect(options()).not.toContain('rose')
    expect(localStorage.getItem('salon.searches')).toBeNull()
  })

  it('closes on Escape and keeps the words; the next one empties it', async () => {
    openPage('/')
    const box = await findBox()
    fireEvent.focus(box)
    fireEvent.change(box, { target: { value: 'Ha' } })
    expect(options()).toEqual(['Hair'])
    fireEvent.keyDown(box, { key: 'Escape' })
    expect(options()).toEqual([])
    expect(box).toHaveProperty('value', 'Ha')
    fireEvent.keyDown(box, { key: 'Escape' })
    expect(box).toHaveProperty('value', '')
  })
})

it('puts the results in another order, and keeps that in the address', async () => {
  const { address, server } = openPage('/')
  await screen.findByRole('link', { name: 'Salon 1' })
  fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'soonest' } })
  await waitFor(() => expect(address().search).toEqual({ sort: 'soonest' }))
  await waitFor(() =>
    expect(server.callsOf('salons.search').at(-1)?.input).toMatchObject({ sort: 'soonest' }),
  )
  fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'relevance' } })
  await waitFor(() => expect(address().search).toEqual({}))
})

it('leads to the pages of cities and their services', async () => {
  openPage('/')
  const links = within(await screen.findByRole('navigation', { name: 'Browse by place and service' }))
  expect(links.getByRole('link', { name: 'Salons in Jeddah' }).getAttribute('href')).toBe('/c/jeddah')
  expect(links.getAllByRole('link', { name: 'Hair' })[0]?.getAttribute('href')).toBe('/c/riyadh/hair')
})

it('keeps a salon from its card', async () => {
  const { server, session } = openPage('/', {
    'accounts.favourites.ids': () => [],
    'accounts.favourites.add': () => ({}),
  })
  session.signIn(newAccess('a1'))
  const heart = await screen.findByRole('button', { name: /Salon 1/ })
  fireEvent.click(heart)
  await waitFor(() => expect(heart.getAttribute('aria-pressed')).toBe('true'))
  await waitFor(() =>
    expect(server.callsOf('accounts.favourites.add').map(({ input }) => input)).toEqual([
      { salonId: idOf(1) },
    ]),
  )
})

describe('on a phone', () => {
  const narrow = (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })

  it('shows what the sheet has set, and takes it out with one tap', async () => {
    vi.stubGlobal('matchMedia', narrow)
    const { address } = openPage('/?city=riyadh&maxPrice=200&category=hair')
    const filters = within(await screen.findByRole('group', { name: 'Filters' }))
    expect(filters.queryByRole('combobox')).toBeNull()
    expect(await filters.findByRole('button', { name: 'Hair', pressed: true })).toBeTruthy()
    fireEvent.click(await filters.findByRole('button', { name: 'Without: Riyadh' }))
    await waitFor(() => expect(address().search).toEqual({ maxPrice: '200', category: 'hair' }))
  })
})

it('keeps the first free times of the salons on screen while others are looked for', async () => {
  const { server } = openPage('/', {
    'salons.search': ({ input }) =>
      Object(input).available ? new Promise(() => undefined) : { items: [newCard(1)], nextCursor: null },
  })
  await screen.findByRole('link', { name: /^Book the first free time at Salon 1/ })
  fireEvent.click(screen.getByRole('button', { name: 'Free today' }))
  await waitFor(() => expect(server.callsOf('salons.search')).toHaveLength(2))
  expect(screen.getByRole('link', { name: /^Book the first free time at Salon 1/ })).toBeTruthy()
})
