import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { named, newCard } from '../../testing/salons.ts'

type Handlers = Parameters<typeof fakeServer>[0]

const place = (en: string) => ({ name: named(en), latitude: 24, longitude: 46, salonCount: 3 })

function openPage(path: string, handlers: Handlers = {}) {
  const server = fakeServer({
    'salons.search': () => ({ items: [newCard(1)], nextCursor: null }),
    'salons.firstFree': () => [],
    'salons.cities': () => [
      { key: 'riyadh', ...place('Riyadh') },
      { key: 'jeddah', ...place('Jeddah') },
    ],
    'salons.categories': () => [
      { key: 'hair', ...place('Hair') },
      { key: 'nails', ...place('Nails') },
    ],
    ...handlers,
  })
  return { server, ...renderApp(path) }
}

const hrefsIn = async (name: string) =>
  within(await screen.findByRole('navigation', { name }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'))

describe('the page of a city', () => {
  it('shows its salons, services and the other cities', async () => {
    const { server } = openPage('/c/riyadh')
    expect(await screen.findByRole('heading', { level: 1, name: 'Salons in Riyadh' })).toBeTruthy()
    expect(await screen.findByRole('link', { name: 'Salon 1' })).toBeTruthy()
    expect(server.callsOf('salons.search').map(({ input }) => input)).toEqual([{ city: 'riyadh', limit: 12 }])
    expect(await hrefsIn('Services')).toEqual(['/c/riyadh/hair', '/c/riyadh/nails'])
    expect(await hrefsIn('Other cities')).toEqual(['/c/jeddah'])
    expect(screen.getByRole('link', { name: 'See all, with filters' }).getAttribute('href')).toBe(
      '/?city=riyadh',
    )
    expect(document.title).toBe('Salons in Riyadh · Salon')
  })

  it('does not pretend that a city without salons exists', async () => {
    const { server } = openPage('/c/atlantis')
    expect(await screen.findByRole('heading', { level: 1, name: 'No salons here yet' })).toBeTruthy()
    expect(server.callsOf('salons.search')).toEqual([])
  })

  it('says what failed, and tries again', async () => {
    let isDown = true
    openPage('/c/riyadh', {
      'salons.cities': () => (isDown ? refuse('RATE_LIMITED') : [{ key: 'riyadh', ...place('Riyadh') }]),
    })
    const alert = await screen.findByRole('alert')
    isDown = false
    within(alert).getByRole('button', { name: 'Try again' }).click()
    expect(await screen.findByRole('heading', { level: 1, name: 'Salons in Riyadh' })).toBeTruthy()
  })
})

describe('the page of a service in a city', () => {
  it('shows who offers it, and ways on', async () => {
    const { server } = openPage('/c/riyadh/hair')
    expect(await screen.findByRole('heading', { level: 1, name: 'Hair in Riyadh' })).toBeTruthy()
    await waitFor(() =>
      expect(server.callsOf('salons.search')[0]?.input).toEqual({
        city: 'riyadh',
        category: 'hair',
        limit: 12,
      }),
    )
    expect(await hrefsIn('Where you are')).toEqual(['/', '/c/riyadh'])
    expect(await hrefsIn('Other services in Riyadh')).toEqual(['/c/riyadh/nails'])
    expect(await hrefsIn('Hair in other cities')).toEqual(['/c/jeddah/hair'])
  })

  it('says so where nobody offers it yet', async () => {
    openPage('/c/riyadh/hair', { 'salons.search': () => ({ items: [], nextCursor: null }) })
    expect(await screen.findByText('No salon offers this here yet')).toBeTruthy()
  })
})
