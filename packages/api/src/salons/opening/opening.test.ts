import { randomUUID } from 'node:crypto'
import { createDb, type Db } from '@salon/db'
import { newTestUser } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'
import { newDraft, platformOf, setUpSalon } from '../../testing/opening-salon.ts'

let world: BookingWorld
let otherInstance: Db
beforeAll(async () => {
  world = await createBookingWorld()
  otherInstance = createDb({ url: world.database.url, poolMax: 4 })
})
afterAll(async () => {
  await otherInstance.destroy()
  await world.drop()
})

const RANGE = { from: '2026-12-02', days: 1 } as const

describe('a salon that somebody opens', () => {
  it('goes from nothing to its first free time, which customers see once the platform approved', async () => {
    const { user, manage, salonId, slug, missing } = await setUpSalon(world)
    expect(missing).toEqual([
      ['services', 'staff', 'paymentPolicy'],
      ['staff', 'paymentPolicy'],
      ['paymentPolicy'],
      [],
    ])
    const { memberships } = await callerOf(world.deps, user).accounts.me()
    expect(memberships).toMatchObject([{ salonId, slug, role: 'owner', status: 'draft' }])
    expect(await manage.opening.submit({ salonId })).toMatchObject({ status: 'in_review' })
    const { platform } = await platformOf(world)
    expect(await platform.approve({ salonId })).toMatchObject({ status: 'live' })
    const { services } = await world.anonymous.salons.bySlug({ slug })
    expect(services.map(({ name, priceHalalas }) => [name.en, priceHalalas])).toEqual([
      ['Haircut', 130_00],
      ['Manicure', 90_00],
    ])
    const lines = [{ serviceId: services[0]?.id ?? '' }]
    const { days } = await world.anonymous.salons.availability({ salonId, lines, ...RANGE })
    expect(days[0]?.slots[0]?.startsAt).toBe('2026-12-02T07:00:00.000Z')
  })

  it('is found by nobody before, and seen by its people alone', async () => {
    const { user, salonId, slug } = await setUpSalon(world)
    const preview = await callerOf(world.deps, user).salons.bySlug({ slug })
    expect(preview).toMatchObject({ slug, services: [{ name: { en: 'Haircut' } }, {}] })
    const { api } = await world.signIn()
    const lines = [{ serviceId: preview.services[0]?.id ?? '' }]
    const visit = { salonId, lines, startsAt: '2026-12-02T10:00:00.000Z', idempotencyKey: randomUUID() }
    for (const call of [
      () => api.salons.bySlug({ slug }),
      () => api.salons.availability({ salonId, lines, ...RANGE }),
      () => api.bookings.create(visit),
      () => api.accounts.favourites.add({ salonId }),
      () => world.anonymous.salons.bySlug({ slug }),
    ]) {
      expect((await refusalOf(call())).reason).toBe('NOT_FOUND')
    }
    const { items } = await api.salons.search({ q: 'Lamsa', limit: 50 })
    expect(items.map(({ id }) => id)).not.toContain(salonId)
  })

  it('is not sent to the platform while something is missing', async () => {
    const { user } = await world.signIn()
    const { manage } = callerOf(world.deps, user).salons
    const { latitude: _latitude, longitude: _longitude, ...placeless } = newDraft()
    const { salonId } = await manage.drafts.create(placeless)
    expect(await refusalOf(manage.opening.submit({ salonId }))).toEqual({
      reason: 'SALON_NOT_READY',
      details: { missing: ['place', 'hours', 'services', 'staff', 'paymentPolicy'] },
    })
    const { version, settings } = await manage.drafts.read({ salonId })
    await manage.drafts.update({ salonId, version, settings: { ...settings, latitude: 24.68 } })
    expect((await manage.opening.read({ salonId })).missing).not.toContain('place')
  })

  it('is begun once, however often it is sent', async () => {
    const { manage } = callerOf(world.deps, (await world.signIn()).user).salons
    const draft = newDraft()
    const begun = await manage.drafts.create(draft)
    expect(await manage.drafts.create(draft)).toEqual(begun)
    const other = manage.drafts.create({ ...draft, name: { ar: 'وردة', en: 'Rose' } })
    expect((await refusalOf(other)).reason).toBe('SLUG_TAKEN')
  })

  it('says of itself what it wants until it is looked at', async () => {
    const { manage, salonId } = await setUpSalon(world)
    const { version, settings } = await manage.drafts.read({ salonId })
    const men = { ...settings, audience: 'men' as const }
    const changed = await manage.drafts.update({ salonId, version, settings: men })
    await manage.opening.submit({ salonId })
    const late = manage.drafts.update({ salonId, version: changed.version, settings })
    expect(await refusalOf(late)).toEqual({
      reason: 'SALON_STATUS_CHANGED',
      details: { status: 'in_review' },
    })
    expect((await manage.drafts.read({ salonId })).settings.audience).toBe('men')
  })
})

