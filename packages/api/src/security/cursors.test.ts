import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { encodeCursor } from '../trpc/cursor.ts'
import { inputSchemaOf } from './testing/bad-values.ts'
import { errorOf, fieldsIn } from './testing/outcome.ts'
import { PROCEDURES } from './testing/procedures/index.ts'
import { callByName, callerFor, createScene, ROLES, type Scene } from './testing/scene.ts'

let world: BookingWorld
let scene: Scene
beforeAll(async () => {
  world = await createBookingWorld()
  scene = await createScene(world, 'confirmed')
})
afterAll(() => world.drop())

const id = randomUUID()
const AT = '2026-12-01T10:00:00.000Z'
const FALSE_TIMES = [
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-02-30T10:00:00Z',
  `${AT.slice(0, -1)}${'1'.repeat(300)}Z`,
]

const FALSE_IDS = [{ id: 'x' }, { id: -1 }, { id: 1.5 }, { id: 2 ** 60 }, { id: 1, at: AT }]

/** By list: positions that none of its pages ended with. */
const FALSE_POSITIONS: Record<string, unknown[]> = {
  'salons.search': [
    ['rating', 0, '4.50', 0, null, 'x'],
    ['price', 0, '4.50', 0, null, id],
    ['rating', 0, "4.5' or 1=1", 0, null, id],
    ['rating', 0, 'NaN', 0, null, id],
    ['rating', 2 ** 40, '4.50', 0, null, id],
    ['rating', 0, '4.50', 0, null, id, 1],
  ],
  'salons.reviews': [
    ['highest', 5, AT, id],
    ['newest', 6, AT, id],
    ['newest', 5, AT, 'x'],
    ...FALSE_TIMES.map((at) => ['newest', 5, at, id]),
  ],
  'accounts.favourites.list': [
    ['favourites', AT, 'x'],
    ['newest', AT, id],
    ...FALSE_TIMES.map((at) => ['favourites', at, id]),
  ],
  'bookings.list': [
    { startsAt: AT },
    { startsAt: AT, id, isAdmin: true },
    ...FALSE_TIMES.map((startsAt) => ({ startsAt, id })),
  ],
  'salons.manage.clients.list': [
    { latestAt: AT, id: 1 },
    ...FALSE_TIMES.map((latestAt) => ({ latestAt, id })),
  ],
  'salons.manage.exports.table': [{ startsAt: AT }, ...FALSE_TIMES.map((startsAt) => ({ startsAt, id }))],
  'salons.manage.reviews.list': [
    { createdAt: AT, id: 1 },
    ...FALSE_TIMES.map((createdAt) => ({ createdAt, id })),
  ],
  'salons.platform.log': FALSE_IDS,
  'salons.platform.exportTable': FALSE_IDS,
  'salons.reportedReviews.list': [
    { reportedAt: AT, id: 1 },
    ...FALSE_TIMES.map((reportedAt) => ({ reportedAt, id })),
  ],
  'payments.manage.list': [{ createdAt: AT, id: 1 }, ...FALSE_TIMES.map((createdAt) => ({ createdAt, id }))],
  'payments.manage.reconciliation.list': [
    { foundAt: AT, id: 1 },
    ...FALSE_TIMES.map((foundAt) => ({ foundAt, id })),
  ],
  'salons.platform.list': [
    { createdAt: AT, salonId: 1 },
    ...FALSE_TIMES.map((createdAt) => ({ createdAt, salonId: id })),
  ],
  'notifications.manage.list': [
    { createdAt: AT, id: 1 },
    ...FALSE_TIMES.map((createdAt) => ({ createdAt, id })),
  ],
}

const NO_CURSORS = [
  'x',
  '\u0000',
  '\ud800',
  '!!!!',
  "' or 1=1 --",
  '🌸',
  ...['null', '{}', '[]', '1', '"', '{"__proto__":{}}'].map(base64),
]

function base64(text: string): string {
  return Buffer.from(text).toString('base64url')
}

const LISTS = Object.keys(PROCEDURES).filter((name) => {
  const schema = inputSchemaOf(name)
  return schema !== null && 'shape' in schema && 'cursor' in Object(schema.shape)
})

describe('a cursor that no page ended with is refused', () => {
  it('in every list there is', () => {
    expect(LISTS.sort()).toEqual(Object.keys(FALSE_POSITIONS).sort())
  })

  it.each(LISTS)('%s', async (name) => {
    const { input, who } = PROCEDURES[name]!
    const actor = scene.actors[ROLES.findLast((role) => who[role] === 'ok')!]
    const cursors = [...NO_CURSORS, ...FALSE_POSITIONS[name]!.map(encodeCursor)].filter(
      (each) => each.length <= 500,
    )
    const wrong: unknown[] = []
    for (const cursor of cursors) {
      const sent = { ...input?.(scene, actor), cursor }
      const error = await errorOf(callByName(callerFor(world, actor), name, sent))
      if (error?.reason !== 'INVALID_INPUT' || !fieldsIn(error).includes('cursor'))
        wrong.push({ cursor, error })
    }
    expect(wrong).toEqual([])
  })
})
