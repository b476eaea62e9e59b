import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { badValuesOf, inputSchemaOf, objectPathsOf, replaceAt } from './testing/bad-values.ts'
import { fingerprint } from './testing/fingerprint.ts'
import { errorOf, fieldsIn } from './testing/outcome.ts'
import { PROCEDURES, type ProcedureCase } from './testing/procedures/index.ts'
import { callByName, callerFor, createScene, ROLES, type BookingState, type Scene } from './testing/scene.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** What is refused changes nothing, so all of that shares a scene for each state of its booking. */
const scenes = new Map<BookingState, Promise<Scene>>()

function sharedScene(state: BookingState): Promise<Scene> {
  const scene = scenes.get(state) ?? createScene(world, state)
  scenes.set(state, scene)
  return scene
}

/** Somebody who may call the procedure, what she would rightly send, and how the call with something else goes. */
async function rightfulCall(name: string, { input, booking, who }: ProcedureCase, sceneOf = sharedScene) {
  const scene = await sceneOf(booking ?? 'confirmed')
  const role = ROLES.findLast((each) => who[each] === 'ok') ?? 'anonymous'
  const actor = scene.actors[role]
  const caller = callerFor(world, actor)
  return { valid: input?.(scene, actor), call: (sent: unknown) => errorOf(callByName(caller, name, sent)) }
}

const withInput = Object.entries(PROCEDURES).filter(([, { input }]) => input)
const withoutInput = Object.entries(PROCEDURES).filter(([, { input }]) => !input)

describe('bad input is refused as such, with its field, and leaves nothing behind', () => {
  it.each(withInput)('%s', async (name, procedure) => {
    const schema = inputSchemaOf(name)!
    const { valid, call } = await rightfulCall(name, procedure)
    const before = await fingerprint(world.db)
    const wrong: unknown[] = []
    for (const { path, value, field, what } of badValuesOf(schema)) {
      const error = await call(replaceAt(valid, path, value))
      const isNamed = fieldsIn(error).some(
        (each) => each === field || each.startsWith(`${field}.`) || field === '',
      )
      if (error?.reason !== 'INVALID_INPUT' || !isNamed) wrong.push({ field, what, error })
    }
    expect(wrong).toEqual([])
    expect(await fingerprint(world.db)).toEqual(before)
  })
})

/** As JSON makes them: keys of the object's own. */
const EXTRA_KEYS = [
  'isAdmin',
  'status',
  'customerId',
  'priceHalalas',
  '__proto__',
  'constructor',
  'prototype',
]

describe('keys too many are refused and change nothing', () => {
  it.each(withInput)('%s', async (name, procedure) => {
    const { valid, call } = await rightfulCall(name, procedure)
    const before = await fingerprint(world.db)
    const wrong: unknown[] = []
    for (const path of objectPathsOf(inputSchemaOf(name)!)) {
      for (const key of EXTRA_KEYS) {
        const polluted: unknown = JSON.parse(`{"${key}":{"isAdmin":true}}`)
        const error = await call(withKey(valid, path, polluted))
        if (error?.reason !== 'INVALID_INPUT' || fieldsIn(error).length === 0)
          wrong.push({ path, key, error })
      }
    }
    expect(wrong).toEqual([])
    expect(await fingerprint(world.db)).toEqual(before)
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
  })
})

function withKey(input: unknown, path: (string | number)[], extra: unknown): unknown {
  const inner: unknown = path.reduce<unknown>((node, key) => Reflect.get(Object(node), key), input)
  const descriptors = { ...Object.getOwnPropertyDescriptors(Object(inner)), ...ownOf(extra) }
  return replaceAt(input, path, Object.defineProperties({}, descriptors))
}

function ownOf(extra: unknown): PropertyDescriptorMap {
  return Object.getOwnPropertyDescriptors(Object(extra))
}

describe('a procedure without input looks at none', () => {
  it.each(withoutInput)('%s', async (name, procedure) => {
    expect(inputSchemaOf(name)).toBeNull()
    for (const junk of [null, 'text', { isAdmin: true }, [[[]]]]) {
      const { call } = await rightfulCall(name, procedure, (state) => createScene(world, state))
      expect(await call(junk)).toBeNull()
    }
  })
})

describe('what fits the schema and still cannot be', () => {
  const past = '2026-11-30T10:00:00.000Z'
  it.each([
    ['bookings.create', { startsAt: past }, 'NOTICE_TOO_SHORT'],
    ['bookings.create', { startsAt: '2000-01-01T00:00:00.000Z' }, 'NOTICE_TOO_SHORT'],
    ['bookings.create', { startsAt: '2199-12-31T23:59:00-23:59' }, 'TOO_FAR_AHEAD'],
    ['bookings.reschedule', { startsAt: past }, 'NOTICE_TOO_SHORT'],
    ['bookings.manage.reschedule', { startsAt: past }, 'NOTICE_TOO_SHORT'],
    ['bookings.manage.create', { startsAt: past }, 'NOTICE_TOO_SHORT'],
    ['bookings.manage.create', { customer: { name: 'x', phone: '+15550001111' } }, 'INVALID_INPUT'],
    ['bookings.manage.create', { customer: { name: '\u200b\u202e\u0000' } }, 'INVALID_INPUT'],
    ['bookings.manage.calendar', { from: '2026-12-02', to: '2026-12-01' }, 'INVALID_INPUT'],
    ['bookings.manage.calendar', { from: '2026-12-01', to: '2027-12-01' }, 'INVALID_INPUT'],
    ['accounts.updateProfile', { name: '   ' }, 'INVALID_INPUT'],
    ['accounts.deleteAccount', { phone: '0500000001' }, 'INVALID_INPUT'],
    ['accounts.requestOtp', { phone: '\ud800\u0000' }, 'PHONE_NOT_ALLOWED'],
    ['accounts.requestOtp', { phone: '+15550001111' }, 'PHONE_NOT_ALLOWED'],
    ['salons.search', { sort: 'distance', near: undefined }, 'INVALID_INPUT'],
  ])('%s with %j: %s', async (name, changes, reason) => {
    const { valid, call } = await rightfulCall(name, PROCEDURES[name]!)
    const before = await fingerprint(world.db)
    expect((await call({ ...valid, ...changes }))?.reason).toBe(reason)
    expect(await fingerprint(world.db)).toEqual(before)
  })
})
