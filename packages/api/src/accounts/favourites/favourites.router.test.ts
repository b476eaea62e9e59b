import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'
import { newTestRequest } from '../../testing/deps.ts'
import { keepManySalons } from '../../testing/many-favourites.ts'
import { deleteAccount } from '../delete-account.ts'
import { addFavourite, MOST_FAVOURITES } from './change-favourites.ts'
import { listFavourites } from './list-favourites.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

let one: Awaited<ReturnType<BookingWorld['signIn']>>
beforeEach(async () => {
  one = await world.signIn()
})
const favourites = () => one.api.accounts.favourites

async function hide(salonId: string, status = 'draft') {
  await world.db.updateTable('salons').set({ status }).where('id', '=', salonId).execute()
}

/** Adds new salons, a second after one another. */
async function keepNew(count: number): Promise<string[]> {
  const salonIds: string[] = []
  for (let i = 0; i < count; i++) {
    const { salonId } = await world.seedSalon()
    await favourites().add({ salonId })
    world.deps.clock.advanceMinutes(1)
    salonIds.push(salonId)
  }
  return salonIds
}

describe('favourite salons', () => {
  it('are cards as in a search, the one added last first', async () => {
    const [first = '', second = ''] = await keepNew(2)
    const { items, nextCursor } = await favourites().list({})
    expect(items.map(({ id }) => id)).toEqual([second, first])
    const found = await world.anonymous.salons.search({ limit: 50 })
    const card = found.items.find(({ id }) => id === first)
    expect(items[1]).toEqual({ ...card, addedAt: expect.stringMatching(/^2026-12-01T09:/) })
    expect(nextCursor).toBeNull()
    expect(await favourites().ids()).toEqual([second, first])
  })

  it('belong to their user alone', async () => {
    const [salonId = ''] = await keepNew(1)
    const other = await world.signIn()
    await other.api.accounts.favourites.remove({ salonId })
    expect((await other.api.accounts.favourites.list({})).items).toEqual([])
    expect(await other.api.accounts.favourites.ids()).toEqual([])
    expect(await favourites().ids()).toEqual([salonId])
  })

  it('can be added and removed again and again', async () => {
    const [salonId = ''] = await keepNew(1)
    const before = await favourites().list({})
    world.deps.clock.advanceMinutes(1)
    expect(await favourites().add({ salonId })).toEqual({})
    expect(await favourites().list({})).toEqual(before)
    expect(await favourites().remove({ salonId })).toEqual({})
    expect(await favourites().remove({ salonId })).toEqual({})
    expect(await favourites().remove({ salonId: randomUUID() })).toEqual({})
    expect(await favourites().ids()).toEqual([])
  })

  it('leave out a salon while it is hidden', async () => {
    const [salonId = ''] = await keepNew(1)
    await hide(salonId)
    expect((await favourites().list({})).items).toEqual([])
    expect(await favourites().ids()).toEqual([])
    expect((await refusalOf(favourites().add({ salonId }))).reason).toBe('NOT_FOUND')
    await hide(salonId, 'live')
    expect(await favourites().ids()).toEqual([salonId])
  })

  it('are not of salons that are not there', async () => {
    expect((await refusalOf(favourites().add({ salonId: randomUUID() }))).reason).toBe('NOT_FOUND')
  })

  it('come in pages without gaps, also when added in one moment', async () => {
    const salonIds = await keepNew(3)
    for (let i = 0; i < 4; i++) {
      const { salonId } = await world.seedSalon()
      await favourites().add({ salonId })
      salonIds.push(salonId)
    }
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await favourites().list({ limit: 2, ...(cursor && { cursor }) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toHaveLength(7)
    expect(seen.toSorted()).toEqual(salonIds.toSorted())
    expect(seen.slice(4)).toEqual(salonIds.slice(0, 3).toReversed())
    const foreign = Buffer.from(JSON.stringify(['rating', 0])).toString('base64url')
    expect((await refusalOf(favourites().list({ cursor: foreign }))).reason).toBe('INVALID_INPUT')
  })

  it('take one statement to list, two to add', async () => {
    const { deps, take } = world.counted()
    const salonIds = await keepNew(3)
    await listFavourites(deps, one.user, {})
    expect(take()).toBe(1)
    await addFavourite(deps, one.user, salonIds[0] ?? '')
    expect(take()).toBe(2)
  })
})

describe('as many favourites as one may have', () => {
  beforeEach(() => keepManySalons(world.db, one.user.userId, MOST_FAVOURITES - 1))

  it('are 200, and a kept one may be added again', async () => {
    const [salonId = ''] = await keepNew(1)
    const { salonId: further } = await world.seedSalon()
    expect(await refusalOf(favourites().add({ salonId: further }))).toEqual({
      reason: 'TOO_MANY_FAVOURITES',
      details: { most: 200 },
    })
    await favourites().add({ salonId })
    expect(await favourites().ids()).toHaveLength(200)
  })

  it('are not passed by many at once', async () => {
    const salons = await Promise.all(Array.from({ length: 6 }, () => world.seedSalon()))
    const added = await Promise.allSettled(salons.map(({ salonId }) => favourites().add({ salonId })))
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await favourites().ids()).toHaveLength(200)
  })
})

describe('the user’s data', () => {
  it('names her favourites', async () => {
    const [salonId = ''] = await keepNew(1)
    await hide(salonId)
    const { favourites: exported } = await one.api.accounts.exportData()
    expect(exported).toEqual([{ salonId, slug: `salon-${salonId}`, createdAt: expect.any(Date) }])
  })

  it('goes with the account, and nothing is kept for it afterwards', async () => {
    const [salonId = ''] = await keepNew(1)
    await deleteAccount(world.deps, newTestRequest(), one.user, one.user.phone)
    const late = callerOf(world.deps, one.user).accounts.favourites.add({ salonId })
    expect((await refusalOf(late)).reason).toBe('UNAUTHENTICATED')
    const rows = await world.db.selectFrom('favouriteSalons').where('salonId', '=', salonId).execute()
    expect(rows).toEqual([])
  })
})
