import { randomUUID } from 'node:crypto'
import { itemAt, type Channel } from '@salon/domain'
import type { MessageOutcome } from '@salon/providers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'
import { newTestVendors } from '../testing/vendors.ts'
import { applyDeliveryReport } from './apply-delivery-report.ts'
import { sendDueMessages } from './send-due-messages.ts'

const BOTH = ['sms', 'whatsapp'] as const satisfies Channel[]
const START = '2026-12-01T09:00:00.000Z'
const VISIT = '2026-12-04T14:00:00.000Z'

describe.each(['inline', 'queue'] as const)('with messages sent by %s', (delivery) => {
  let world: BookingWorld
  beforeAll(async () => {
    world = await createBookingWorld(delivery)
  })
  afterAll(() => world.drop())

  /** A confirmation that the first vendor took. */
  async function sentMessage(
    preferredChannel: Channel = 'sms',
    vendors = newTestVendors({ twilio: BOTH, unifonic: ['sms'] }),
  ) {
    world.deps.clock.set(START)
    const deps = { ...world.deps, messages: vendors.messages }
    const salon = await world.seedSalon()
    const { user } = await world.signIn({ preferredChannel })
    const customer = callerOf(deps, user)
    const visit = { salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt: VISIT }
    const booking = await customer.bookings.create({ ...visit, idempotencyKey: randomUUID() })
    /** Sends what is due then: a worker does, or the server as it does every minute. */
    const settle = async (at = START) => {
      world.deps.clock.set(at)
      await world.work(deps)
      await sendDueMessages(deps)
      await world.work(deps)
    }
    await settle()
    const { phone } = user
    const report = (status: 'delivered' | 'failed', outcome: MessageOutcome = 'unreachable', nth = 0) => {
      const { provider, providerMessageId } = itemAt(vendors.takenFor(phone), nth)
      const failure =
        status === 'failed' ? { outcome, vendorCode: '30003' } : { outcome: null, vendorCode: null }
      return applyDeliveryReport(deps, { provider, providerMessageId, status, ...failure })
    }
    const rows = () =>
      world.db
        .selectFrom('notifications')
        .select(['id', 'event', 'status', 'attempt', 'sentChannel', 'errorMessage'])
        .where('bookingId', '=', booking.id)
        .where('event', 'not like', 'salon%')
        .orderBy('createdAt')
        .orderBy('attempt')
        .execute()
    const ways = () => vendors.waysTo(phone)
    return { deps, salon, booking, customer, vendors, report, settle, rows, ways }
  }

  it('an SMS that was not delivered goes by WhatsApp, as another attempt', async () => {
    const { report, settle, rows, ways } = await sentMessage()
    await report('failed')
    await settle()
    expect(ways()).toEqual(['twilio sms', 'twilio whatsapp'])
    expect(await rows()).toMatchObject([
      { attempt: 1, status: 'failed', sentChannel: 'sms', errorMessage: 'twilio: not delivered (30003)' },
      { attempt: 2, status: 'sent', sentChannel: 'whatsapp', errorMessage: null },
    ])
  })

  it('a WhatsApp message that was not delivered goes by SMS, also to what is no number there', async () => {
    const { report, settle, ways } = await sentMessage('whatsapp')
    await report('failed', 'bad-number')
    await settle()
    expect(ways()).toEqual(['twilio whatsapp', 'twilio sms'])
  })

  it('where there is no other channel the next vendor is asked', async () => {
    const { report, settle, ways } = await sentMessage(
      'sms',
      newTestVendors({ unifonic: ['sms'], twilio: ['sms'] }),
    )
    await report('failed')
    await settle()
    expect(ways()).toEqual(['unifonic sms', 'twilio sms'])
  })

  it('goes once, however often and in whatever order the vendor reports', async () => {
    const { report, settle, ways, rows } = await sentMessage()
    await Promise.all([report('failed'), report('failed'), report('failed')])
    await settle()
    await report('failed')
    await report('delivered')
    await settle()
    expect(ways()).toEqual(['twilio sms', 'twilio whatsapp'])
    expect(await rows()).toHaveLength(2)
  })

  it('goes no third way', async () => {
    const { report, settle, ways } = await sentMessage()
    await report('failed')
    await settle()
    await report('failed', 'try-again', 1)
    await settle()
    expect(ways()).toEqual(['twilio sms', 'twilio whatsapp'])
  })

  it('goes nowhere after it was delivered', async () => {
    const { report, settle, ways } = await sentMessage()
    await report('delivered')
    await report('failed')
    await settle()
    expect(ways()).toEqual(['twilio sms'])
  })

  it.each(['blocked', 'bad-number'] as const)('goes nowhere after %s', async (outcome) => {
    const { report, settle, ways, rows } = await sentMessage()
    await report('failed', outcome)
    await settle()
    expect(ways()).toEqual(['twilio sms'])
    expect(await rows()).toHaveLength(1)
  })

  it('goes nowhere where there is no other way', async () => {
    const { report, settle, rows } = await sentMessage('sms', newTestVendors({ twilio: ['sms'] }))
    await report('failed')
    await settle()
    expect(await rows()).toMatchObject([{ status: 'failed' }])
  })

  it('goes nowhere once the visit was cancelled', async () => {
    const { report, settle, rows, customer, booking } = await sentMessage()
    await customer.bookings.cancel({ id: booking.id })
    await settle()
    await report('failed')
    await settle()
    const created = (await rows()).filter(({ event }) => event === 'booking_created')
    expect(created).toMatchObject([{ attempt: 1, status: 'failed' }])
  })

  it('is dropped when the visit is cancelled before it has gone', async () => {
    const { report, settle, rows, ways, customer, booking } = await sentMessage()
    await report('failed')
    await customer.bookings.cancel({ id: booking.id })
    await settle()
    expect((await rows()).filter(({ event }) => event === 'booking_created')).toMatchObject([
      { status: 'failed' },
      { status: 'skipped' },
    ])
    // of the cancellation
    expect(ways()).toEqual(['twilio sms', 'twilio sms'])
  })

  it('goes nowhere when it was sent again meanwhile', async () => {
    const { report, settle, ways, rows, deps, salon } = await sentMessage()
    const staff = callerOf(deps, await salon.addMember('manager'))
    const { id } = itemAt(await rows(), 0)
    await staff.notifications.manage.resend({ id })
    await settle()
    await report('failed')
    await settle()
    expect(ways()).toEqual(['twilio sms', 'twilio sms'])
  })

  it('goes nowhere a day later', async () => {
    const { report, settle, rows } = await sentMessage()
    world.deps.clock.set('2026-12-02T09:00:00.000Z')
    await report('failed')
    await settle('2026-12-02T09:00:00.000Z')
    expect(await rows()).toHaveLength(1)
  })

  it('waits for a vendor that is down, and does not come back to the way that failed', async () => {
    const { report, settle, ways, vendors } = await sentMessage()
    for (const way of ['twilio whatsapp', 'unifonic sms']) vendors.refusals.set(way, 'try-again')
    await report('failed')
    await settle()
    expect(ways()).toEqual(['twilio sms'])
    vendors.refusals.clear()
    await settle('2026-12-01T09:05:00.000Z')
    expect(ways()).toEqual(['twilio sms', 'twilio whatsapp'])
  })

  it('as a reminder is dropped when it is late', async () => {
    const { report, settle, ways, rows } = await sentMessage()
    await settle('2026-12-03T14:00:00.000Z')
    expect(ways()).toEqual(['twilio sms', 'twilio sms'])
    world.deps.clock.set('2026-12-03T17:00:00.000Z')
    await report('failed', 'unreachable', 1)
    await settle('2026-12-03T17:00:00.000Z')
    expect(ways()).toHaveLength(2)
    expect((await rows()).filter(({ event }) => event === 'booking_reminder')).toMatchObject([
      { status: 'failed' },
      { status: 'skipped' },
    ])
  })
})
