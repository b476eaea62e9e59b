import { randomUUID } from 'node:crypto'
import { newTestUser } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

type SignedIn = Awaited<ReturnType<BookingWorld['signIn']>>

/** A salon with its manager and an admin, and what customers say of it. */
async function seedReviews() {
  const { db, deps } = world
  const salon = await world.seedSalon()
  const { salonId, serviceId, staffId } = salon
  const found = db.selectFrom('salons').select('slug').where('id', '=', salonId)
  const { slug } = await found.executeTakeFirstOrThrow()
  let hour = 7
  return {
    ...{ salonId, staffId },
    manager: callerOf(deps, await salon.addMember('manager')).salons.manage.reviews,
    admin: callerOf(deps, await newTestUser(db, { isAdmin: true })).salons.reportedReviews,
    said: async (rating: number, comment = '', by?: SignedIn) => {
      const { api } = by ?? (await world.signIn({ name: 'Reem Ali' }))
      const startsAt = `2026-12-02T${String((hour += 1)).padStart(2, '0')}:00:00.000Z`
      const lines = [{ serviceId }]
      const { id } = await api.bookings.create({ salonId, lines, startsAt, idempotencyKey: randomUUID() })
      await db.deleteFrom('occupancies').where('bookingId', '=', id).execute()
      await db.updateTable('bookings').set({ status: 'completed' }).where('id', '=', id).execute()
      return (await api.bookings.review({ bookingId: id, rating, comment })).id
    },
    shown: async () => (await world.anonymous.salons.reviews({ salonId })).items,
    profile: () => world.anonymous.salons.bySlug({ slug }),
  }
}

describe('what a salon does about its reviews', () => {
  it('lists them by stars and by whether they are answered, page by page', async () => {
    const { salonId, manager, said } = await seedReviews()
    const [bad, good, best] = [await said(1, 'late'), await said(4), await said(5)]
    const ids = async (filter: object) => {
      const { items } = await manager.list({ salonId, ...filter })
      return items.map(({ id }) => id)
    }
    expect((await ids({})).toSorted()).toEqual([bad, good, best].toSorted())
    expect(await ids({ rating: 1 })).toEqual([bad])
    const { version } = await manager.readReply({ salonId, id: bad })
    await manager.reply({ salonId, id: bad, version, settings: { text: 'Sorry' } })
    expect((await ids({ isUnanswered: true })).toSorted()).toEqual([good, best].toSorted())
    const first = await manager.list({ salonId, limit: 2 })
    const second = await manager.list({ salonId, limit: 2, cursor: first.nextCursor! })
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3)
    const { items } = await manager.list({ salonId, rating: 1 })
    expect(items).toMatchObject([{ authorName: 'Reem', comment: 'late', reply: 'Sorry', report: null }])
  })

  it('answers under one for everybody to read, changes that, and takes it back', async () => {
    const { salonId, manager, said, shown } = await seedReviews()
    const id = await said(3)
    const reply = (version: string, text: string) =>
      manager.reply({ salonId, id, version, settings: { text } })
    const empty = await manager.readReply({ salonId, id })
    const first = await reply(empty.version, 'Thank you')
    expect(await shown()).toMatchObject([{ reply: 'Thank you' }])
    await expect(reply(empty.version, 'Thanks')).rejects.toThrow('CHANGED_MEANWHILE')
    await reply(first.version, '')
    expect(await shown()).toMatchObject([{ reply: null }])
    const elsewhere = await seedReviews()
    const theirs = { salonId: elsewhere.salonId, id }
    await expect(elsewhere.manager.readReply(theirs)).rejects.toThrow('NOT_FOUND')
    const text = { version: empty.version, settings: { text: 'ours' } }
    await expect(elsewhere.manager.reply({ ...theirs, ...text })).rejects.toThrow('NOT_FOUND')
    const report = { reason: 'other', comment: '' } as const
    await expect(elsewhere.manager.report({ ...theirs, ...report })).rejects.toThrow('NOT_FOUND')
  })

  it('reports one once, and the platform hides it from customers and averages or lets it stand', async () => {
    const { salonId, manager, admin, said, shown, profile } = await seedReviews()
    const [insult, fair] = [await said(1, 'rude words'), await said(5)]
    const report = (comment: string) => manager.report({ salonId, id: insult, reason: 'insult', comment })
    await report('See the words')
    await report('Again')
    expect((await manager.list({ salonId, rating: 1 })).items).toMatchObject([
      { report: { reason: 'insult', decision: null } },
    ])
    const waiting = async () => (await admin.list({ limit: 50 })).items.filter(({ id }) => id === insult)
    expect(await waiting()).toMatchObject([{ reportComment: 'See the words', comment: 'rude words' }])
    expect((await shown()).length).toBe(2)

    await admin.decide({ id: insult, decision: 'hide' })
    await admin.decide({ id: insult, decision: 'hide' })
    expect(await waiting()).toEqual([])
    expect(await shown()).toMatchObject([{ id: fair }])
    expect(await profile()).toMatchObject({
      ...{ ratingAverage: 5, ratingCount: 1, ratingHistogram: [0, 0, 0, 0, 1] },
      staff: [{ ratingAverage: 5, ratingCount: 1 }],
    })
    expect((await manager.list({ salonId, rating: 1 })).items).toMatchObject([
      { report: { decision: 'hide' } },
    ])

    await admin.decide({ id: insult, decision: 'keep' })
    expect((await shown()).length).toBe(2)
    expect(await profile()).toMatchObject({
      ...{ ratingAverage: 3, ratingCount: 2, ratingHistogram: [1, 0, 0, 0, 1] },
    })
    const decided = await admin.list({ isDecided: true, limit: 50 })
    expect(decided.items.find(({ id }) => id === insult)).toMatchObject({ decision: 'keep' })
    const log = await world.db.selectFrom('auditLog').select('action').where('target', '=', insult).execute()
    expect(log.map(({ action }) => action)).toEqual([
      'review_reported',
      'review_report_decided',
      'review_report_decided',
    ])
    await expect(admin.decide({ id: fair, decision: 'hide' })).rejects.toThrow('NOT_FOUND')
  })

  it('lets a customer read what was said against her, and forgets it with her account', async () => {
    const { salonId, manager, admin, said } = await seedReviews()
    const reem = await world.signIn({ name: 'Reem Ali' })
    const id = await said(1, 'late', reem)
    await manager.report({ salonId, id, reason: 'no_visit', comment: 'Reem was never here' })
    const { reviews } = await reem.api.accounts.exportData()
    expect(reviews).toMatchObject([{ reportReason: 'no_visit', reportComment: 'Reem was never here' }])
    await reem.api.accounts.deleteAccount({ phone: reem.user.phone })
    const { items } = await admin.list({ limit: 50 })
    expect(items.find((each) => each.id === id)).toMatchObject({ reportComment: '', comment: 'late' })
  })
})
