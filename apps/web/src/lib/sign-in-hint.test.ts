import type { AccessView } from '@salon/contract'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newAccess } from '../testing/people.ts'
import { createSession, type Session } from './session.ts'
import { createSignInHint, followOtherTabs } from './sign-in-hint.ts'

let session: Session
let unfollow: () => void
const requestAccess = vi.fn<() => Promise<AccessView>>(() => Promise.resolve(newAccess('a1')))

/** What the browser tells this tab after another one changed the storage. */
function otherTabWrites(value: string | null): void {
  if (value === null) localStorage.removeItem('salon.signedIn')
  else localStorage.setItem('salon.signedIn', value)
  dispatchEvent(new StorageEvent('storage', { key: 'salon.signedIn', newValue: value }))
}

beforeEach(() => {
  requestAccess.mockClear()
  session = createSession({ requestAccess, hint: createSignInHint() })
  unfollow = followOtherTabs(session)
})

afterEach(() => unfollow())

it('signs out when another tab does', () => {
  session.signIn(newAccess('a1'))
  otherTabWrites(null)
  expect(session.get().status).toBe('signedOut')
  expect(session.accessToken()).toBeNull()
})

it('signs in when another tab does', async () => {
  otherTabWrites('1')
  await vi.waitFor(() => expect(session.get().status).toBe('signedIn'))
  expect(requestAccess).toHaveBeenCalledTimes(1)
})

it('tries to restore the session when the connection comes back', async () => {
  createSignInHint().write(true)
  dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(session.get().status).toBe('signedIn'))
})

it('leaves a session that is there alone', () => {
  session.signIn(newAccess('a1'))
  dispatchEvent(new Event('online'))
  otherTabWrites('1')
  expect(requestAccess).not.toHaveBeenCalled()
})
