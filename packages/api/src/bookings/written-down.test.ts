import { randomUUID } from 'node:crypto'
import { createDb, lockUser, type Db } from '@salon/db'
import { CONSENT_VERSION } from '@salon/domain'
import { newPhone } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCalendarFeed } from '../accounts/calendar/calendar-feed.ts'
import { requestOtp } from '../accounts/request-otp.ts'
import { verifyOtp } from '../accounts/verify-otp.ts'
import { sendDueMessages } from '../notifications/send-due-messages.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'
import { newTestRequest } from '../testing/deps.ts'

let world: BookingWorld
let otherInstance: Db
beforeAll(async () => {
  world = await createBookingWorld()
  otherInstance = createDb({ url: world.database.url, poolMax: 2 })
})
afterAll(async () => {
  await otherInstance.destroy()
  await world.drop()
})

const [FIRST, SECOND] = ['2026-12-04T10:00:00.000Z', '2026-12-04T14:00:00.000Z']

/** A salon whose people write down what somebody books by phone. */
async function seedSalon(maxOpenBookings = 5) {
  const salon = await world.seedSalon({ maxOpenBookings })
  const { salonId, serviceId, staffId } = salon
  const manager = callerOf(world.deps, await salon.addMember('manager'))
  const lines = [{ serviceId }]
  return {
    ...{ salonId, staffId, manager },
    book: (api: ReturnType<typeof callerOf>, startsAt = FIRST) =>
      api.bookings.create({ salonId, lines, startsAt, idempotencyKey: randomUUID() }),
    writeDown: (phone: string, startsAt = FIRST) =>
      manager.bookings.manage.create({ salonId, lines, startsAt, customer: { name: 'نورة', phone } }),
  }
}

async function signInWith(phone: string) {
  const { challengeId } = await requestOtp(world.deps, newTestRequest(), { phone })
  const code = world.deps.messages.inbox(phone).at(0)?.code ?? ''
  const { user } = await verifyOtp(world.deps, newTestRequest(), { challengeId, code })
  return callerOf(world.deps, {
    ...{ userId: user.id, sessionId: randomUUID(), hasFreshCode: true },
    ...{ phone: user.phone, name: user.name, locale: user.locale },
    ...{ preferredChannel: user.preferredChannel, isAdmin: user.isAdmin },
  })
}

const ownerOf = (id: string) =>
  world.db.selectFrom('bookings').select('customerId').where('id', '=', id).executeTakeFirstOrThrow()
const messagesOf = (id: string) =>
  world.db
    .selectFrom('notifications')
    .select(['event', 'channel', 'locale', 'userId'])
    .where('bookingId', '=', id)
    .orderBy('event')
    .execute()

async function expectWaiting(work: Promise<unknown>): Promise<void> {
  const isDone = await Promise.race([
    work.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 300)),
  ])
  expect(isDone).toBe(false)
}

describe('what a salon writes down for a number that has an account', () => {
  it('is among her visits, in her calendar and hers to cancel', async () => {
    const { writeDown } = await seedSalon()
    const { user, api } = await world.signIn()
    const { id } = await writeDown(user.phone)
    expect((await api.bookings.list({ scope: 'upcoming' })).items).toMatchObject([{ id }])
    expect(await api.bookings.byId({ id })).toMatchObject({ id, customer: null })
    const { url } = await api.accounts.calendar.create({ kind: 'visits' })
    const token = /calendar\/([\w-]+)\.ics$/.exec(url)?.[1] ?? ''
    expect(await readCalendarFeed(world.deps, token)).toContain(`UID:${id}@salon`)
    expect(await api.bookings.cancel({ id })).toMatchObject({ status: 'cancelled' })
    const stranger = await world.signIn()
    expect((await refusalOf(stranger.api.bookings.byId({ id }))).reason).toBe('NOT_FOUND')
  })

  it('is hers to move by the rules of customers', async () => {
    const { writeDown } = await seedSalon()
    const { user, api } = await world.signIn()
    const { id } = await writeDown(user.phone)
    const moved = await api.bookings.reschedule({ id, startsAt: SECOND })
    expect(moved.startsAt).toBe(SECOND)
  })

  it('is told in her language and by her channel, from the first message on', async () => {
    const { writeDown, manager } = await seedSalon()
    const { user } = await world.signIn({ locale: 'en', preferredChannel: 'whatsapp' })
    const { id } = await writeDown(user.phone)
    const before = world.deps.clock.now()
    world.deps.clock.set('2026-12-03T11:00:00.000Z')
    await sendDueMessages(world.deps)
    await manager.bookings.manage.cancel({ id })
    world.deps.clock.set(before.toISOString())
    const hers = { channel: 'whatsapp', locale: 'en', userId: user.userId }
    expect(await messagesOf(id)).toEqual([
      { event: 'booking_cancelled', ...hers },
      { event: 'booking_created', ...hers },
      { event: 'booking_reminder', ...hers },
    ])
  })

  it('takes nothing from what she may have open, and says nothing of her consent', async () => {
    const { salonId, writeDown, book, manager } = await seedSalon(1)
    const { user, api } = await world.signIn()
    await api.accounts.promotions.set({ isGiven: true, textVersion: CONSENT_VERSION, how: 'account' })
    const { id } = await writeDown(user.phone)
    const client = () => manager.salons.manage.clients.read({ salonId, id })
    expect(await client()).toMatchObject({ phone: user.phone, hasConsent: false })
    await book(api, SECOND)
    expect(await client()).toMatchObject({ phone: user.phone, hasConsent: true })
  })

  it('stays the salon’s own where her account was deleted in that moment', async () => {
    const { writeDown } = await seedSalon()
    const { user } = await world.signIn({ locale: 'en' })
    let written: ReturnType<typeof writeDown> | undefined
    await otherInstance.transaction().execute(async (trx) => {
      await lockUser(trx, user.userId)
      written = writeDown(user.phone)
      await expectWaiting(written)
      await trx
        .updateTable('users')
        .set({ phone: null, name: '', deletedAt: new Date() })
        .where('id', '=', user.userId)
        .execute()
    })
    const { id } = await written!
    expect(await ownerOf(id)).toEqual({ customerId: null })
    expect(await messagesOf(id)).toMatchObject([{ userId: null }])
  })
})

