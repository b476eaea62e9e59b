import { randomUUID } from 'node:crypto'
import type { PaymentPolicySettings } from '@salon/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const DEFAULTS: PaymentPolicySettings = {
  prepayment: { type: 'none' },
  holdMinutes: 10,
  freeCancellationMinutes: 1440,
  cancellationFeePercent: 0,
}
const DEPOSIT: PaymentPolicySettings = {
  prepayment: { type: 'percent', percent: 25 },
  holdMinutes: 15,
  freeCancellationMinutes: 2880,
  cancellationFeePercent: 50,
}

/** A salon with one manager, who reads and changes its policy. */
async function managedSalon() {
  const salon = await world.seedSalon({}, { priceHalalas: 200_00 })
  const { salonId, serviceId } = salon
  const manager = await salon.addMember('manager')
  const { paymentPolicy } = callerOf(world.deps, manager).salons.manage
  return {
    salonId,
    manager,
    read: () => paymentPolicy.read({ salonId }),
    update: (version: string, settings: PaymentPolicySettings) =>
      paymentPolicy.update({ salonId, version, settings }),
    book: async (startsAt: string) => {
      const { api } = await world.signIn()
      const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
      return { api, booking: await api.bookings.create(visit) }
    },
    audited: async () => {
      const rows = world.db.selectFrom('auditLog').select(['actorUserId', 'details'])
      return rows
        .where('action', '=', 'payment_policy_changed')
        .where('target', '=', salonId)
        .orderBy('id')
        .execute()
    },
  }
}

describe('the payment policy of a salon', () => {
  it('is for bookings from then on: those there are keep theirs', async () => {
    const salon = await managedSalon()
    const { api, booking: before } = await salon.book('2026-12-02T10:00:00.000Z')
    await salon.update((await salon.read()).version, DEPOSIT)
    const { booking: after } = await salon.book('2026-12-02T12:00:00.000Z')
    expect(after).toMatchObject({ status: 'held', prepaymentHalalas: 50_00 })
    expect(after.holdExpiresAt).toBe('2026-12-01T09:15:00.000Z')
    const kept = await api.bookings.byId({ id: before.id })
    expect(kept).toMatchObject({ status: 'confirmed', prepaymentHalalas: 0 })
    expect(kept.policy).toMatchObject({ freeCancellationMinutes: 1440, cancellationFeePercent: 0 })
  })

  it.each([
    ['a fixed amount', { type: 'fixed', halalas: 75_50 }],
    ['a share', { type: 'percent', percent: 100 }],
    ['all of it', { type: 'full' }],
    ['nothing', { type: 'none' }],
  ] as const)('asks for %s, as it was saved', async (_what, prepayment) => {
    const salon = await managedSalon()
    const { version } = await salon.update((await salon.read()).version, DEPOSIT)
    const settings = { ...DEPOSIT, prepayment }
    const answer = await salon.update(version, settings)
    expect(answer.settings).toEqual(settings)
    expect(await salon.read()).toEqual(answer)
  })

  it('is written down with what it was and what it became, once for each change', async () => {
    const salon = await managedSalon()
    const { version } = await salon.read()
    await salon.update(version, DEFAULTS)
    expect(await salon.audited()).toEqual([])
    await salon.update(version, { ...DEFAULTS, holdMinutes: 20 })
    // sent again after a lost answer
    await salon.update(version, { ...DEFAULTS, holdMinutes: 20 })
    expect(await salon.audited()).toEqual([
      {
        actorUserId: salon.manager.userId,
        details: { changed: ['holdMinutes'], before: { holdMinutes: 10 }, after: { holdMinutes: 20 } },
      },
    ])
  })
})

describe('two who edit at once', () => {
  it('overwrite nothing: the second is told that there is a newer state', async () => {
    const salon = await managedSalon()
    const { version } = await salon.read()
    const first = await salon.update(version, { ...DEFAULTS, holdMinutes: 20 })
    const refusal = await refusalOf(salon.update(version, { ...DEFAULTS, holdMinutes: 45 }))
    expect(refusal).toEqual({ reason: 'CHANGED_MEANWHILE', details: { version: first.version } })
    expect((await salon.read()).settings.holdMinutes).toBe(20)
    await salon.update(first.version, { ...DEFAULTS, holdMinutes: 45 })
  })

  it('take turns: of many one is first, and each other is refused', async () => {
    const salon = await managedSalon()
    const { version } = await salon.read()
    const answers = await Promise.allSettled(
      [15, 20, 30, 45, 60].map((holdMinutes) => salon.update(version, { ...DEFAULTS, holdMinutes })),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await salon.audited()).toHaveLength(1)
  })
})
