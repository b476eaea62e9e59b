import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Instant, LocalDate } from '@salon/domain'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, named, newProfile, NOON } from '../../testing/salons.ts'

const [haircut, colour, manicure] = [idOf(11), idOf(12), idOf(13)]
const [long, gloss] = [idOf(32), idOf(41)]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

function openPage(search = '', profile = newProfile()) {
  const server = fakeServer({ 'salons.bySlug': () => profile })
  return { server, ...renderApp(`/s/rose${search}`) }
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const bar = () => screen.findByRole('region', { name: 'Your visit' })

describe('the basket', () => {
  it('lives in the address: adding and taking out change it', async () => {
    const { address } = openPage()
    await press('Add Haircut')
    await press('Add Manicure')
    await waitFor(() => expect(address().search).toEqual({ lines: `${haircut}*${manicure}` }))
    await press('Remove Haircut')
    await waitFor(() => expect(address().search).toEqual({ lines: manicure }))
    await press('Remove Manicure')
    await waitFor(() => expect(address().search).toEqual({}))
  })

  it('is read from the address, summed, and handed on to the free times', async () => {
    openPage(`?lines=${haircut}*${manicure}`)
    const link = within(await bar()).getByRole('link', { name: 'Choose a time' })
    expect((await bar()).textContent).toContain('180 Saudi riyals')
    expect((await bar()).textContent).toContain('2 services · 1 hour 15 min')
    expect(link.getAttribute('href')).toBe(`/s/rose/book?lines=${haircut}*${manicure}`)
  })

  it('asks for the choices of a service that has some, and shows their price before adding', async () => {
    const { address } = openPage()
    await press('Add Colour')
    const sheet = await screen.findByRole('dialog', { name: 'Colour' })
    fireEvent.click(within(sheet).getByRole('radio', { name: /Long hair/ }))
    fireEvent.click(within(sheet).getByRole('checkbox', { name: /Gloss/ }))
    expect(within(sheet).getByRole('status').textContent).toContain('500 Saudi riyals')
    fireEvent.click(within(sheet).getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(address().search).toEqual({ lines: `${colour}.${long}.${gloss}` }))
    expect(screen.getByRole('button', { name: 'Change Colour' })).toBeTruthy()
  })

  it('takes no seventh service', async () => {
    openPage(`?lines=${Array.from({ length: 6 }, () => haircut).join('*')}`)
    await screen.findByText(/up to 6 services/)
    expect(screen.getByRole('button', { name: 'Add Manicure' })).toHaveProperty('disabled', true)
  })
})

describe('opening hours', () => {
  it('show nights past midnight, closed days and seasons', async () => {
    const hours = {
      ...newProfile().hours,
      weekly: [{ weekday: 0, startMinute: 1200, lengthMinutes: 420 }],
      seasons: [
        {
          name: named('Ramadan'),
          firstDate: '2027-02-08' as LocalDate,
          lastDate: '2027-03-09' as LocalDate,
          windows: [{ weekday: 1, startMinute: 1260, lengthMinutes: 300 }],
        },
      ],
    }
    openPage('', newProfile({ hours }))
    expect(await screen.findByText('Today: 8:00 pm – 3:00 am (next day)')).toBeTruthy()
    expect(screen.getAllByText('Closed').length).toBeGreaterThan(0)
    fireEvent.click(screen.getByText('Ramadan'))
    expect(screen.getByText('9:00 pm – 2:00 am (next day)')).toBeTruthy()
  })
})

describe('reviews', () => {
  it('come with how the stars spread, page by page', async () => {
    const review = (number: number) => ({
      id: idOf(100 + number),
      rating: 5,
      comment: `Comment ${number}`,
      authorName: 'Demo',
      staffId: null,
      reply: null,
      createdAt: '2026-11-01T09:00:00.000Z' as Instant,
    })
    const server = fakeServer({
      'salons.bySlug': () =>
        newProfile({ ratingAverage: 4.8, ratingCount: 10, ratingHistogram: [0, 0, 1, 0, 9] }),
      'salons.reviews': ({ input }) =>
        Object(input).cursor === 'more'
          ? { items: [review(2)], nextCursor: null }
          : { items: [review(1)], nextCursor: 'more' },
    })
    renderApp('/s/rose')
    await screen.findByText('Comment 1')
    expect(screen.getByText('10 reviews')).toBeTruthy()
    await press('Show more')
    await screen.findByText('Comment 2')
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
    expect(server.callsOf('salons.reviews').map((call) => Object(call.input).cursor)).toEqual([
      undefined,
      'more',
    ])
  })
})

it('says that a salon is not there, and leads to others', async () => {
  fakeServer({ 'salons.bySlug': () => refuse('NOT_FOUND') })
  renderApp('/s/nowhere')
  await screen.findByRole('heading', { name: 'This salon is not here' })
  expect(screen.getAllByRole('link', { name: 'Find a salon' }).at(-1)?.getAttribute('href')).toBe('/')
})
