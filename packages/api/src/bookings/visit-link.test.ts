import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'
import { newVisitUrl, readVisitFile } from './visit-link.ts'

const START = '2026-12-01T09:00:00.000Z'
const AT = '2026-12-02T10:00:00.000Z'
const LATER = '2026-12-02T14:00:00.000Z'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

let salon: Awaited<ReturnType<BookingWorld['seedSalon']>>
let customer: Awaited<ReturnType<BookingWorld['signIn']>>
beforeEach(async () => {
  world.deps.clock.set(START)
  salon = await world.seedSalon({ nameEn: 'Rose', nameAr: 'حديقة الورد' }, { nameEn: 'Haircut' })
  customer = await world.signIn({ locale: 'en' })
})

const visit = (startsAt = AT) => ({
  salonId: salon.salonId,
  lines: [{ serviceId: salon.serviceId }],
  startsAt,
  idempotencyKey: randomUUID(),
})

/** What the last message to a number ends with, behind the `#`. */
function tokenTo(phone: string): string {
  const [message] = world.deps.messages.inbox(phone)
  return /https:\/\/salon\.example\/b#([\w-]{15})$/.exec(message?.body ?? '')?.[1] ?? ''
}

/** One property of the file that a token leads to. */
async function property(token: string, name: string): Promise<string | undefined> {
  const file = await readVisitFile(world.deps, token)
  const text = file?.text.replaceAll('\r\n ', '') ?? ''
  return new RegExp(`^${name}[:;](.*)\r$`, 'm').exec(text)?.[1]
}

