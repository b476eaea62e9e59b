import { randomBytes, randomUUID } from 'node:crypto'
import { createDb, lockSalon, type Db } from '@salon/db'
import {
  newBusiness,
  newInvitation,
  newPhone,
  newPicture,
  newRoom,
  newSalon,
  newSeason,
  newService,
  newTimeOff,
  occupy,
} from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { removeLeftovers } from '../salons/photos/photo-files.ts'
import { spendTicket } from '../salons/photos/photo-ticket.ts'
import { receivePhoto } from '../salons/photos/receive-photo.ts'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'
import { newDraft, platformOf, setUpSalon } from '../testing/opening-salon.ts'
import { purgeDrafts } from './purge-drafts.ts'

const DAY_MS = 86_400_000

let world: BookingWorld
let otherInstance: Db
beforeAll(async () => {
  world = await createBookingWorld()
  otherInstance = createDb({ url: world.database.url, poolMax: 2 })
})
// what a test leaves is not old to the next one
beforeEach(() => sql`update salons set changed_at = now()`.execute(world.db))
afterAll(async () => {
  await otherInstance.destroy()
  await world.drop()
})

const daysAgo = (days: number) => new Date(world.deps.clock.now().getTime() - days * DAY_MS)

/** As if the last change of a salon was so long ago; it was begun on the day before. */
async function ageTo(days: number, salonId: string): Promise<void> {
  const { db } = world
  await sql`update salons set created_at = ${daysAgo(days + 1)} where id = ${salonId}`.execute(db)
  await sql`update salons set changed_at = ${daysAgo(days)} where id = ${salonId}`.execute(db)
  await sql`update time_off set created_at = ${daysAgo(days)} where salon_id = ${salonId}`.execute(db)
}

const isThere = async (salonId: string) =>
  (await world.db.selectFrom('salons').select('id').where('id', '=', salonId).execute()).length === 1

/** Tables that say this anywhere. */
async function tablesThatSay(words: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(world.db)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql`
      select from ${sql.table(name)} t where t::text like ${`%${words}%`} limit 1`.execute(world.db)
    if (rows.length > 0) found.push(name)
  }
  return found
}

/** A salon that needs nothing any more but to be sent in, with everything that a draft can have, and a photo with its files. */
async function fullDraft() {
  const { db, deps } = world
  const { salonId, user, manage, slug } = await setUpSalon(world)
  const staff = await db
    .selectFrom('staff')
    .select('id')
    .where('salonId', '=', salonId)
    .executeTakeFirstOrThrow()
  const room = await newRoom(db, { salonId, units: 2 })
  const priced = { durationMinutes: 60, priceHalalas: 100_00 }
  await newService(db, {
    ...{ salonId, roomIds: [room.id], variants: [priced] },
    addOns: [{ extraMinutes: 10, priceHalalas: 10_00 }],
  })
  const hours = [{ weekday: 1, startMinute: 600, lengthMinutes: 60 }]
  await newSeason(db, { salonId, firstDate: '2027-02-08', lastDate: '2027-03-09', hours })
  const away = { from: '2026-12-05T00:00:00Z', to: '2026-12-06T00:00:00Z' }
  const removedId = await newTimeOff(db, { salonId, resourceId: staff.id, ...away })
  await manage.timeOff.remove({ salonId, id: removedId })
  await newTimeOff(db, { salonId, resourceId: staff.id, ...away })
  await db.insertInto('dateOverrides').values({ id: randomUUID(), salonId, onDate: '2026-12-10' }).execute()
  await db
    .insertInto('favouriteSalons')
    .values({ userId: user.userId, salonId, createdAt: daysAgo(0) })
    .execute()
  await newInvitation(db, { salonId, phone: newPhone(), invitedBy: user.userId })
  const { ticket } = await manage.photos.begin({ salonId })
  const photo = await receivePhoto(
    deps,
    { address: '203.0.113.7' },
    await spendTicket(deps, ticket),
    newPicture(800, 600),
  )
  await manage.photos.begin({ salonId })
  const { businessId } = await db
    .selectFrom('salons')
    .select('businessId')
    .where('id', '=', salonId)
    .executeTakeFirstOrThrow()
  return { salonId, businessId, user, manage, slug, photoId: photo.id }
}

