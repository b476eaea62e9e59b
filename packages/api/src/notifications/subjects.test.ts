import { randomUUID } from 'node:crypto'
import type { DB } from '@salon/db'
import { newInvitation, newPhone } from '@salon/testkit'
import type { Insertable } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'

type Row = Insertable<DB['notifications']>

let world: BookingWorld
let bookingId: string
let invitationId: string
let salonId: string
beforeAll(async () => {
  world = await createBookingWorld()
  const salon = await world.seedSalon()
  salonId = salon.salonId
  const { api, user } = await world.signIn()
  const visit = { salonId, lines: [{ serviceId: salon.serviceId }], startsAt: '2026-12-02T10:00:00.000Z' }
  bookingId = (await api.bookings.create({ ...visit, idempotencyKey: randomUUID() })).id
  invitationId = await newInvitation(world.db, { salonId, phone: newPhone(), invitedBy: user.userId })
})
afterAll(() => world.drop())

const aboutBooking = () => ({ event: 'booking_confirmed', bookingId, bookingVersion: 7 })
const aboutDecision = () => ({ event: 'owner_suspended', statusVersion: 3 })
const aboutInvitation = () => ({ event: 'member_invited', invitationId })

/** The constraint that refuses a message, or `none`. */
async function refusalOf(about: Partial<Row>): Promise<string> {
  const row = { event: '', channel: 'sms', attempt: 1, locale: 'ar', status: 'skipped', ...about }
  const storing = world.db
    .insertInto('notifications')
    .values({ ...row, id: randomUUID(), salonId, createdAt: new Date() })
    .execute()
  return storing.then(
    () => 'none',
    (error: unknown) => String(Reflect.get(Object(error), 'constraint')),
  )
}

describe('a message', () => {
  it.each<[string, () => Partial<Row>, string]>([
    ['about nothing', () => ({ event: 'booking_confirmed' }), 'notifications_one_subject'],
    ['about two', () => ({ ...aboutBooking(), ...aboutInvitation() }), 'notifications_one_subject'],
    [
      'of a decision that is about a booking',
      () => ({ ...aboutBooking(), event: 'owner_approved' }),
      'notifications_decision',
    ],
    [
      'of a booking that is about a decision',
      () => ({ ...aboutDecision(), event: 'booking_confirmed' }),
      'notifications_decision',
    ],
    [
      'of an invitation that is about a booking',
      () => ({ ...aboutBooking(), event: 'member_invited' }),
      'notifications_invitation',
    ],
    [
      'about an unknown state of a booking',
      () => ({ ...aboutBooking(), bookingVersion: null }),
      'notifications_booking_version',
    ],
    [
      'about a booking in a sixth copy',
      () => ({ ...aboutBooking(), copyNumber: 6 }),
      'notifications_copy_number',
    ],
    ['about a decision in a sixth copy', () => ({ ...aboutDecision(), copyNumber: 6 }), 'none'],
  ])('%s', async (_what, about, constraint) => {
    expect(await refusalOf(about())).toBe(constraint)
  })

  it.each([
    [aboutBooking, 'notifications_once'],
    [aboutDecision, 'notifications_decision_once'],
    [aboutInvitation, 'notifications_invitation_once'],
  ] as const)('is stored once an attempt: %#', async (about, constraint) => {
    expect(await refusalOf(about())).toBe('none')
    expect(await refusalOf(about())).toBe(constraint)
    expect(await refusalOf({ ...about(), attempt: 2 })).toBe('none')
  })
})

it('a salon counts the changes of its status, whoever makes them, and no others', async () => {
  const salon = await world.seedSalon()
  const change = world.db.updateTable('salons').where('id', '=', salon.salonId).returning('statusVersion')
  const stopped = { status: 'suspended', statusReason: 'x' }
  expect(await change.set(stopped).execute()).toEqual([{ statusVersion: 1 }])
  expect(await change.set({ nameEn: 'Rose', status: 'suspended' }).execute()).toEqual([{ statusVersion: 1 }])
  expect(await change.set({ status: 'live', statusReason: null }).execute()).toEqual([{ statusVersion: 2 }])
})
