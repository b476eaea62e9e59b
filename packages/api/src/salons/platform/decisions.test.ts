import { createDb, deleteMemberships, eraseSessions, eraseUser, lockUser, type Db } from '@salon/db'
import { itemAt, type Channel } from '@salon/domain'
import { newMember, newTestUser } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { deleteAccount } from '../../accounts/delete-account.ts'
import { applyDeliveryReport } from '../../notifications/apply-delivery-report.ts'
import { sendDueMessages } from '../../notifications/send-due-messages.ts'
import type { Deps } from '../../deps.ts'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'
import { newTestRequest } from '../../testing/deps.ts'
import { platformOf, setUpSalon } from '../../testing/opening-salon.ts'
import { newTestVendors } from '../../testing/vendors.ts'

const START = '2026-12-01T09:00:00.000Z'
const MINUTE_LATER = '2026-12-01T09:01:00.000Z'
const REASON = 'شكاوى'

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

/** A live salon with an owner, and one of the platform's people. */
async function ownedSalon({ db, seedSalon, deps } = world) {
  deps.clock.set(START)
  const salon = await seedSalon({ nameEn: 'Lamsa' })
  const owner = await newTestUser(db, { locale: 'en' })
  await newMember(db, { salonId: salon.salonId, userId: owner.userId, role: 'owner' })
  const { salonId } = salon
  return { ...salon, owner, inbox: () => deps.messages.inbox(owner.phone).map(({ body }) => body), salonId }
}

const rowsOf = (salonId: string, db: Db = world.db) =>
  db
    .selectFrom('notifications')
    .select(['id', 'event', 'status', 'attempt', 'copyNumber', 'errorMessage', 'recipient', 'userId'])
    .where('salonId', '=', salonId)
    .where('bookingId', 'is', null)
    .orderBy('createdAt')
    .orderBy('copyNumber')
    .orderBy('attempt')
    .execute()

/** The minute's round at that moment. */
function roundAt(instant: string, deps: Deps = world.deps) {
  world.deps.clock.set(instant)
  return sendDueMessages(deps)
}

