import type { LinkedVisitView } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { setLocale } from '../../i18n/locale.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, named, NOON } from '../../testing/salons.ts'

const TOKEN = 'A'.repeat(15)
const FILE = `/calendar/visit/${TOKEN}.ics`

const VISIT: LinkedVisitView = {
  reference: 'AB23CD45',
  status: 'confirmed',
  startsAt: '2026-11-24T09:00:00.000Z' as Instant,
  endsAt: '2026-11-24T10:00:00.000Z' as Instant,
  salon: {
    id: idOf(1),
    slug: 'rose',
    name: named('Rose'),
    timeZone: 'Asia/Riyadh',
    address: named('Some Street'),
    latitude: 24.7,
    longitude: 46.7,
  },
  locale: 'en',
  bookingId: idOf(5),
  calendarPath: FILE,
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})
afterEach(async () => {
  await setLocale('en')
})

const open = (changes: Partial<LinkedVisitView> = {}) => {
  const server = fakeServer({ 'bookings.openLink': () => ({ ...VISIT, ...changes }) })
  return { ...renderApp(`/b#${TOKEN}`), server }
}
const hrefOf = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href')

it('shows the visit to who is not signed in, with its file for the calendar and the booking', async () => {
  const { server } = open()
  expect(await screen.findByRole('heading', { name: 'Rose' })).toBeTruthy()
  expect(screen.getByText('AB23CD45')).toBeTruthy()
  expect(await hrefOf('Add to calendar')).toBe(FILE)
  expect(await hrefOf('Open the booking')).toBe(`/bookings/${idOf(5)}`)
  expect(server.callsOf('bookings.openLink')).toEqual([{ input: { token: TOKEN }, accessToken: null }])
})

it('says of a cancelled visit how it leaves the calendar, and no more how it is cancelled', async () => {
  open({ status: 'cancelled' })
  expect(await hrefOf('Cancel in my calendar, too')).toBe(FILE)
  expect(screen.queryByText(/To move or cancel it/)).toBeNull()
})

it('leads from a cancelled visit to booking again first, and nobody there', async () => {
  open({ status: 'cancelled' })
  expect(await hrefOf('Book again')).toBe('/s/rose')
  const main = document.querySelector('main')
  const names = [...(main?.querySelectorAll('a') ?? [])].map(({ textContent }) => textContent)
  expect(names.filter((name) => name !== 'Rose')).toEqual([
    'Book again',
    'Cancel in my calendar, too',
    'Open the booking',
  ])
})

it('offers booking again once, also to whom the salon wrote down', async () => {
  open({ status: 'cancelled', bookingId: null })
  expect(await hrefOf('Book again')).toBe('/s/rose')
  expect(screen.queryByRole('link', { name: 'See the salon' })).toBeNull()
})

it('offers no file of a visit that is over', async () => {
  open({ status: 'completed', endsAt: '2026-11-22T08:00:00.000Z' as Instant })
  await screen.findByRole('heading', { name: 'Rose' })
  expect(screen.queryByRole('link', { name: 'Add to calendar' })).toBeNull()
})

it('leads whom the salon wrote down to the salon, and to no account', async () => {
  open({ bookingId: null })
  expect(await hrefOf('See the salon')).toBe('/s/rose')
  expect(screen.queryByRole('link', { name: 'Open the booking' })).toBeNull()
})

it('is in the language of the message where none was ever chosen', async () => {
  localStorage.removeItem('salon.locale')
  open({ locale: 'ar' })
  expect(await hrefOf('أضف إلى التقويم')).toBe(FILE)
})

it('stays in the language that was chosen', async () => {
  await setLocale('en')
  open({ locale: 'ar' })
  expect(await hrefOf('Add to calendar')).toBe(FILE)
  expect(document.documentElement.lang).toBe('en')
})

it.each(['', '#made-up'])('leads to the bookings where the link is none: /b%s', async (hash) => {
  fakeServer({})
  renderApp(`/b${hash}`)
  expect(await screen.findByText('This link does not work any more')).toBeTruthy()
  const links = screen.getAllByRole('link', { name: 'My bookings' })
  expect(links.every((link) => link.getAttribute('href') === '/bookings')).toBe(true)
})

it('can be tried again when there was no answer', async () => {
  let isUp = false
  fakeServer({ 'bookings.openLink': () => (isUp ? VISIT : refuse('RATE_LIMITED')) })
  renderApp(`/b#${TOKEN}`)
  const again = await screen.findByRole('button', { name: 'Try again' })
  isUp = true
  fireEvent.click(again)
  expect(await screen.findByRole('heading', { name: 'Rose' })).toBeTruthy()
})
