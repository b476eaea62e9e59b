import { randomUUID } from 'node:crypto'
import { CONSENT_VERSION } from '@salon/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { refusalOf } from '../../testing/caller.ts'
import { newTestRequest } from '../../testing/deps.ts'
import { deleteAccount } from '../delete-account.ts'
import { newUnsubscribeUrl } from './unsubscribe.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const yes = { isGiven: true, textVersion: CONSENT_VERSION, how: 'after_booking' } as const
const no = { ...yes, isGiven: false, how: 'account' } as const

const rowsOf = (userId: string) =>
  world.db
    .selectFrom('consents')
    .select(['isGiven', 'how'])
    .where('userId', '=', userId)
    .orderBy('id')
    .execute()

/** Somebody who agreed, and what stands at the end of her promotions. */
async function subscriber() {
  const { user, api } = await world.signIn()
  await api.accounts.promotions.set(yes)
  const url = await newUnsubscribeUrl(world.deps, user.userId)
  return { user, api, url, token: new URL(url).hash.slice(1) }
}

describe('consent to promotions', () => {
  it('is not there until it is given, and says when, in which words and where it was', async () => {
    const { api } = await world.signIn()
    expect(await api.accounts.promotions.read()).toEqual({ isGiven: false, last: null })
    const given = await api.accounts.promotions.set(yes)
    expect(given).toEqual({
      isGiven: true,
      last: { textVersion: CONSENT_VERSION, how: 'after_booking', at: '2026-12-01T09:00:00.000Z' },
    })
    expect(await api.accounts.promotions.read()).toEqual(given)
  })

  it('stays on record with its withdrawal, each step once, and cannot be rewritten', async () => {
    const { user, api } = await world.signIn()
    for (const step of [no, yes, yes, no, no]) await api.accounts.promotions.set(step)
    expect(await rowsOf(user.userId)).toEqual([
      { isGiven: true, how: 'after_booking' },
      { isGiven: false, how: 'account' },
    ])
    for (const change of [sql`update consents set is_given = true`, sql`delete from consents`]) {
      await expect(change.execute(world.db)).rejects.toThrow(/append-only|never/)
    }
  })

  it('is to the words that were shown, not to older ones', async () => {
    const { api } = await world.signIn()
    // @ts-expect-error a page that was open for long may send it
    const outdated = api.accounts.promotions.set({ ...yes, textVersion: '2020-01-01' })
    expect((await refusalOf(outdated)).reason).toBe('INVALID_INPUT')
  })

  it('is her data: exported, and withdrawn with the account', async () => {
    const { user, api } = await subscriber()
    expect((await api.accounts.exportData()).consents).toMatchObject([
      { purpose: 'promotions', isGiven: true, textVersion: CONSENT_VERSION, how: 'after_booking' },
    ])
    await deleteAccount(world.deps, newTestRequest(), user, user.phone)
    expect((await rowsOf(user.userId)).at(-1)).toEqual({ isGiven: false, how: 'account_deleted' })
  })
})

describe('the address at the end of a promotion', () => {
  it('names nobody, has 128 random bits where no server sees them, and is stored hashed', async () => {
    const { user, url, token } = await subscriber()
    expect(url).toMatch(/^https:\/\/salon\.example\/stop#[\w-]{22}$/)
    expect(url).not.toContain(user.phone.slice(4))
    const { rows } = await sql<{ text: string }>`select l::text as text from unsubscribe_links l`.execute(
      world.db,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { text } of rows) {
      expect(text).not.toContain(token)
      expect(text).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
    }
  })

  it('ends promotions without signing in, as often as it is followed, and says nothing about her', async () => {
    const { user, token } = await subscriber()
    expect(await world.anonymous.accounts.promotions.unsubscribe({ token })).toEqual({ isGiven: false })
    expect(await world.anonymous.accounts.promotions.unsubscribe({ token })).toEqual({ isGiven: false })
    expect(await rowsOf(user.userId)).toEqual([
      { isGiven: true, how: 'after_booking' },
      { isGiven: false, how: 'unsubscribe_link' },
    ])
  })

  it('takes that back', async () => {
    const { api, token } = await subscriber()
    await world.anonymous.accounts.promotions.unsubscribe({ token })
    expect(await world.anonymous.accounts.promotions.undoUnsubscribe({ token })).toEqual({ isGiven: true })
    expect((await api.accounts.promotions.read()).isGiven).toBe(true)
  })

  it('does not undo what she said in her account', async () => {
    const { api, token } = await subscriber()
    await api.accounts.promotions.set(no)
    expect(await world.anonymous.accounts.promotions.undoUnsubscribe({ token })).toEqual({ isGiven: false })
    expect((await api.accounts.promotions.read()).isGiven).toBe(false)
  })

  it('that was made up, or of an account that is gone, leads nowhere', async () => {
    const { user, token } = await subscriber()
    await deleteAccount(world.deps, newTestRequest(), user, user.phone)
    for (const dead of [token, 'A'.repeat(22), 'A'.repeat(43), randomUUID(), '#']) {
      for (const follow of ['unsubscribe', 'undoUnsubscribe'] as const) {
        const followed = world.anonymous.accounts.promotions[follow]({ token: dead })
        expect((await refusalOf(followed)).reason).toBe('NOT_FOUND')
      }
    }
    const links = await world.db
      .selectFrom('unsubscribeLinks')
      .select('userId')
      .where('userId', '=', user.userId)
      .execute()
    expect(links).toEqual([])
  })
})