describe('what the platform decides about a salon', () => {
  it('reaches its owner in her language, with the reason and where to go on', async () => {
    const { manage, salonId, slug, user } = await setUpSalon(world)
    const { platform } = await platformOf(world)
    await manage.opening.submit({ salonId })
    await platform.sendBack({ salonId, reason: 'العنوان  ناقص.' })
    await manage.opening.submit({ salonId })
    await platform.approve({ salonId })
    await callerOf(world.deps, user).accounts.updateProfile({ locale: 'en' })
    await platform.suspend({ salonId, reason: 'x'.repeat(200) })
    await platform.reinstate({ salonId })
    const page = `https://salon.example/s/${slug}`
    const messages = world.deps.messages.inbox(user.phone).toReversed()
    expect(messages.map(({ body }) => body)).toEqual([
      'لمسة: صالونكم بحاجة إلى تعديل قبل الموافقة عليه: العنوان ناقص. أكملوه وأرسلوه من جديد: https://salon.example/manage',
      `لمسة: تمت الموافقة على صالونكم، وأصبح الحجز متاحًا للعملاء: ${page}`,
      `Lamsa: we stopped new bookings; those you have stay. Reason: ${'x'.repeat(160)}…`,
      `Lamsa: customers can book your salon again: ${page}`,
    ])
    expect(await rowsOf(salonId)).toMatchObject(
      ['owner_sent_back', 'owner_approved', 'owner_suspended', 'owner_reinstated'].map((event) => ({
        ...{ event, status: 'sent', attempt: 1, recipient: user.phone, userId: user.userId },
      })),
    )
  })

  it('is told to owners alone, and to all of them', async () => {
    const { salonId, addMember, owner } = await ownedSalon()
    const manager = await addMember('manager')
    const others = []
    for (let count = 0; count < 6; count += 1) others.push(await addMember('owner'))
    const { platform } = await platformOf(world)
    await platform.suspend({ salonId, reason: REASON })
    for (const { phone } of [owner, ...others]) expect(world.deps.messages.inbox(phone)).toHaveLength(1)
    expect(world.deps.messages.inbox(manager.phone)).toEqual([])
    expect((await rowsOf(salonId)).map(({ copyNumber }) => copyNumber)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('is told to nobody where it is refused', async () => {
    const { manage, salonId, user } = await setUpSalon(world)
    const { platform } = await platformOf(world)
    expect((await refusalOf(platform.approve({ salonId }))).reason).toBe('SALON_STATUS_CHANGED')
    await manage.opening.submit({ salonId })
    await world.db.deleteFrom('openingWindows').where('salonId', '=', salonId).execute()
    expect((await refusalOf(platform.approve({ salonId }))).reason).toBe('SALON_NOT_READY')
    expect(await rowsOf(salonId)).toEqual([])
    expect(world.deps.messages.inbox(user.phone)).toEqual([])
  })

  it('is not decided where it cannot be told', async () => {
    const { salonId, inbox } = await ownedSalon()
    const { admin, platform } = await platformOf(world)
    await platform.suspend({ salonId, reason: REASON })
    const [told] = await rowsOf(salonId)
    const deps = { ...world.deps, newId: () => told?.id ?? '' }
    await expect(callerOf(deps, admin).salons.platform.reinstate({ salonId })).rejects.toThrow(
      'notifications_pkey',
    )
    expect((await platform.read({ salonId })).status).toBe('suspended')
    expect(await rowsOf(salonId)).toHaveLength(1)
    expect(inbox()).toHaveLength(1)
  })
})

describe('a message about a decision', () => {
  it('that no vendor takes leaves the decision alone, and is sent a minute later', async () => {
    const { salonId, inbox } = await ownedSalon()
    const { platform } = await platformOf(world)
    world.deps.messages.failNext(1)
    expect((await platform.suspend({ salonId, reason: REASON })).status).toBe('suspended')
    expect(await rowsOf(salonId)).toMatchObject([
      { attempt: 1, status: 'failed', errorMessage: expect.stringContaining('try-again') },
      { attempt: 2, status: 'queued' },
    ])
    expect(await roundAt('2026-12-01T09:00:59.000Z')).toMatchObject({ late: 0 })
    expect(await roundAt(MINUTE_LATER)).toMatchObject({ late: 1 })
    expect(await rowsOf(salonId)).toMatchObject([{ status: 'failed' }, { status: 'sent' }])
    expect(inbox()).toEqual([expect.stringMatching(/^Lamsa: we stopped new bookings/)])
  })

  it('is followed by the platform from attempt to attempt, for each owner', async () => {
    const { salonId, addMember } = await ownedSalon()
    const { platform } = await platformOf(world)
    const told = async () => (await platform.read({ salonId })).owners.map(({ lastMessage }) => lastMessage)
    expect(await told()).toEqual([null])
    world.deps.messages.failNext(1, 'unknown')
    await platform.suspend({ salonId, reason: REASON })
    await addMember('owner')
    expect(await told()).toEqual(['failed', null])
    world.deps.messages.failNext(2)
    await platform.reinstate({ salonId })
    expect(await told()).toEqual(['queued', 'queued'])
    await roundAt(MINUTE_LATER)
    expect(await told()).toEqual(['sent', 'sent'])
  })

  it('is given up after six attempts', async () => {
    const { salonId, inbox } = await ownedSalon()
    const { platform } = await platformOf(world)
    world.deps.messages.failNext(6)
    await platform.suspend({ salonId, reason: REASON })
    for (let minute = 1; minute < 60; minute += 1) {
      await roundAt(`2026-12-01T09:${String(minute).padStart(2, '0')}:00.000Z`)
    }
    expect((await rowsOf(salonId)).map(({ attempt, status }) => [attempt, status])).toEqual(
      [1, 2, 3, 4, 5, 6].map((attempt) => [attempt, 'failed']),
    )
    expect(inbox()).toEqual([])
  })

  it('that may have been sent is not repeated', async () => {
    const { salonId } = await ownedSalon()
    const { platform } = await platformOf(world)
    world.deps.messages.failNext(1, 'unknown')
    await platform.suspend({ salonId, reason: REASON })
    expect(await rowsOf(salonId)).toMatchObject([{ status: 'failed' }])
  })

  it('whose sending was broken off is sent once more', async () => {
    const { salonId, inbox } = await ownedSalon()
    const { admin } = await platformOf(world)
    const broken = { ...world.deps.messages, send: () => Promise.reject(new TypeError('a mistake of ours')) }
    const { platform } = callerOf({ ...world.deps, messages: broken }, admin).salons
    expect((await platform.suspend({ salonId, reason: REASON })).status).toBe('suspended')
    expect(await roundAt('2026-12-01T09:02:00.000Z')).toMatchObject({ repeated: 1 })
    expect(await rowsOf(salonId)).toMatchObject([
      { status: 'failed', errorMessage: 'interrupted' },
      { attempt: 2, status: 'sent' },
    ])
    expect(inbox()).toHaveLength(1)
  })

  it('that nobody began to send is sent by the minute’s round', async () => {
    const { salonId, inbox } = await ownedSalon()
    const { admin } = await platformOf(world)
    // as if the process had ended right after the commit
    const ended = { ...world.deps, settings: { ...world.deps.settings, delivery: 'queue' as const } }
    await callerOf(ended, admin).salons.platform.suspend({ salonId, reason: REASON })
    expect(inbox()).toEqual([])
    expect(await roundAt('2026-12-01T09:02:00.000Z')).toMatchObject({ late: 1 })
    expect(inbox()).toHaveLength(1)
  })

  it('is skipped once another decision was made, and so is what a vendor did not deliver', async () => {
    const { salonId, inbox } = await ownedSalon()
    const { platform } = await platformOf(world)
    await platform.suspend({ salonId, reason: REASON })
    world.deps.messages.failNext(1)
    await platform.reinstate({ salonId })
    await platform.suspend({ salonId, reason: 'أخرى' })
    await roundAt(MINUTE_LATER)
    expect((await rowsOf(salonId)).map(({ event, attempt, status }) => [event, attempt, status])).toEqual(
      expect.arrayContaining([
        ['owner_suspended', 1, 'sent'],
        ['owner_reinstated', 1, 'failed'],
        ['owner_reinstated', 2, 'skipped'],
        ['owner_suspended', 1, 'sent'],
      ]),
    )
    expect(inbox()).toHaveLength(2)
  })

  it('is not repeated when another decision was made in the middle of it', async () => {
    const { salonId } = await ownedSalon()
    const { admin, platform } = await platformOf(world)
    const broken = { ...world.deps.messages, send: () => Promise.reject(new TypeError('a mistake of ours')) }
    const brokenDeps = { ...world.deps, messages: broken }
    await callerOf(brokenDeps, admin).salons.platform.suspend({ salonId, reason: REASON })
    await platform.reinstate({ salonId })
    expect(await roundAt('2026-12-01T09:02:00.000Z')).toMatchObject({ repeated: 0 })
    expect(await rowsOf(salonId)).toMatchObject([
      { event: 'owner_suspended', status: 'failed', errorMessage: 'interrupted' },
      { event: 'owner_reinstated', status: 'sent' },
    ])
  })

  it('does not tell somebody to change a salon that she sent again', async () => {
    const { manage, salonId, user } = await setUpSalon(world)
    world.deps.clock.set(START)
    const { platform } = await platformOf(world)
    await manage.opening.submit({ salonId })
    world.deps.messages.failNext(1)
    await platform.sendBack({ salonId, reason: 'العنوان ناقص' })
    await manage.opening.submit({ salonId })
    await roundAt(MINUTE_LATER)
    expect(await rowsOf(salonId)).toMatchObject([{ status: 'failed' }, { status: 'skipped' }])
    expect(world.deps.messages.inbox(user.phone)).toEqual([])
  })

  it('does not reach who is no owner any more', async () => {
    const { salonId, owner, inbox } = await ownedSalon()
    const { platform } = await platformOf(world)
    world.deps.messages.failNext(1)
    await platform.suspend({ salonId, reason: REASON })
    await world.db
      .updateTable('salonMembers')
      .set({ role: 'manager' })
      .where('userId', '=', owner.userId)
      .execute()
    await roundAt(MINUTE_LATER)
    expect(await rowsOf(salonId)).toMatchObject([{ status: 'failed' }, { status: 'skipped' }])
    expect(inbox()).toEqual([])
  })

  it('is forgotten with the account of its owner', async () => {
    const { salonId, owner, inbox } = await ownedSalon()
    const { platform } = await platformOf(world)
    await platform.suspend({ salonId, reason: REASON })
    world.deps.messages.failNext(1)
    await platform.reinstate({ salonId })
    await deleteAccount(world.deps, newTestRequest(), owner, owner.phone)
    await roundAt(MINUTE_LATER)
    const nobody = { recipient: null, userId: null }
    expect(await rowsOf(salonId)).toMatchObject([nobody, nobody, { ...nobody, status: 'queued' }])
    expect(inbox()).toHaveLength(1)
  })

  it('is not stored for an owner who deletes her account at that moment', async () => {
    const { salonId, owner } = await ownedSalon()
    const { admin } = await platformOf(world)
    let decision: Promise<unknown> | undefined
    await otherInstance.transaction().execute(async (trx) => {
      await lockUser(trx, owner.userId)
      decision = callerOf(world.deps, admin).salons.platform.suspend({ salonId, reason: REASON })
      await vi.waitFor(async () => expect(await countWaiting()).toBe(1))
      // who deletes her account takes her salons next: the decision must not hold one while it waits
      await sql`select from salons where id = ${salonId} for no key update nowait`.execute(trx)
      await deleteMemberships(trx, owner)
      await eraseSessions(trx, owner)
      await eraseUser(trx, owner)
    })
    expect(await decision).toMatchObject({ status: 'suspended' })
    expect(await rowsOf(salonId)).toEqual([])
  })

  it('is no message of the salon: its people neither list, send again nor export it', async () => {
    const { salonId, owner } = await ownedSalon()
    const { platform } = await platformOf(world)
    await platform.suspend({ salonId, reason: REASON })
    const { notifications, accounts } = callerOf(world.deps, owner)
    expect((await notifications.manage.list({ salonId })).items).toEqual([])
    const { id } = itemAt(await rowsOf(salonId), 0)
    expect((await refusalOf(notifications.manage.resend({ id }))).reason).toBe('NOT_FOUND')
    expect((await accounts.exportData()).notifications).toMatchObject([
      { id, salonId, bookingId: null, event: 'owner_suspended', recipient: owner.phone },
    ])
  })

  it('that a vendor reports as not delivered goes another way, once', async () => {
    const channels = ['sms', 'whatsapp'] as const satisfies Channel[]
    const vendors = newTestVendors({ twilio: channels })
    const deps = { ...world.deps, messages: vendors.messages }
    const { salonId, owner } = await ownedSalon()
    const { admin } = await platformOf(world)
    await callerOf(deps, admin).salons.platform.suspend({ salonId, reason: REASON })
    const { provider, providerMessageId } = itemAt(vendors.takenFor(owner.phone), 0)
    const report = { provider, providerMessageId, vendorCode: '30003', outcome: 'unreachable' } as const
    await Promise.all([1, 2].map(() => applyDeliveryReport(deps, { ...report, status: 'failed' })))
    await roundAt(MINUTE_LATER, deps)
    expect(vendors.waysTo(owner.phone)).toEqual(['twilio sms', 'twilio whatsapp'])
    expect(await rowsOf(salonId)).toMatchObject([
      { attempt: 1, status: 'failed', errorMessage: 'twilio: not delivered (30003)' },
      { attempt: 2, status: 'sent' },
    ])
  })
})

it('a message about a decision is left to a worker where there is a queue', async () => {
  const queued = await createBookingWorld('queue')
  const { salonId, inbox } = await ownedSalon(queued)
  const { platform } = await platformOf(queued)
  await platform.suspend({ salonId, reason: REASON })
  expect(inbox()).toEqual([])
  expect(await rowsOf(salonId, queued.db)).toMatchObject([{ status: 'queued' }])
  await queued.work()
  expect(await rowsOf(salonId, queued.db)).toMatchObject([{ status: 'sent' }])
  expect(inbox()).toHaveLength(1)
  await queued.drop()
})

/** Sessions of this database that wait for a lock. */
async function countWaiting(): Promise<number> {
  const { rows } = await sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    world.db,
  )
  return rows.length
}