/** Keys of a gateway, what came to their address and what was compared with them. */
async function giveKeys(businessId: string, userId: string, at: Date): Promise<void> {
  const [account, { db }] = [randomUUID(), world]
  await sql`
    insert into payment_accounts (id, business_id, mode, publishable_key, sealed_keys, created_by, created_at)
    values (${account}, ${businessId}, 'test', 'pk_test_x', ${randomBytes(40)}, ${userId}, ${at})`.execute(db)
  await sql`
    insert into webhook_events (id, type, status, received_at, processed_at, account_id)
    values (${account}, 'ping', 'ignored', ${at}, ${at}, ${account})`.execute(db)
  await sql`
    insert into book_comparisons (business_id, compared_at, since, payments, is_complete)
    values (${businessId}, ${at}::timestamptz, ${at}::timestamptz - interval '3 days', 0, true)`.execute(db)
  await sql`
    insert into book_differences (id, business_id, kind, gateway_id, found_at, seen_at)
    values (gen_random_uuid(), ${businessId}, 'unreadable', ${account}, ${at}, ${at})`.execute(db)
  await sql`insert into book_turns (business_id, until) values (${businessId}, ${at})`.execute(db)
}

/** The tables that have a column of this name. */
async function tablesWith(column: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns join pg_tables t on t.tablename = table_name
    where t.schemaname = 'public' and table_schema = 'public' and column_name = ${column} order by 1`.execute(
    world.db,
  )
  return rows.map(({ name }) => name)
}

describe('a salon that nobody finished', () => {
  it('goes half a year after it was touched last, with all that was its own, and its files with the leftovers', async () => {
    const { deps } = world
    const { salonId, businessId, user, slug, photoId } = await fullDraft()
    await giveKeys(businessId, user.userId, daysAgo(200))
    const files = () => deps.photos.names().filter((name) => name.startsWith(photoId))
    await ageTo(181, salonId)
    expect(await purgeDrafts(deps)).toBe(1)
    // who began it when stays written down, and how many photos came in an hour for two days
    expect(await tablesThatSay(salonId)).toEqual(['audit_log', 'rate_limits'])
    expect(await tablesThatSay(businessId)).toEqual([])
    expect(files()).toHaveLength(2)
    expect(await removeLeftovers(deps)).toBe(1)
    expect(files()).toEqual([])
    // the account is as it was, and the address is free
    const { memberships } = await callerOf(deps, user).accounts.me()
    expect(memberships).toEqual([])
    const again = await callerOf(deps, user).salons.manage.drafts.create(newDraft({ slug }))
    expect(again.slug).toBe(slug)
  })

  it('has rows in every table of salons and businesses but those that come with bookings and with its opening', async () => {
    const { salonId, businessId, user } = await fullDraft()
    await giveKeys(businessId, user.userId, daysAgo(1))
    const filled = new Set([...(await tablesThatSay(salonId)), ...(await tablesThatSay(businessId))])
    const all = new Set([...(await tablesWith('salon_id')), ...(await tablesWith('business_id'))])
    // a new one has to be deleted with drafts, or to be named here
    expect([...all].filter((name) => !filled.has(name))).toEqual([
      ...['booking_lines', 'bookings', 'client_notes', 'notifications', 'occupancies'],
      ...['payment_operations', 'payments', 'receipts', 'reviews', 'receipt_counters'],
    ])
  })

  it('stays for as long as it was touched of late', async () => {
    const { salonId, businessId, user, manage } = await fullDraft()
    await ageTo(179, salonId)
    expect(await purgeDrafts(world.deps)).toBe(0)
    // begun long ago, and changed today
    const changes = [
      () => manage.drafts.addTeam({ salonId, people: [{ name: 'هند', isMe: false }] }),
      async () => {
        const { version, settings } = await manage.drafts.read({ salonId })
        await manage.drafts.update({ salonId, version, settings: { ...settings, audience: 'men' } })
      },
      async () => {
        const { version } = await manage.photos.read({ salonId })
        await manage.photos.update({ salonId, version, settings: { photos: [] } })
      },
      () => sql`update time_off set created_at = ${daysAgo(1)} where salon_id = ${salonId}`.execute(world.db),
      () => giveKeys(businessId, user.userId, daysAgo(1)),
    ]
    for (const change of changes) {
      await ageTo(181, salonId)
      await change()
      expect(await purgeDrafts(world.deps)).toBe(0)
    }
    expect(await isThere(salonId)).toBe(true)
  })

  it('stays where it was ever sent in, opened or booked', async () => {
    const { db, deps } = world
    const { platform } = await platformOf(world)
    const [waiting, back, abandoned] = [
      await setUpSalon(world),
      await setUpSalon(world),
      await setUpSalon(world),
    ]
    for (const { manage, salonId } of [waiting, back, abandoned]) await manage.opening.submit({ salonId })
    await platform.sendBack({ salonId: back.salonId, reason: 'العنوان ناقص' })
    await callerOf(deps, abandoned.user).accounts.deleteAccount({ phone: abandoned.user.phone })
    const live = await world.seedSalon()
    const suspended = await newSalon(db, { status: 'suspended', statusReason: 'شكاوى' })
    const booked = await world.seedSalon({ status: 'draft' })
    const visit = { startsAt: '2026-12-03T10:00:00Z', endsAt: '2026-12-03T11:00:00Z' }
    await occupy(db, { ...booked, ...visit })
    const salonIds = [waiting, back, abandoned, live, booked].map(({ salonId }) => salonId)
    for (const salonId of [...salonIds, suspended.id]) await ageTo(400, salonId)
    expect(await purgeDrafts(deps)).toBe(0)
  })

  it('goes also when its owner deleted her account, and nobody sent it in', async () => {
    const { salonId, user } = await fullDraft()
    await callerOf(world.deps, user).accounts.deleteAccount({ phone: user.phone })
    await ageTo(181, salonId)
    expect(await purgeDrafts(world.deps)).toBe(1)
    expect(await tablesThatSay(salonId)).toEqual(['audit_log', 'rate_limits'])
  })

  it('leaves its business to another salon of it', async () => {
    const { db, deps } = world
    const businessId = await newBusiness(db)
    const live = await newSalon(db, { businessId })
    const draft = await newSalon(db, { businessId, status: 'draft' })
    const { user } = await world.signIn()
    await giveKeys(businessId, user.userId, daysAgo(200))
    await ageTo(181, draft.id)
    expect(await purgeDrafts(deps)).toBe(1)
    expect([await isThere(live.id), await isThere(draft.id)]).toEqual([true, false])
    expect(await tablesThatSay(businessId)).toEqual([
      ...['book_comparisons', 'book_differences', 'book_turns', 'businesses', 'payment_accounts', 'salons'],
    ])
  })
})

describe('the purge of drafts', () => {
  it('goes on batch by batch, and shares the work of several instances', async () => {
    const { db, deps } = world
    for (let count = 0; count < 25; count += 1) {
      const { id } = await newSalon(db, { status: 'draft' })
      await ageTo(181, id)
    }
    const other = { ...deps, writeDb: otherInstance }
    const [one, two] = await Promise.all([purgeDrafts(deps), purgeDrafts(other)])
    expect(one + two + (await purgeDrafts(deps))).toBe(25)
  })

  it('leaves alone what somebody is at, and comes back', async () => {
    const { salonId } = await fullDraft()
    await ageTo(181, salonId)
    await otherInstance.transaction().execute(async (trx) => {
      await lockSalon(trx, salonId)
      expect(await purgeDrafts(world.deps)).toBe(0)
    })
    expect(await purgeDrafts(world.deps, AbortSignal.abort())).toBe(0)
    expect(await purgeDrafts(world.deps)).toBe(1)
  })

  it('is a refusal like any other to who comes too late', async () => {
    const { salonId, manage } = await fullDraft()
    await ageTo(181, salonId)
    await purgeDrafts(world.deps)
    expect((await refusalOf(manage.opening.read({ salonId }))).reason).toBe('NOT_FOUND')
    expect((await refusalOf(manage.opening.submit({ salonId }))).reason).toBe('NOT_FOUND')
  })
})
