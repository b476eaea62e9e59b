import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRouter } from '../root.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { errorOf } from './testing/outcome.ts'
import { PROCEDURES, VARIANTS, type Outcome, type ProcedureCase } from './testing/procedures/index.ts'
import { callByName, callerFor, createScene, ROLES, type Role, type Scene } from './testing/scene.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** How each role fares, all at one scene as long as it lasts. */
async function outcomesOf(name: string, { input, booking = 'confirmed', once }: ProcedureCase) {
  const outcomes: Partial<Record<Role, Outcome | 'INTERNAL'>> = {}
  let scene: Scene | null = null
  for (const role of ROLES) {
    scene ??= await createScene(world, booking)
    const actor = scene.actors[role]
    const error = await errorOf(callByName(callerFor(world, actor), name, input?.(scene, actor)))
    outcomes[role] = error === null ? 'ok' : error.reason
    if (error === null && once) scene = null
  }
  return outcomes
}

describe('who may call what', () => {
  it('is written down for every procedure, and for no other', () => {
    expect(Object.keys(PROCEDURES).sort()).toEqual(Object.keys(appRouter._def.procedures).sort())
  })

  it.each(Object.entries(PROCEDURES))('%s', async (name, procedure) => {
    expect(await outcomesOf(name, procedure)).toEqual(procedure.who)
  })

  it.each(Object.entries(PROCEDURES).filter(([, { needsFreshCode }]) => needsFreshCode))(
    'B24: %s refuses whoever proved no code of late, whatever she may do else',
    async (name, { input, booking }) => {
      const scene = await createScene(world, booking ?? 'confirmed')
      for (const role of ROLES) {
        const actor = scene.actors[role] && { ...scene.actors[role], hasFreshCode: false }
        const error = await errorOf(callByName(callerFor(world, actor), name, input?.(scene, actor)))
        expect(error?.reason).toBe(actor ? 'FRESH_CODE_NEEDED' : 'UNAUTHENTICATED')
      }
    },
  )

  it.each(VARIANTS)('%s %s', async (name, _what, procedure) => {
    expect(await outcomesOf(name, procedure)).toEqual(procedure.who)
  })

  it('is asked of the database each time: a removed member is out at once', async () => {
    const scene = await createScene(world, 'confirmed')
    const api = callerFor(world, scene.actors.owner)
    await api.bookings.byId({ id: scene.bookingId })
    await world.db.deleteFrom('salonMembers').where('salonId', '=', scene.salonId).execute()
    expect((await errorOf(api.bookings.byId({ id: scene.bookingId })))?.reason).toBe('NOT_FOUND')
    const list = api.notifications.manage.list({ salonId: scene.salonId })
    expect((await errorOf(list))?.reason).toBe('NOT_FOUND')
  })
})
