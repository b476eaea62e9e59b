import { randomUUID } from 'node:crypto'
import { newMember } from '@salon/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'
import { readCalendarFeed } from './calendar-feed.ts'

const AT = '2026-12-02T10:00:00.000Z'
const LATER = '2026-12-02T14:00:00.000Z'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

type Person = Awaited<ReturnType<BookingWorld['signIn']>>
type Salon = Awaited<ReturnType<BookingWorld['seedSalon']>>
let one: Person
let salon: Salon
beforeEach(async () => {
  one = await world.signIn({ locale: 'en' })
  salon = await world.seedSalon({ nameEn: 'Rose, Garden', nameAr: 'حديقة الورد' }, { nameEn: 'Haircut' })
})

const book = (by: Person, startsAt = AT) =>
  by.api.bookings.create({
    salonId: salon.salonId,
    lines: [{ serviceId: salon.serviceId }],
    startsAt,
    idempotencyKey: randomUUID(),
  })

const tokenOf = (url: string) => /^https?:\/\/[^/]+\/calendar\/([\w-]{43})\.ics$/.exec(url)?.[1] ?? ''

async function subscribe(by: Person, kind: 'visits' | 'work' = 'visits') {
  const token = tokenOf((await by.api.accounts.calendar.create({ kind })).url)
  return { token, read: () => readCalendarFeed(world.deps, token) }
}

/** Makes her somebody who can be booked in the salon, and a member of it. */
async function employ({ user }: Person) {
  await world.db.updateTable('staff').set({ userId: user.userId }).where('id', '=', salon.staffId).execute()
  await newMember(world.db, { salonId: salon.salonId, userId: user.userId, role: 'staff' })
}

/** One property of every event, in the order of the file. */
const all = (feed: string | null, property: string) =>
  [...(feed ?? '').replaceAll('\r\n ', '').matchAll(new RegExp(`^${property}[:;](.*)\r$`, 'gm'))].map(
    ([, value]) => value,
  )

describe('the calendar of a customer', () => {
  it('shows her visits and nobody else’s, in her language', async () => {
    const { id, reference } = await book(one)
    await book(await world.signIn(), LATER)
    const { read } = await subscribe(one)
    const feed = await read()
    expect(all(feed, 'UID')).toEqual([`${id}@salon`])
    expect(all(feed, 'SUMMARY')).toEqual(['Visit at Rose\\, Garden'])
    expect(all(feed, 'DESCRIPTION')[0]).toContain(`Haircut\\nBooking number: ${reference}`)
    expect(all(feed, 'X-WR-CALNAME')).toEqual(['My visits on Salon'])
    await one.api.accounts.updateProfile({ locale: 'ar' })
    expect(all(await read(), 'SUMMARY')).toEqual(['موعد في حديقة الورد'])
  })

  it('moves and cancels an event under the same name, with a growing number', async () => {
    const { id } = await book(one)
    const { read } = await subscribe(one)
    const before = await read()
    await one.api.bookings.reschedule({ id, startsAt: LATER })
    const moved = await read()
    await one.api.bookings.cancel({ id })
    const cancelled = await read()
    const feeds = [before, moved, cancelled]
    expect(feeds.map((feed) => all(feed, 'UID'))).toEqual([1, 2, 3].map(() => [`${id}@salon`]))
    expect(feeds.map((feed) => all(feed, 'STATUS'))).toEqual([['CONFIRMED'], ['CONFIRMED'], ['CANCELLED']])
    expect(all(moved, 'DTSTART')).toEqual(['20261202T140000Z'])
    const numbers = feeds.map((feed) => Number(all(feed, 'SEQUENCE')[0]))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(new Set(numbers).size).toBe(3)
  })

  it('shows a hold that ran out as cancelled, and forgets visits of long ago', async () => {
    const [held, old] = [await book(one), await book(one, LATER)]
    const { db, deps } = world
    const lapsed = new Date(deps.clock.now().getTime() - 1)
    await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('bookings')
        .set({ status: 'held', holdExpiresAt: lapsed })
        .where('id', '=', held.id)
        .execute()
    })
    const longAgo = { startsAt: new Date('2026-08-01T10:00:00Z'), endsAt: new Date('2026-08-01T11:00:00Z') }
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('occupancies').where('bookingId', '=', old.id).execute()
      await trx
        .updateTable('bookings')
        .set({ status: 'completed', ...longAgo })
        .where('id', '=', old.id)
        .execute()
    })
    const feed = await (await subscribe(one)).read()
    expect(all(feed, 'UID')).toEqual([`${held.id}@salon`])
    expect(all(feed, 'STATUS')).toEqual(['CANCELLED'])
  })

  it('takes two statements, however many visits there are', async () => {
    await book(one)
    await book(one, LATER)
    const { token } = await subscribe(one)
    const { deps, take } = world.counted()
    await readCalendarFeed(deps, token)
    expect(take()).toBe(2)
  })
})

