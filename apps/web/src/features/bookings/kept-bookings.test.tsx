import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer } from '../../testing/fake-server.ts'
import { newAccess, newUser } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, newBooking, NOON } from '../../testing/salons.ts'
import { keepQuery } from './kept-bookings.ts'

const KEY = 'salon.keptBookings'
const list = () => ({ items: [newBooking()], nextCursor: null })
const down = () => {
  throw new TypeError('Failed to fetch')
}
const nothing = { 'accounts.refresh': down, 'bookings.list': down, 'bookings.byId': down }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  localStorage.setItem('salon.signedIn', '1')
})

function setOnline(isOnline: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
}

/** A visit to the page with a network; what it leaves behind stays in the browser. */
async function visit(path: string): Promise<void> {
  setOnline(true)
  fakeServer({
    'accounts.refresh': () => newAccess('a-secret-token'),
    'bookings.list': list,
    'bookings.byId': () => newBooking(),
    'notifications.forBooking': () => [],
  })
  renderApp(path)
  await screen.findByText('Rose', { selector: 'a' })
  await waitFor(() => expect(localStorage.getItem(KEY)).not.toBeNull())
  cleanup()
}

describe('bookings without a network', () => {
  it.each([
    ['the browser knows of', false],
    // as on a network that leads nowhere
    ['the browser does not know of', true],
  ])('that %s are read as they were last seen, the details from the list too', async (_what, isOnline) => {
    await visit('/bookings')
    setOnline(isOnline)
    fakeServer(nothing)
    renderApp('/bookings')
    fireEvent.click(await screen.findByRole('link', { name: 'Rose' }))
    await screen.findByText('ABCD2345')
    expect(screen.getByRole('button', { name: 'Cancel the booking' })).toHaveProperty('disabled', true)
    expect(screen.getByText('This needs a connection.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Add to calendar' })).toHaveProperty('disabled', false)
  })

  it('are not there for who has signed out', async () => {
    await visit('/bookings')
    localStorage.removeItem('salon.signedIn')
    fakeServer(nothing)
    renderApp('/bookings')
    await screen.findByText('Sign in to see your bookings')
    expect(screen.queryByText('Rose')).toBeNull()
  })
})

describe('what is kept', () => {
  it('is the bookings and nothing secret', async () => {
    await visit(`/bookings/${idOf(5)}`)
    const kept = localStorage.getItem(KEY) ?? ''
    expect(kept).toContain('ABCD2345')
    expect(kept).not.toContain('a-secret-token')
    expect(kept).not.toContain(newUser().phone)
    expect(kept).not.toContain('notifications')
  })

  it("never shows to another person, and is replaced by that person's own", async () => {
    await visit('/bookings')
    const other = newUser({ id: idOf(77) })
    fakeServer({
      'accounts.refresh': () => newAccess('b1', other),
      'bookings.list': () => ({ items: [], nextCursor: null }),
    })
    renderApp('/bookings')
    await screen.findByText('Nothing planned yet')
    await waitFor(() => expect(localStorage.getItem(KEY)).toContain(other.id))
    expect(localStorage.getItem(KEY)).not.toContain('ABCD2345')
  })

  it.each(['{', '{"format":0,"owner":"x","queries":[]}', 'null'])(
    'is left alone when it reads %s',
    async (text) => {
      localStorage.setItem(KEY, text)
      fakeServer({ 'accounts.refresh': () => newAccess('a1'), 'bookings.list': list })
      renderApp('/bookings')
      expect(await screen.findByRole('link', { name: 'Rose' })).toBeTruthy()
    },
  )

  it('are asked for again, however lately they were seen', async () => {
    await visit('/bookings')
    fakeServer({
      'accounts.refresh': () => newAccess('a-secret-token'),
      'bookings.list': () => ({ items: [], nextCursor: null }),
    })
    renderApp('/bookings')
    await screen.findByText('Rose', { selector: 'a' })
    await waitFor(() => expect(screen.queryByText('Rose', { selector: 'a' })).toBeNull())
    expect(screen.getByText('Nothing planned yet')).toBeTruthy()
  })

  it('say that they may be old where the server does not answer', async () => {
    await visit('/bookings')
    fakeServer({ 'accounts.refresh': () => newAccess('a-secret-token'), 'bookings.list': down })
    renderApp('/bookings')
    await screen.findByRole('alert')
    expect(screen.getByText('Rose', { selector: 'a' })).toBeTruthy()
    fakeServer({ 'accounts.refresh': () => newAccess('a-secret-token'), 'bookings.list': list })
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it('hold no address of a bank', () => {
    const payments = [{ id: idOf(9), redirectUrl: 'https://bank.example/secret' }]
    keepQuery(idOf(1), { key: [['bookings', 'byId']], data: { ...newBooking(), payments }, at: 0 })
    expect(localStorage.getItem(KEY)).toContain(idOf(9))
    expect(localStorage.getItem(KEY)).not.toContain('secret')
  })
})
