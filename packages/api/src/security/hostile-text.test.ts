import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { fingerprint } from './testing/fingerprint.ts'
import { errorOf } from './testing/outcome.ts'
import { PROCEDURES } from './testing/procedures/index.ts'
import { callByName, callerFor, createScene, type Role, type Scene } from './testing/scene.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** What is typed, and what is kept of it. */
const TEXTS: [string, string, string][] = [
  [
    'markup',
    '<img src=x onerror=alert(1)> & "quotes" \'too\'',
    '<img src=x onerror=alert(1)> & "quotes" \'too\'',
  ],
  ['SQL', "'); drop table bookings; --", "'); drop table bookings; --"],
  ['placeholders', '$1 %s ${x} {{x}} \\u0000 \\', '$1 %s ${x} {{x}} \\u0000 \\'],
  ['bidi controls', 'a\u202eb\u2066c\u200fd\u061ce', 'a b c d e'],
  ['U+0000 and its like', 'a\u0000b\u001bc\u0085d', 'a b c d'],
  ['halves of surrogate pairs', 'a\ud800b\udc00c', 'a b c'],
  ['lines', 'a\r\nb\u2028c', 'a  b c'],
  ['emoji and joiners', '👩🏽‍🦱 می‌خواهم 🇸🇦', '👩🏽‍🦱 می‌خواهم 🇸🇦'],
]

interface Field {
  by: Role
  name: string
  with: (text: string) => Record<string, unknown>
  /** What came to be stored, as read by those who may. */
  stored: (scene: Scene) => Promise<unknown>
}

const ofBooking = async (scene: Scene) =>
  callerFor(world, scene.actors.customer).bookings.byId({ id: scene.bookingId })
const newest = async () =>
  world.db.selectFrom('bookings').select(['note', 'customerName']).orderBy('id', 'desc').executeTakeFirst()

const FIELDS: Record<string, Field> = {
  'a note': {
    by: 'customer',
    name: 'bookings.create',
    with: (note) => ({ note }),
    stored: async () => (await newest())?.note,
  },
  'a note of the salon': {
    by: 'staff',
    name: 'bookings.manage.create',
    with: (note) => ({ note }),
    stored: async () => (await newest())?.note,
  },
  'the name of a walk-in': {
    by: 'staff',
    name: 'bookings.manage.create',
    with: (name) => ({ customer: { name } }),
    stored: async () => (await newest())?.customerName,
  },
  'a reason': {
    by: 'customer',
    name: 'bookings.cancel',
    with: (reason) => ({ reason }),
    stored: async (scene) => (await ofBooking(scene)).history.at(-1)?.reason,
  },
  'a comment': {
    by: 'customer',
    name: 'bookings.review',
    with: (comment) => ({ comment }),
    stored: async (scene) => (await ofBooking(scene)).review?.comment,
  },
  'a person’s name': {
    by: 'customer',
    name: 'accounts.updateProfile',
    with: (name) => ({ name }),
    stored: async (scene) => (await callerFor(world, scene.actors.customer).accounts.me()).name,
  },
}

describe.each(Object.entries(FIELDS))('%s', (_what, field) => {
  it.each(TEXTS)('keeps %s as text', async (_kind, typed, kept) => {
    const { booking = 'confirmed', input } = PROCEDURES[field.name]!
    const scene = await createScene(world, booking)
    const actor = scene.actors[field.by]
    const sent = { ...input?.(scene, actor), ...field.with(typed) }
    await callByName(callerFor(world, actor), field.name, sent)
    expect(await field.stored(scene)).toBe(kept)
  })
})

it('a name with every kind of text in it can still book, and its first answer comes again', async () => {
  const scene = await createScene(world, 'confirmed')
  const { customer } = scene.actors
  const api = callerFor(world, customer && { ...customer, name: 'a🌸<b>"\'\\' })
  const input = PROCEDURES['bookings.create']!.input!(scene, customer)
  const first = await callByName(api, 'bookings.create', input)
  expect(await callByName(api, 'bookings.create', input)).toEqual(first)
})

describe('a search finds what is written, not what its characters mean elsewhere', () => {
  it.each([
    '%',
    '_',
    "'",
    '"',
    '\\',
    "' or 1=1 --",
    '%salon%',
    's_lon',
    '\u0000',
    '\ud800',
    '🌸',
    '(',
    '[a-z]+',
    '<%',
    '&|!',
  ])('%j', async (q) => {
    const before = await fingerprint(world.db)
    const search = (text: string) => world.anonymous.salons.search({ q: text, limit: 50 })
    expect((await search('salon')).items).not.toEqual([])
    expect(await errorOf(search(q))).toBeNull()
    // next to a word that no salon has, a wildcard must not find one
    expect((await search(`zzqx${q}`)).items).toEqual([])
    expect(await fingerprint(world.db)).toEqual(before)
  })
})
