import { randomUUID } from 'node:crypto'
import { itemAt } from '@salon/domain'
import { createFallbackSender, createTwilioSender, createUnifonicSender } from '@salon/providers'
import { startFakeTwilio, startFakeUnifonic } from '@salon/providers/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deleteAccount } from '../accounts/delete-account.ts'
import type { Deps } from '../deps.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'
import { newTestRequest } from '../testing/deps.ts'
import { sendDueMessages } from './send-due-messages.ts'

describe.each(['inline', 'queue'] as const)('with messages sent by %s', (delivery) => {
  let world: BookingWorld
  let twilio: Awaited<ReturnType<typeof startFakeTwilio>>
  let unifonic: Awaited<ReturnType<typeof startFakeUnifonic>>
  let deps: Deps
  let close: () => Promise<unknown>

  beforeAll(async () => {
    world = await createBookingWorld(delivery)
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
  afterEach(async () => {
    await close()
    // what waits for another attempt is no business of the next test
    await world.db
      .updateTable('notifications')
      .set({ status: 'skipped' })
      .where('status', '=', 'queued')
      .execute()
  })

  async function book(preferredChannel: 'sms' | 'whatsapp' = 'sms') {
    const { salonId, serviceId } = await world.seedSalon()
    const { user } = await world.signIn({ preferredChannel })
    const startsAt = '2026-12-02T10:00:00.000Z'
    const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
    const booking = await callerOf(deps, user).bookings.create(visit)
    await world.work(deps)
    const rows = () =>
      world.db
        .selectFrom('notifications')
        .selectAll()
        .where('bookingId', '=', booking.id)
        .orderBy('attempt')
        .execute()
    return { booking, user, rows, row: async () => itemAt(await rows(), 0) }
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
          ...deps.messages,
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
      await world.work(slow)
      const row = world.db.selectFrom('notifications').selectAll().where('bookingId', '=', id)
      expect(await row.executeTakeFirst()).toMatchObject({
        status: 'sent',
        recipient: null,
        providerMessageId: null,
      })
    })
  })

  describe('while the first vendor is down for ten minutes', () => {
    it('bookings answer, the next one delivers, and nothing is sent twice when the first is back', async () => {
      unifonic.behave('busy')
      const first = await book()
      const second = await book()
      unifonic.behave('accepts')
      const third = await book()
      await later(10)
      expect(await Promise.all([first, second, third].map(({ row }) => row()))).toMatchObject([
        { provider: 'twilio', status: 'sent' },
        { provider: 'twilio', status: 'sent' },
        { provider: 'unifonic', status: 'sent' },
      ])
      expect(taken()).toHaveLength(3)
    })
  })

  describe('while every vendor is down', () => {
    beforeEach(() => {
      unifonic.behave('busy')
      twilio.behave('busy')
    })

    it('a message is tried again after 1, 2 and 4 minutes, each attempt a row, until one takes it, once', async () => {
      const { rows } = await book()
      for (const minutes of [1, 2]) await later(minutes)
      unifonic.behave('accepts')
      expect(await later(3)).toMatchObject({ late: 0 })
      expect(await later(1)).toMatchObject({ late: 1 })
      await later(30)
      expect((await rows()).map(({ attempt, status }) => [attempt, status])).toEqual([
        [1, 'failed'],
        [2, 'failed'],
        [3, 'failed'],
        [4, 'sent'],
      ])
      expect(taken()).toHaveLength(1)
    })

    it('a message is given up after six attempts, which staff see', async () => {
      const { rows } = await book()
      for (const minutes of [1, 2, 4, 8, 16, 32, 64]) await later(minutes)
      expect((await rows()).map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'failed'))
      expect(taken()).toEqual([])
    })

    it('a message about a visit that changes meanwhile is not tried again', async () => {
      const { booking, user, rows } = await book()
      await callerOf(deps, user).bookings.cancel({ id: booking.id })
      unifonic.behave('accepts')
      await later(5)
      const sent = (await rows()).filter(({ status }) => status === 'sent')
      expect(sent).toMatchObject([{ event: 'booking_cancelled' }])
    })
  })

  /** So many minutes pass, and whoever looks for what is due does so, with the workers there are. */
  async function later(minutes: number) {
    world.deps.clock.advanceMinutes(minutes)
    const report = await sendDueMessages(deps)
    await world.work(deps)
    return report
  }
})
