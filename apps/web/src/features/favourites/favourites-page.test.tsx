import type { Instant } from '@salon/domain'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, newCard } from '../../testing/salons.ts'

function openPage({ isSignedIn = true, kept = [1, 2] } = {}) {
  let ids = kept
  const addedAt = '2026-11-20T09:00:00.000Z' as Instant
  const server = fakeServer({
    'accounts.favourites.list': () => ({
      items: ids.map((number) => ({ ...newCard(number), addedAt })),
      nextCursor: null,
    }),
    'accounts.favourites.ids': () => ids.map(idOf),
    'accounts.favourites.remove': ({ input }) => {
      ids = ids.filter((number) => idOf(number) !== Object(input).salonId)
      return {}
    },
    'accounts.favourites.add': () => refuse('TOO_MANY_FAVOURITES', { most: 200 }),
    'salons.firstFree': () => [],
  })
  const app = renderApp('/favourites')
  if (isSignedIn) app.session.signIn(newAccess('a1'))
  return { server, ...app }
}

it('shows the salons that are kept', async () => {
  openPage()
  expect(await screen.findByRole('link', { name: 'Salon 1' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Salon 2' })).toBeTruthy()
  expect(document.title).toBe('My favourites · Salon')
})

it('leaves a salon that is let go where it was, so that a slip can be undone', async () => {
  const { server } = openPage()
  const heart = await screen.findByRole('button', { name: /Salon 1/, pressed: true })
  fireEvent.click(heart)
  await waitFor(() => expect(heart.getAttribute('aria-pressed')).toBe('false'))
  await waitFor(() => expect(server.callsOf('accounts.favourites.list')).toHaveLength(2))
  expect(screen.getByRole('link', { name: 'Salon 1' })).toBeTruthy()
  // the server refuses to take it back, and the heart says so
  fireEvent.click(heart)
  await waitFor(() => expect(server.callsOf('accounts.favourites.add')).toHaveLength(1))
  await waitFor(() => expect(heart.getAttribute('aria-pressed')).toBe('false'))
})

it('says how to keep one when there is none', async () => {
  openPage({ kept: [] })
  expect(await screen.findByText('No favourites yet')).toBeTruthy()
  expect(screen.getByRole('link', { name: /^Find a salon/ })).toBeTruthy()
})

it('asks for a sign-in first', async () => {
  const { server } = openPage({ isSignedIn: false })
  expect(await screen.findByText('Sign in to see the salons you keep')).toBeTruthy()
  expect(server.callsOf('accounts.favourites.list')).toEqual([])
})
