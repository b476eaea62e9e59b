import { randomUUID } from 'node:crypto'
import { createFallbackSender, createTwilioSender, createUnifonicSender } from '@salon/providers'
import { startFakeTwilio, startFakeUnifonic } from '@salon/providers/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deleteAccount } from '../accounts/delete-account.ts'
import type { Deps } from '../deps.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'
import { newTestRequest } from '../testing/deps.ts'

let world: BookingWorld
let twilio: Awaited<ReturnType<typeof startFakeTwilio>>
let unifonic: Awaited<ReturnType<typeof startFakeUnifonic>>
let deps: Deps
let close: () => Promise<unknown>

beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** The real vendors' code, first Unifonic and then Twilio, before servers that behave like them. */
beforeEach(async () => {
  ;[twilio, unifonic] = await Promise.all([startFakeTwilio(), startFakeUnifonic()])
  const now = () => new Date()
  const vendors = [
    createUnifonicSender(unifonic.account, { now, timeoutMilliseconds: 300 }),
    createTwilioSender(twilio.account, { now, timeoutMilliseconds: 2000 }),
  ]
  deps = { ...world.deps, messages: createFallbackSender(vendors, { onRefusal: () => undefined }) }
  close = () => Promise.all([...vendors, twilio.server, unifonic.server].map((each) => each.close()))
})
afterEach(() => close())

async function book(preferredChannel: 'sms' | 'whatsapp' = 'sms') {
  const { salonId, serviceId } = await world.seedSalon()
  const { user } = await world.signIn({ preferredChannel })
  const startsAt = '2026-12-02T10:00:00.000Z'
  const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
  const booking = await callerOf(deps, user).bookings.create(visit)
  const row = () =>
    world.db
      .selectFrom('notifications')
      .selectAll()
      .where('bookingId', '=', booking.id)
      .executeTakeFirstOrThrow()
  return { booking, user, row }
}

const taken = () => [...unifonic.messages, ...twilio.messages]

describe('a booking’s message', () => {
  it('is sent by the first vendor, whose id is kept', async () => {
    const { row, user } = await book()
    expect(taken()).toMatchObject([{ to: user.phone, channel: 'sms', template: null }])
    expect(await row()).toMatchObject({
      status: 'sent',
      provider: 'unifonic',
      providerMessageId: unifonic.messages[0]?.id,
      channel: 'sms',
      sentChannel: 'sms',
      errorMessage: null,
    })
  })

  it('is sent by WhatsApp as the template of its kind', async () => {
    const { booking } = await book('whatsapp')
    expect(taken()).toMatchObject([{ channel: 'whatsapp', template: 'booking_created.ar' }])
    expect(taken()[0]?.texts[2]).toBe(booking.reference)
  })

  it('is sent by the next vendor when the first did certainly not take it', async () => {
    unifonic.behave('busy')
    const { row } = await book()
    expect(taken()).toHaveLength(1)
    expect(await row()).toMatchObject({
      status: 'sent',
      provider: 'twilio',
      providerMessageId: twilio.messages[0]?.id,
    })
  })

  it('is sent as SMS where she has no WhatsApp, and staff see by what it went', async () => {
    unifonic.behave('busy')
    twilio.behave('not-on-whatsapp')
    const { booking, user, row } = await book('whatsapp')
    expect(twilio.messages).toMatchObject([{ to: user.phone, channel: 'sms' }])
    expect(await row()).toMatchObject({ channel: 'whatsapp', sentChannel: 'sms', provider: 'twilio' })
    const api = callerOf(deps, user)
    expect(await api.notifications.forBooking({ bookingId: booking.id })).toMatchObject([
      { channel: 'sms', status: 'sent' },
    ])
  })

  it('is sent by nobody else when the first may have sent it: the row says so, the booking stands', async () => {
    unifonic.behave('accepts-then-drops')
    const { booking, row } = await book()
    expect(booking.status).toBe('confirmed')
    expect(taken()).toHaveLength(1)
    expect(twilio.server.received).toEqual([])
    expect(await row()).toMatchObject({
      status: 'failed',
      provider: 'unifonic',
      providerMessageId: null,
      errorMessage: 'unifonic: unknown',
    })
  })

  it('that nobody takes leaves the booking standing, and the row says what each vendor said', async () => {
    unifonic.behave('wrong-sender')
    twilio.behave('busy')
    const { booking, row } = await book()
    expect(booking.status).toBe('confirmed')
    expect(taken()).toEqual([])
    expect(await row()).toMatchObject({
      status: 'failed',
      errorMessage:
        'unifonic: misconfigured (ER-480); twilio: try-again (20429); unifonic: misconfigured (HTTP 480); twilio: try-again (20429)',
    })
  })

  it('H63: shows the log three digits of a number', async () => {
    twilio.behave('busy')
    unifonic.behave('busy')
    const { user } = await book()
    const entry = world.deps.logged.at(-1)
    expect(entry?.fields).toMatchObject({ to: `•••${user.phone.slice(-3)}` })
    expect(JSON.stringify(world.deps.logged)).not.toContain(user.phone.slice(1))
  })

  it('H66: keeps no id at the vendor’s for somebody who left while it was being sent', async () => {
    const { send } = deps.messages
    const { user } = await world.signIn()
    const slow = {
      ...deps,
      messages: {
        async send(message: Parameters<typeof send>[0]) {
          const sent = await send(message)
          await deleteAccount(world.deps, newTestRequest(), user, user.phone)
          return sent
        },
      },
    }
    const { salonId, serviceId } = await world.seedSalon()
    const startsAt = '2026-12-02T10:00:00.000Z'
    const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
    const { id } = await callerOf(slow, user).bookings.create(visit)
    const row = world.db.selectFrom('notifications').selectAll().where('bookingId', '=', id)
    expect(await row.executeTakeFirst()).toMatchObject({
      status: 'sent',
      recipient: null,
      providerMessageId: null,
    })
  })
})