describe('the link in a message about a visit', () => {
  it('shows the visit without signing in, and neither whose it is nor what is done in it', async () => {
    const { id, reference } = await customer.api.bookings.create(visit())
    const token = tokenTo(customer.user.phone)
    const opened = await world.anonymous.bookings.openLink({ token })
    expect(opened).toMatchObject({
      reference,
      status: 'confirmed',
      startsAt: AT,
      salon: { name: { en: 'Rose', ar: 'حديقة الورد' }, timeZone: 'Asia/Riyadh' },
      locale: 'en',
      bookingId: id,
      calendarPath: `/calendar/visit/${token}.ics`,
    })
    const file = await readVisitFile(world.deps, token)
    for (const text of [JSON.stringify(opened), file?.text ?? '']) {
      expect(text).toContain('Rose')
      expect(text).not.toContain(customer.user.phone.slice(4))
      expect(text).not.toContain('Haircut')
    }
  })

  it('is a file that moves and cancels its one event, with a growing number', async () => {
    const { id } = await customer.api.bookings.create(visit())
    const token = tokenTo(customer.user.phone)
    const read = async () => ({
      uid: await property(token, 'UID'),
      status: await property(token, 'STATUS'),
      startsAt: await property(token, 'DTSTART'),
      sequence: Number(await property(token, 'SEQUENCE')),
    })
    const uid = `${id}@salon`
    const before = await read()
    expect(before).toMatchObject({ uid, status: 'CONFIRMED', startsAt: '20261202T100000Z' })
    await customer.api.bookings.reschedule({ id, startsAt: LATER })
    const moved = await read()
    expect(moved).toMatchObject({ uid, status: 'CONFIRMED', startsAt: '20261202T140000Z' })
    await customer.api.bookings.cancel({ id })
    const cancelled = await read()
    expect(cancelled).toMatchObject({ uid, status: 'CANCELLED' })
    expect(moved.sequence).toBeGreaterThan(before.sequence)
    expect(cancelled.sequence).toBeGreaterThan(moved.sequence)
  })

  it('stands in every message about the visit, another one each time', async () => {
    const { id } = await customer.api.bookings.create(visit())
    const tokens = [tokenTo(customer.user.phone)]
    await customer.api.bookings.reschedule({ id, startsAt: LATER })
    tokens.push(tokenTo(customer.user.phone))
    await customer.api.bookings.cancel({ id })
    tokens.push(tokenTo(customer.user.phone))
    expect(tokens.map((token) => token.length)).toEqual([15, 15, 15])
    expect(new Set(tokens).size).toBe(3)
  })

  it('is in the language of the message, in the file and on the page', async () => {
    const { id: bookingId } = await customer.api.bookings.create(visit())
    expect(await property(tokenTo(customer.user.phone), 'SUMMARY')).toBe('Visit at Rose')
    const url = await newVisitUrl(world.deps, { bookingId, locale: 'ar' })
    expect(await property(new URL(url).hash.slice(1), 'SUMMARY')).toBe('موعد في حديقة الورد')
  })

  it('leads whoever was written down by the salon to her visit, and into nobody’s account', async () => {
    const staff = callerOf(world.deps, await salon.addMember('staff'))
    const phone = '+966551230099'
    await staff.bookings.manage.create({ ...visit(), customer: { name: 'نورة', phone } })
    const token = tokenTo(phone)
    const opened = await world.anonymous.bookings.openLink({ token })
    expect(opened).toMatchObject({ bookingId: null, startsAt: AT })
    expect(JSON.stringify(opened)).not.toContain('نورة')
    expect(await property(token, 'URL')).toBe(`https://salon.example/s/${opened.salon.slug}`)
  })

  it('B25: has 88 random bits and is stored as a hash only', async () => {
    const { id: bookingId } = await customer.api.bookings.create(visit())
    const token = tokenTo(customer.user.phone)
    expect(Buffer.from(token, 'base64url')).toHaveLength(11)
    const { rows } = await sql<{ text: string }>`
      select l::text as text from visit_links l where booking_id = ${bookingId}`.execute(world.db)
    expect(rows).toHaveLength(1)
    for (const { text } of rows) {
      expect(text).not.toContain(token)
      expect(text).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
    }
  })

  it('never ends in what a phone leaves out of an address', async () => {
    const { id: bookingId } = await customer.api.bookings.create(visit())
    const ones = { ...world.deps, random: { ...world.deps.random, bytes: () => Buffer.alloc(11, 0xff) } }
    expect(await newVisitUrl(ones, { bookingId, locale: 'ar' })).toMatch(/#_{14}8$/)
  })

  it('H66: shows nothing of somebody who deleted her account', async () => {
    await customer.api.bookings.create(visit())
    const token = tokenTo(customer.user.phone)
    await customer.api.accounts.deleteAccount({ phone: customer.user.phone })
    expect(await refusalOf(world.anonymous.bookings.openLink({ token }))).toMatchObject({
      reason: 'NOT_FOUND',
    })
    expect(await readVisitFile(world.deps, token)).toBeNull()
  })

  it('works until a month after the visit', async () => {
    await customer.api.bookings.create(visit())
    const token = tokenTo(customer.user.phone)
    world.deps.clock.set('2027-01-01T10:00:00.000Z')
    expect(await readVisitFile(world.deps, token)).not.toBeNull()
    world.deps.clock.set('2027-01-02T10:00:00.000Z')
    expect(await readVisitFile(world.deps, token)).toBeNull()
  })

  it('opens nothing but visits: no calendar, and no end of promotions', async () => {
    await customer.api.bookings.create(visit())
    const token = tokenTo(customer.user.phone)
    const { promotions } = world.anonymous.accounts
    expect(await refusalOf(promotions.unsubscribe({ token }))).toMatchObject({ reason: 'NOT_FOUND' })
    const { url } = await customer.api.accounts.calendar.create({ kind: 'visits' })
    const feed = /calendar\/(.+)\.ics$/.exec(url)?.[1] ?? ''
    for (const dead of [feed, 'A'.repeat(15), 'A'.repeat(16), "' or 1=1 --", '#', randomUUID()]) {
      expect(await refusalOf(world.anonymous.bookings.openLink({ token: dead }))).toMatchObject({
        reason: 'NOT_FOUND',
      })
      expect(await readVisitFile(world.deps, dead)).toBeNull()
    }
  })
})