describe('what a salon wrote down for a number before it had an account', () => {
  it('is hers once she signs in with it, and told in her language from then on', async () => {
    const { writeDown } = await seedSalon()
    const phone = newPhone()
    const [{ id }, other] = [await writeDown(phone), await writeDown(newPhone(), SECOND)]
    expect(await ownerOf(id)).toEqual({ customerId: null })
    const api = await signInWith(phone)
    expect((await api.bookings.list({ scope: 'upcoming' })).items.map((each) => each.id)).toEqual([id])
    expect(await ownerOf(other.id)).toEqual({ customerId: null })
    await api.bookings.cancel({ id })
  })

  it('is not where it is long past: the number may have been somebody else’s', async () => {
    const { writeDown } = await seedSalon()
    const phone = newPhone()
    const [recent, old] = [await writeDown(phone), await writeDown(phone, SECOND)]
    const move = async (id: string, day: string) => {
      await world.db.deleteFrom('occupancies').where('bookingId', '=', id).execute()
      const during = { startsAt: new Date(`${day}T10:00:00Z`), endsAt: new Date(`${day}T11:00:00Z`) }
      await world.db
        .updateTable('bookings')
        .set({ status: 'completed', ...during })
        .where('id', '=', id)
        .execute()
    }
    await move(recent.id, '2026-09-01')
    await move(old.id, '2026-05-01')
    const api = await signInWith(phone)
    expect((await api.bookings.list({ scope: 'past' })).items.map((each) => each.id)).toEqual([recent.id])
  })

  it('is hers where she signs in for the first time while it is entered', async () => {
    const { staffId, writeDown } = await seedSalon()
    const phone = newPhone()
    let written: ReturnType<typeof writeDown> | undefined
    const api = await otherInstance.transaction().execute(async (trx) => {
      await trx.selectFrom('resources').select('id').where('staffId', '=', staffId).forUpdate().execute()
      written = writeDown(phone)
      await expectWaiting(written)
      return signInWith(phone)
    })
    const { id } = await written!
    expect((await api.bookings.list({ scope: 'upcoming' })).items.map((each) => each.id)).toEqual([id])
  })

  it('is hers where it is entered while she signs in for the first time', async () => {
    const { writeDown } = await seedSalon()
    const phone = newPhone()
    let signedIn: ReturnType<typeof signInWith> | undefined
    const { id } = await otherInstance.transaction().execute(async (trx) => {
      await sql`lock table sessions in share mode`.execute(trx)
      signedIn = signInWith(phone)
      await expectWaiting(signedIn)
      return writeDown(phone)
    })
    const api = await signedIn!
    expect((await api.bookings.list({ scope: 'upcoming' })).items.map((each) => each.id)).toEqual([id])
  })

  it('does not keep her from signing in while somebody works on it, and is hers the next time', async () => {
    const { writeDown } = await seedSalon()
    const phone = newPhone()
    const { id } = await writeDown(phone)
    await otherInstance.transaction().execute(async (trx) => {
      await trx.selectFrom('bookings').select('id').where('id', '=', id).forUpdate().execute()
      await signInWith(phone)
    })
    expect(await ownerOf(id)).toEqual({ customerId: null })
    world.deps.clock.set('2026-12-01T09:10:00.000Z')
    const api = await signInWith(phone)
    expect((await api.bookings.list({ scope: 'upcoming' })).items.map((each) => each.id)).toEqual([id])
  })
})

describe('a visit that cannot be given to its account', () => {
  beforeAll(async () => {
    await sql`
      create function refuse_owner() returns trigger language plpgsql as 'begin raise exception ''not now''; end';
      create trigger refuse_owner before update of customer_id on bookings for each row execute function refuse_owner()`.execute(
      world.db,
    )
  })
  afterAll(async () => {
    await sql`drop trigger refuse_owner on bookings`.execute(world.db)
  })

  it('keeps nobody from signing in with the code that is used by then', async () => {
    const salon = await seedSalon()
    const phone = newPhone()
    const { id } = await salon.writeDown(phone)
    await expect(signInWith(phone)).resolves.toBeDefined()
    expect(await ownerOf(id)).toEqual({ customerId: null })
  })
})
