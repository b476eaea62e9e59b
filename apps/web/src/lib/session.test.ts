import { describe, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../testing/fake-server.ts'
import { newAccess, newUser } from '../testing/people.ts'
import { createSession, type SessionOptions } from './session.ts'
import { createApiClient, createRefreshClient } from './trpc.ts'

/** A session whose refresh goes to the fake server, with a hint kept in memory. */
function setUp(
  handlers: Parameters<typeof fakeServer>[0],
  given: Partial<SessionOptions> & { mayBeSignedIn?: boolean } = {},
) {
  const { callsOf, batchSizes } = fakeServer(handlers)
  const refreshClient = createRefreshClient()
  let hint = given.mayBeSignedIn ?? true
  const onSignedOut = vi.fn<() => void>()
  const session = createSession({
    requestAccess: () => refreshClient.accounts.refresh.mutate(),
    hint: {
      read: () => hint,
      write: (signedIn) => {
        hint = signedIn
      },
    },
    onSignedOut,
    ...given,
  })
  return {
    session,
    client: createApiClient(session),
    calls: callsOf,
    batchSizes,
    hint: () => hint,
    onSignedOut,
  }
}

/** A procedure that only a newer token than the first may call. */
const meWith = (good: string) => (call: { accessToken: string | null }) =>
  call.accessToken === good ? newUser() : refuse('UNAUTHENTICATED')

describe('session', () => {
  it('restores an earlier sign-in when the page loads', async () => {
    const { session } = setUp({ 'accounts.refresh': () => newAccess('a1') })
    expect(session.get().status).toBe('unknown')
    expect(await session.restore()).toBe(true)
    expect(session.get()).toEqual({ status: 'signedIn', user: newUser() })
    expect(session.accessToken()).toBe('a1')
  })

  it('asks nothing of the server when nobody ever signed in here', async () => {
    const { session, calls } = setUp({ 'accounts.refresh': () => newAccess('a1') }, { mayBeSignedIn: false })
    expect(session.get().status).toBe('signedOut')
    expect(await session.restore()).toBe(false)
    expect(calls('accounts.refresh')).toHaveLength(0)
  })

  it('refreshes once when many requests find an old token together, and repeats each of them once', async () => {
    const { session, client, calls } = setUp({
      'accounts.refresh': () => newAccess('new'),
      'accounts.me': meWith('new'),
      'accounts.sessions.list': (call) => (call.accessToken === 'new' ? [] : refuse('UNAUTHENTICATED')),
    })
    session.signIn(newAccess('old'))
    const answers = await Promise.all([
      client.accounts.me.query(),
      client.accounts.sessions.list.query(),
      client.accounts.me.query(),
    ])
    expect(answers[0]).toEqual(newUser())
    expect(calls('accounts.refresh')).toHaveLength(1)
    expect(calls('accounts.me').map((call) => call.accessToken)).toEqual(['old', 'old', 'new', 'new'])
  })

  it('repeats a request without another refresh when the token changed while it was under way', async () => {
    const { session, client, calls } = setUp({
      'accounts.refresh': () => newAccess('newest'),
      'accounts.me': (call) => {
        if (call.accessToken === 'new') return newUser()
        session.signIn(newAccess('new'))
        return refuse('UNAUTHENTICATED')
      },
    })
    session.signIn(newAccess('old'))
    expect(await client.accounts.me.query()).toEqual(newUser())
    expect(calls('accounts.refresh')).toHaveLength(0)
  })

  it('gives up after one repetition', async () => {
    const { session, client, calls } = setUp({
      'accounts.refresh': () => newAccess('new'),
      'accounts.me': () => refuse('UNAUTHENTICATED'),
    })
    session.signIn(newAccess('old'))
    await expect(client.accounts.me.query()).rejects.toThrow('UNAUTHENTICATED')
    expect(calls('accounts.me')).toHaveLength(2)
  })

  it('signs out and forgets what was cached when the server ended the session', async () => {
    const { session, client, hint, onSignedOut } = setUp({
      'accounts.refresh': () => refuse('SESSION_REUSED'),
      'accounts.me': () => refuse('UNAUTHENTICATED'),
    })
    session.signIn(newAccess('old'))
    await expect(client.accounts.me.query()).rejects.toThrow('UNAUTHENTICATED')
    expect(session.get().status).toBe('signedOut')
    expect(session.accessToken()).toBeNull()
    expect(hint()).toBe(false)
    expect(onSignedOut).toHaveBeenCalledTimes(1)
  })

  it('keeps the hint when the refresh got no answer, so that the next try can still restore', async () => {
    let isDown = true
    const { session, hint, onSignedOut } = setUp({
      'accounts.refresh': () => {
        if (isDown) throw new TypeError('Failed to fetch')
        return newAccess('a1')
      },
    })
    expect(await session.restore()).toBe(false)
    expect(session.get().status).toBe('unreached')
    expect(onSignedOut).not.toHaveBeenCalled()
    expect(hint()).toBe(true)
    isDown = false
    expect(await session.restore()).toBe(true)
  })

  it('does not refresh for visitors who only met a procedure for members', async () => {
    const { client, calls } = setUp(
      { 'accounts.me': () => refuse('UNAUTHENTICATED') },
      { mayBeSignedIn: false },
    )
    await expect(client.accounts.me.query()).rejects.toThrow('UNAUTHENTICATED')
    expect(calls('accounts.refresh')).toHaveLength(0)
  })

  it('sends at most ten procedures in a request', async () => {
    const { client, batchSizes } = setUp({ 'accounts.me': () => newUser() }, { mayBeSignedIn: false })
    await Promise.all(Array.from({ length: 12 }, () => client.accounts.me.query()))
    expect(batchSizes).toEqual([10, 2])
  })
})
