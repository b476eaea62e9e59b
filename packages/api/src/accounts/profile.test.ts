import { newMember } from '@salon/testkit'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { refusalOf } from '../testing/caller.ts'

let world: BookingWorld

beforeAll(async () => {
  world = await createBookingWorld()
})

afterAll(() => world.drop())

describe('a profile', () => {
  it('has the salons whose staff the user belongs to, with her role', async () => {
    const { user, api } = await world.signIn({ name: 'Noura', locale: 'en' })
    const { salonId } = await world.seedSalon({
      slug: 'salon-of-noura',
      nameAr: 'صالون نورة',
      nameEn: 'Noura',
    })
    await world.seedSalon()
    await newMember(world.db, { salonId, userId: user.userId, role: 'owner' })
    expect(await api.accounts.me()).toEqual({
      id: user.userId,
      phone: user.phone,
      name: 'Noura',
      locale: 'en',
      preferredChannel: 'sms',
      isAdmin: false,
      memberships: [
        {
          ...{ salonId, slug: 'salon-of-noura', name: { ar: 'صالون نورة', en: 'Noura' } },
          ...{ role: 'owner', status: 'live', staffId: null },
        },
      ],
    })
  })

  it('changes what is given and leaves the rest', async () => {
    const { api } = await world.signIn({ name: 'Before' })
    const { api: other } = await world.signIn({ name: 'Untouched' })
    expect(await api.accounts.updateProfile({ name: '  After ' })).toMatchObject({
      name: 'After',
      locale: 'ar',
      preferredChannel: 'sms',
    })
    expect(await api.accounts.updateProfile({ locale: 'en', preferredChannel: 'whatsapp' })).toMatchObject({
      name: 'After',
      locale: 'en',
      preferredChannel: 'whatsapp',
    })
    expect(await api.accounts.updateProfile({})).toEqual(await api.accounts.me())
    expect(await other.accounts.me()).toMatchObject({ name: 'Untouched', locale: 'ar' })
  })

  it.each([
    { name: '' },
    { name: ' \u200f ' },
    { name: 'x'.repeat(10_000) },
    { locale: 'fr' },
    { isAdmin: true },
  ])('C28: refuses %j', async (input) => {
    const { api } = await world.signIn()
    // @ts-expect-error a client may send anything
    expect(await refusalOf(api.accounts.updateProfile(input))).toMatchObject({ reason: 'INVALID_INPUT' })
  })
})

describe('exported data', () => {
  it('has everything that is stored about the user, and nothing of anybody else', async () => {
    const { user, api } = await world.signIn({ name: 'Reem' })
    const { user: stranger, api: strangerApi } = await world.signIn({ name: 'Stranger canary' })
    const salon = await world.seedSalon()
    const book = (by: typeof api, startsAt: string) =>
      by.bookings.create({
        salonId: salon.salonId,
        lines: [{ serviceId: salon.serviceId }],
        startsAt,
        note: 'sensitive skin',
        idempotencyKey: randomUUID(),
      })
    const booking = await book(api, '2026-12-02T10:00:00+03:00')
    await book(strangerApi, '2026-12-02T12:00:00+03:00')
    await newMember(world.db, { salonId: salon.salonId, userId: user.userId, role: 'staff' })
    await world.anonymous.accounts.requestOtp({ phone: user.phone })

    const exported = await api.accounts.exportData()
    expect(exported).toMatchObject({
      exportedAt: new Date('2026-12-01T09:00:00.000Z'),
      profile: { id: user.userId, phone: user.phone, name: 'Reem' },
      memberships: [{ salonId: salon.salonId, role: 'staff' }],
      sessions: [{ id: user.sessionId, userAgent: 'Test' }],
      oneTimeCodes: [{ channel: 'sms', attempts: 0 }],
      bookings: [
        {
          id: booking.id,
          reference: booking.reference,
          note: 'sensitive skin',
          customerPhone: user.phone,
          lines: [{ position: 0, priceHalalas: booking.totalHalalas }],
          events: [{ type: 'created', toStatus: 'confirmed', actor: 'customer' }],
        },
      ],
      reviews: [],
      notifications: [{ bookingId: booking.id, recipient: user.phone }],
      audit: [{ action: 'data_exported', target: user.userId, address: '203.0.113.7' }],
    })
    const text = JSON.stringify(exported)
    for (const canary of ['Stranger canary', stranger.phone, stranger.userId])
      expect(text).not.toContain(canary)
    expect(text).not.toMatch(/hash/i)
  })
})
