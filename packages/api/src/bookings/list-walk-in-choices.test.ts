import { randomUUID } from 'node:crypto'
import { newService, occupy } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

/** Three in the afternoon in Riyadh. */
const AT = '2026-12-02T12:00:00.000Z'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** Somebody with a haircut of 45 minutes, whose next booking begins an hour after `AT`. */
async function busyStylist() {
  const salon = await world.seedSalon({}, { durationMinutes: 45 })
  const { salonId, serviceId, staffId } = salon
  await occupy(world.db, {
    ...{ salonId, serviceId, staffId },
    ...{ startsAt: '2026-12-02T13:00:00.000Z', endsAt: '2026-12-02T14:00:00.000Z' },
  })
  const api = callerOf(world.deps, await salon.addMember('staff'))
  return {
    ...salon,
    api,
    choices: (startsAt = AT) => api.bookings.manage.choices({ salonId, staffId, startsAt }),
    teach: async (service: Parameters<typeof newService>[1]) => {
      const made = await newService(world.db, service)
      await world.db.insertInto('staffServices').values({ salonId, staffId, serviceId: made.id }).execute()
      return made
    },
  }
}

describe('what can be booked with somebody at a time', () => {
  it('is what fits before her next booking, buffers included', async () => {
    const { salonId, serviceId, teach, choices } = await busyStylist()
    const long = await teach({ salonId, durationMinutes: 75 })
    const buffered = await teach({ salonId, durationMinutes: 45, bufferAfterMinutes: 30 })
    const causes = new Map((await choices()).map(({ serviceId: id, cause }) => [id, cause]))
    expect(causes).toEqual(
      new Map([
        [serviceId, null],
        [long.id, 'busy'],
        [buffered.id, 'busy'],
      ]),
    )
  })

  it('is told of each variant', async () => {
    const { salonId, teach, choices } = await busyStylist()
    const colour = await teach({
      salonId,
      variants: [
        { durationMinutes: 60, priceHalalas: 100_00 },
        { durationMinutes: 120, priceHalalas: 200_00 },
      ],
    })
    const ofColour = (await choices()).filter(({ serviceId }) => serviceId === colour.id)
    expect(ofColour).toEqual([
      { serviceId: colour.id, variantId: colour.variantIds[0], cause: null },
      { serviceId: colour.id, variantId: colour.variantIds[1], cause: 'busy' },
    ])
  })

  it.each([
    ['busy', '2026-12-02T13:00:00.000Z'],
    ['hours', '2026-12-02T18:30:00.000Z'],
    ['grid', '2026-12-02T12:02:00.000Z'],
    ['notice', '2026-12-01T07:00:00.000Z'],
  ])('names %s as the cause at %s', async (cause, startsAt) => {
    const { choices } = await busyStylist()
    expect((await choices(startsAt)).map((choice) => choice.cause)).toEqual([cause])
  })

  it('is what fits after what the visit has already, whoever does that', async () => {
    const { api, salonId, serviceId, staffId, teach } = await busyStylist()
    const [short, own] = [
      await teach({ salonId, durationMinutes: 15 }),
      await teach({ salonId, durationMinutes: 45 }),
    ]
    const after = [{ serviceId, staffId }]
    const choices = await api.bookings.manage.choices({ salonId, staffId, startsAt: AT, after })
    expect(new Map(choices.map(({ serviceId: id, cause }) => [id, cause]))).toEqual(
      new Map([
        [serviceId, 'busy'],
        [short.id, null],
        [own.id, 'busy'],
      ]),
    )
    const gone = [{ serviceId: randomUUID(), staffId }]
    const refused = api.bookings.manage.choices({ salonId, staffId, startsAt: AT, after: gone })
    expect((await refusalOf(refused)).reason).toBe('SERVICE_UNAVAILABLE')
  })

  it('is what the booking itself then says', async () => {
    const { api, salonId, staffId, teach, choices } = await busyStylist()
    await teach({ salonId, durationMinutes: 75 })
    const outcomes = []
    for (const { serviceId, cause } of (await choices()).toReversed()) {
      const lines = [{ serviceId, staffId }]
      const booked = api.bookings.manage.create({ salonId, lines, startsAt: AT, customer: { name: 'هدى' } })
      outcomes.push([cause, await booked.then(({ status }) => status, String)])
    }
    expect(outcomes).toEqual([
      ['busy', 'TRPCError: SLOT_TAKEN'],
      [null, 'confirmed'],
    ])
  })

  it('takes two statements beside the one for the role, however many services there are', async () => {
    const { salonId, staffId, teach, addMember } = await busyStylist()
    for (let count = 0; count < 5; count += 1) await teach({ salonId })
    const { deps, take } = world.counted()
    const { choices } = callerOf(deps, await addMember('staff')).bookings.manage
    // the first one reads the configuration
    await choices({ salonId, staffId, startsAt: AT })
    take()
    expect(await choices({ salonId, staffId, startsAt: AT })).toHaveLength(6)
    expect(take()).toBe(3)
  })
})
