import { beforeEach, expect, it } from 'vitest'
import { fakeServer, refuse } from '../testing/fake-server.ts'
import { newAccess } from '../testing/people.ts'
import { createServices } from './services.ts'

// what was under way when a test before these ended may have been stored since
beforeEach(() => sessionStorage.clear())

it('forgets everything personal at sign-out, and keeps what everybody may see', () => {
  fakeServer({})
  const { queryClient, session } = createServices(null)
  session.signIn(newAccess('a1'))
  queryClient.setQueryData([['salons', 'bySlug'], { input: { slug: 'a' } }], 'a salon')
  queryClient.setQueryData([['bookings', 'list'], {}], 'her bookings')
  queryClient.setQueryData([['salons', 'manage', 'profile'], {}], 'her salon')
  queryClient.setQueryData(['demo', 'messages'], 'her messages')
  localStorage.setItem('salon.keptBookings', 'her bookings, as last seen')
  sessionStorage.setItem('salon.leftBookings', 'bookings of her salon')
  session.signOut()
  expect(
    queryClient
      .getQueryCache()
      .getAll()
      .map((query) => query.state.data),
  ).toEqual(['a salon'])
  expect(localStorage.getItem('salon.keptBookings')).toBeNull()
  expect(sessionStorage).toHaveLength(0)
})

it('keeps what is left of a salon’s bookings for her whose session has ended', async () => {
  fakeServer({ 'accounts.refresh': () => refuse('SESSION_EXPIRED') })
  const { session } = createServices(null)
  session.signIn(newAccess('a1'))
  localStorage.setItem('salon.keptBookings', 'her bookings, as last seen')
  sessionStorage.setItem('salon.leftBookings', 'bookings of her salon')
  await session.refresh()
  expect(session.get().status).toBe('signedOut')
  expect(localStorage.getItem('salon.keptBookings')).toBeNull()
  expect(sessionStorage.getItem('salon.leftBookings')).toBe('bookings of her salon')
})

it('stores nothing but the hint that somebody signed in', () => {
  fakeServer({})
  const { session } = createServices(null)
  session.signIn(newAccess('a-secret-token'))
  expect(Object.fromEntries(Object.entries(localStorage))).toEqual({
    'salon.locale': 'en',
    'salon.signedIn': '1',
  })
  expect(sessionStorage).toHaveLength(0)
  expect(document.cookie).toBe('')
})
