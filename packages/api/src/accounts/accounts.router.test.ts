import { CONSENT_VERSION } from '@salon/domain'
import { newPhone } from '@salon/testkit'
import type { AnyProcedure } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRouter } from '../root.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { refusalOf } from '../testing/caller.ts'

let world: BookingWorld

beforeAll(async () => {
  world = await createBookingWorld()
})

afterAll(() => world.drop())

/** Path and type of each procedure; tRPC keeps them flat, though their type is a tree. */
const allProcedures = Object.entries<unknown>(appRouter._def.procedures).map(([path, procedure]) => ({
  path,
  type: isProcedure(procedure) ? procedure._def.type : 'none',
}))
const procedures = allProcedures.filter(({ path }) => path.startsWith('accounts.'))

function isProcedure(value: unknown): value is AnyProcedure {
  return typeof value === 'function' && '_def' in value
}

describe('the accounts router', () => {
  it('B23: takes phones, codes and tokens in request bodies only: what carries them is a mutation', () => {
    const pathsOf = (type: string) =>
      procedures.filter((procedure) => procedure.type === type).map(({ path }) => path)
    for (const name of [
      'requestOtp',
      'otpChannel',
      'verifyOtp',
      'confirmFreshCode',
      'refresh',
      'deleteAccount',
    ]) {
      expect(pathsOf('mutation')).toContain(`accounts.${name}`)
    }
    expect(pathsOf('query').toSorted()).toEqual([
      'accounts.calendar.read',
      'accounts.channels',
      'accounts.exportData',
      'accounts.favourites.ids',
      'accounts.favourites.list',
      'accounts.invitations.list',
      'accounts.me',
      'accounts.promotions.read',
      'accounts.sessions.list',
    ])
    // a client is looked for by number
    expect(allProcedures).toContainEqual({ path: 'salons.manage.clients.list', type: 'mutation' })
  })

  it('C26: answers UNAUTHENTICATED to everybody who is not signed in, but for signing in and stopping promotions', async () => {
    const { accounts } = world.anonymous
    const calls = [
      accounts.requestFreshCode({}),
      accounts.confirmFreshCode({ challengeId: world.deps.newId(), code: '123456' }),
      accounts.logout(),
      accounts.logoutEverywhere(),
      accounts.me(),
      accounts.updateProfile({ name: 'x' }),
      accounts.sessions.list(),
      accounts.sessions.revoke({ id: world.deps.newId() }),
      accounts.favourites.list({}),
      accounts.favourites.ids(),
      accounts.favourites.add({ salonId: world.deps.newId() }),
      accounts.favourites.remove({ salonId: world.deps.newId() }),
      accounts.calendar.read(),
      accounts.calendar.create({ kind: 'visits' }),
      accounts.calendar.revoke({ kind: 'visits' }),
      accounts.promotions.read(),
      accounts.promotions.set({ isGiven: true, textVersion: CONSENT_VERSION, how: 'account' }),
      accounts.exportData(),
      accounts.invitations.list(),
      accounts.invitations.accept({ id: world.deps.newId() }),
      accounts.invitations.decline({ id: world.deps.newId() }),
      accounts.deleteAccount({ phone: newPhone() }),
    ]
    expect(calls).toHaveLength(procedures.length - 7)
    for (const call of calls)
      expect(await refusalOf(call)).toEqual({ reason: 'UNAUTHENTICATED', details: {} })
    expect(await refusalOf(accounts.refresh())).toEqual({ reason: 'SESSION_EXPIRED', details: {} })
  })

  it.each([
    ['an unknown key', { phone: '0501234567', isAdmin: true }],
    ['no phone', {}],
    ['an empty phone', { phone: '' }],
    ['a phone of 10,000 digits', { phone: '5'.repeat(10_000) }],
    ['a number', { phone: 501_234_567 }],
    ['an unknown channel', { phone: '0501234567', channel: 'pigeon' }],
    ['nothing', undefined],
  ])('C28: refuses a request for a code with %s', async (_what, input) => {
    // @ts-expect-error a client may send anything
    const refusal = await refusalOf(world.anonymous.accounts.requestOtp(input))
    expect(refusal.reason).toBe('INVALID_INPUT')
  })

  it.each([
    ['a code of five digits', { code: '12345' }],
    ['a code of letters', { code: 'abcdef' }],
    ['a code with a sign', { code: '-12345' }],
    ['a code that is a number', { code: 123_456 }],
    ['an id that is none', { challengeId: "' or 1=1 --" }],
    ['an unknown key', { userId: '019a0000-0000-7000-8000-000000000001' }],
  ])('C28: refuses %s', async (_what, changes) => {
    const input = { challengeId: world.deps.newId(), code: '123456', ...changes }
    // @ts-expect-error a client may send anything
    expect((await refusalOf(world.anonymous.accounts.verifyOtp(input))).reason).toBe('INVALID_INPUT')
  })

  it('refuses a phone that gets no codes with its reason', async () => {
    expect(await refusalOf(world.anonymous.accounts.requestOtp({ phone: '+12025550123' }))).toEqual({
      reason: 'PHONE_NOT_ALLOWED',
      details: {},
    })
  })

  it('signs in from end to end through the procedures alone', async () => {
    const phone = newPhone()
    const { accounts } = world.anonymous
    const { challengeId } = await accounts.requestOtp({ phone, locale: 'en' })
    const code = world.deps.messages.inbox(phone)[0]?.code ?? ''
    const view = await accounts.verifyOtp({ challengeId, code })
    expect(view).toMatchObject({ isNewUser: true, user: { phone } })
    expect(await refusalOf(accounts.verifyOtp({ challengeId, code }))).toEqual({
      reason: 'OTP_EXPIRED',
      details: {},
    })
  })
})