describe('the address of a page', () => {
  it('goes to one of two who want it at once', async () => {
    const slug = `wanted-${randomUUID()}`
    const answers = await Promise.allSettled(
      [world.db, otherInstance].map(async (db) => {
        const user = await newTestUser(world.db)
        const { drafts } = callerOf({ ...world.deps, db, writeDb: db }, user).salons.manage
        return drafts.create(newDraft({ slug }))
      }),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { drafts } = callerOf(world.deps, await newTestUser(world.db)).salons.manage
    expect((await refusalOf(drafts.create(newDraft({ slug })))).reason).toBe('SLUG_TAKEN')
    expect(await drafts.suggestSlug({ name: slug })).toEqual({ slug: `${slug}-2` })
  })
})

describe('new salons of one person', () => {
  it('are three at a time, also when she begins several at once', async () => {
    const user = await newTestUser(world.db)
    const begin = (db: Db) =>
      callerOf({ ...world.deps, db, writeDb: db }, user).salons.manage.drafts.create(newDraft())
    const answers = await Promise.allSettled([world.db, ...Array(3).fill(otherInstance)].map(begin))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(await refusalOf(begin(world.db))).toEqual({ reason: 'TOO_MANY_DRAFTS', details: { most: 3 } })
  })

  it('are five a day, whatever became of them', async () => {
    const user = await newTestUser(world.db)
    const { drafts } = callerOf(world.deps, user).salons.manage
    for (let count = 0; count < 5; count += 1) {
      const { salonId } = await drafts.create(newDraft())
      await world.db.updateTable('salons').set({ status: 'live' }).where('id', '=', salonId).execute()
    }
    expect((await refusalOf(drafts.create(newDraft()))).reason).toBe('RATE_LIMITED')
  })
})

describe('first services and a team', () => {
  it('has the account of who opens the salon once, whoever else is said to be hers', async () => {
    const { manage, salonId, user } = await setUpSalon(world)
    const people = ['ليلى', 'مها'].map((name) => ({ name, isMe: true }))
    await manage.drafts.addTeam({ salonId, people })
    await manage.drafts.addTeam({ salonId, people: [{ name: 'سلمى', isMe: true }] })
    const hers = await world.db
      .selectFrom('staff')
      .select('nameAr')
      .where('salonId', '=', salonId)
      .where('userId', '=', user.userId)
      .execute()
    expect(hers).toHaveLength(1)
  })

  it('are added once, however often they are sent, and everybody does everything', async () => {
    const { manage, salonId, slug, user } = await setUpSalon(world)
    const people = [
      { name: 'نورة', isMe: true },
      { name: 'ريم', isMe: false },
    ]
    expect(await manage.drafts.addTeam({ salonId, people })).toEqual({ added: 1 })
    const terms = { priceHalalas: 1, durationMinutes: 20 }
    const usual = ['haircut', 'brows'].map((key) => ({ key, ...terms }))
    const own = [
      { name: { ar: 'نقش حنّاء', en: 'Henna' }, kind: 'makeup', ...terms },
      { name: { ar: 'قص شعر', en: 'Another haircut' }, kind: 'hair', ...terms },
    ]
    expect(await manage.drafts.addServices({ salonId, usual, own })).toEqual({ added: 2 })
    expect(await manage.drafts.addServices({ salonId, usual, own })).toEqual({ added: 0 })
    const nowhere = [{ name: { ar: 'شيء', en: 'Something' }, kind: 'no_such', ...terms }]
    const lost = manage.drafts.addServices({ salonId, usual: [], own: nowhere })
    expect((await refusalOf(lost)).reason).toBe('NOT_FOUND')
    const profile = await callerOf(world.deps, user).salons.bySlug({ slug })
    expect(profile.services.map(({ name, staff }) => [name.en, staff.length])).toEqual([
      ['Haircut', 2],
      ['Manicure', 2],
      ['Henna', 2],
      ['Brow shaping', 2],
    ])
    expect(profile.categories.map(({ kind }) => kind)).toEqual(['hair', 'nails', 'makeup', 'brows_lashes'])
    const staff = await world.db
      .selectFrom('staff')
      .select(['nameEn', 'userId'])
      .where('salonId', '=', salonId)
      .orderBy('position')
      .execute()
    expect(staff).toEqual([
      { nameEn: 'نورة', userId: user.userId },
      { nameEn: 'ريم', userId: null },
    ])
  })
})