describe('the calendar of a member of staff', () => {
  it('shows what she does, with whom, as long as she is a member', async () => {
    await employ(one)
    const customer = await world.signIn({ name: 'نورة' })
    const { reference } = await book(customer)
    const { read } = await subscribe(one, 'work')
    const feed = await read()
    expect(all(feed, 'SUMMARY')).toEqual(['Haircut · نورة'])
    expect(all(feed, 'DESCRIPTION')[0]).toEqual(`Rose\\, Garden\\nBooking number: ${reference}`)
    expect(feed).not.toContain(customer.user.phone)
    await world.db.deleteFrom('salonMembers').where('userId', '=', one.user.userId).execute()
    expect(all(await read(), 'UID')).toEqual([])
  })

  it('moves an event under the same name', async () => {
    await employ(one)
    const customer = await world.signIn()
    const { id, lines } = await book(customer)
    const { read } = await subscribe(one, 'work')
    const before = await read()
    await customer.api.bookings.reschedule({ id, startsAt: LATER })
    const moved = await read()
    expect(all(moved, 'DTSTART')).toEqual(['20261202T140000Z'])
    const uids = lines.map((line) => `${line.id}@salon`)
    expect([before, moved].map((feed) => all(feed, 'UID'))).toEqual([uids, uids])
  })

  it('is offered to those who can be booked, and made for them alone', async () => {
    expect(await one.api.accounts.calendar.read()).toEqual({ links: [], offered: ['visits'] })
    expect(await refusalOf(one.api.accounts.calendar.create({ kind: 'work' }))).toMatchObject({
      reason: 'NOT_FOUND',
    })
    await employ(one)
    expect((await one.api.accounts.calendar.read()).offered).toEqual(['visits', 'work'])
  })
})

describe('the address of a calendar', () => {
  it('B25: is shown once and stored as a hash only', async () => {
    const { token } = await subscribe(one)
    expect(await one.api.accounts.calendar.read()).toMatchObject({ links: [{ kind: 'visits' }] })
    const rows = await world.db
      .selectFrom('calendarLinks')
      .selectAll()
      .where('userId', '=', one.user.userId)
      .execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows[0]?.tokenHash.toString('utf8')).not.toContain(token)
  })

  it('is another each time, and the one before ends', async () => {
    const first = await subscribe(one)
    const second = await subscribe(one)
    expect(second.token).not.toBe(first.token)
    expect(await first.read()).toBeNull()
    expect(await second.read()).toContain('BEGIN:VCALENDAR')
  })

  it('B25: ends when it is revoked, which may be said twice', async () => {
    const { read } = await subscribe(one)
    await one.api.accounts.calendar.revoke({ kind: 'visits' })
    await one.api.accounts.calendar.revoke({ kind: 'visits' })
    expect(await read()).toBeNull()
    expect((await one.api.accounts.calendar.read()).links).toEqual([])
    const audit = await world.db
      .selectFrom('auditLog')
      .select('action')
      .where('actorUserId', '=', one.user.userId)
      .orderBy('id')
      .execute()
    expect(audit.map(({ action }) => action)).toEqual(['calendar_link_created', 'calendar_link_revoked'])
  })

  it('ends with the account', async () => {
    const { read } = await subscribe(one)
    await one.api.accounts.deleteAccount({ phone: one.user.phone })
    expect(await read()).toBeNull()
  })

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(44), "' or 1=1 --", '../../etc/passwd'])(
    'leads nowhere when it is %j',
    async (token) => {
      expect(await readCalendarFeed(world.deps, token)).toBeNull()
    },
  )

  it('is part of what she may take with her, without the address', async () => {
    const { token } = await subscribe(one)
    const exported = await callerOf(world.deps, one.user).accounts.exportData()
    expect(exported.calendarLinks).toEqual([{ kind: 'visits', createdAt: world.deps.clock.now() }])
    expect(JSON.stringify(exported)).not.toContain(token)
  })
})
