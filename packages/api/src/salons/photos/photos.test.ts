import { DomainError } from '@salon/domain'
import { newPhoto, newPicture } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newOpaqueToken } from '../../accounts/opaque-token.ts'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'
import { removeLeftovers } from './photo-files.ts'
import { spendTicket } from './photo-ticket.ts'
import { receivePhoto } from './receive-photo.ts'

let world: BookingWorld
let picture: Buffer
beforeAll(async () => {
  world = await createBookingWorld()
  picture = newPicture(800, 600)
})
afterAll(() => world.drop())

async function managedSalon() {
  const salon = await world.seedSalon()
  const { salonId } = salon
  const manager = await salon.addMember('manager')
  const { photos } = callerOf(world.deps, manager).salons.manage
  const { slug } = await world.db
    .selectFrom('salons')
    .select('slug')
    .where('id', '=', salonId)
    .executeTakeFirstOrThrow()
  const newTicket = async () => (await photos.begin({ salonId })).ticket
  return {
    ...{ salonId, manager, photos, newTicket },
    send: async (bytes = picture, deps = world.deps) =>
      receivePhoto(deps, { address: '203.0.113.7' }, await spendTicket(deps, await newTicket()), bytes),
    shown: async () => (await world.anonymous.salons.bySlug({ slug })).photos,
  }
}

/** A photo is no call of a procedure, so that its refusal is bare. */
async function refused(sent: Promise<unknown>) {
  const error = await sent.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof DomainError ? { reason: error.code, details: error.details } : error
}

/** Of a photo, whichever size. */
const filesOf = async (id: string) =>
  Promise.all([640, 1600].map((width) => world.deps.photos.get(`${id}-${width}.webp`)))

it('photos are shown in their order with what is to be seen on them, until they are removed', async () => {
  const { salonId, manager, photos, send, shown } = await managedSalon()
  const { id: first } = await send()
  const { id: second } = await send()
  const plain = { ar: '', en: '' }
  expect(await shown()).toEqual([first, second].map((id) => ({ id, alt: plain, width: 800, height: 600 })))
  const { version } = await photos.read({ salonId })
  const alt = { ar: 'قاعة الانتظار', en: 'The waiting room' }
  const swapped = {
    photos: [
      { id: second, alt },
      { id: first, alt: plain },
    ],
  }
  await photos.update({ salonId, version, settings: swapped })
  expect((await shown()).map((photo) => [photo.id, photo.alt])).toEqual([
    [second, alt],
    [first, plain],
  ])
  const stale = photos.update({ salonId, version, settings: { photos: [] } })
  expect((await refusalOf(stale)).reason).toBe('CHANGED_MEANWHILE')
  const current = await photos.read({ salonId })
  await photos.update({ salonId, version: current.version, settings: { photos: [{ id: second, alt }] } })
  expect(await shown()).toHaveLength(1)
  expect(await filesOf(first)).toEqual([null, null])
  expect(await filesOf(second)).toEqual([expect.any(Buffer), expect.any(Buffer)])
  const log = world.db.selectFrom('auditLog').select('action').where('actorUserId', '=', manager.userId)
  expect((await log.orderBy('id').execute()).map(({ action }) => action)).toEqual([
    ...['photo_added', 'photo_added', 'photos_changed', 'photos_changed'],
  ])
})

it('what is no photo is refused, and leaves no file', async () => {
  const { send, shown } = await managedSalon()
  expect(await refused(send(Buffer.from('a letter')))).toEqual({
    reason: 'INVALID_INPUT',
    details: { fields: { photo: 'invalid_format' } },
  })
  expect(await shown()).toEqual([])
})

it('a salon has twelve at most', async () => {
  const { salonId, photos, send } = await managedSalon()
  await Promise.all(Array.from({ length: 11 }, () => newPhoto(world.db, { salonId })))
  const sent = await Promise.allSettled([send(), send()])
  expect(sent.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await refusalOf(photos.begin({ salonId }))).reason).toBe('INVALID_INPUT')
})

it('a ticket is good for one photo, of a manager, for ten minutes', async () => {
  const { manager, newTicket } = await managedSalon()
  const none = { reason: 'UNAUTHENTICATED' }
  const ticket = await newTicket()
  expect(await spendTicket(world.deps, ticket)).toMatchObject({ userId: manager.userId })
  expect(await refused(spendTicket(world.deps, ticket))).toMatchObject(none)
  const forged = newOpaqueToken(world.deps)
  expect(await refused(spendTicket(world.deps, forged))).toMatchObject(none)
  const later = new Date(world.deps.clock.now().getTime() + 11 * 60_000)
  const late = spendTicket({ ...world.deps, clock: { now: () => later } }, await newTicket())
  expect(await refused(late)).toMatchObject(none)
  const stale = await newTicket()
  const { userId } = manager
  await world.db.updateTable('salonMembers').set({ role: 'staff' }).where('userId', '=', userId).execute()
  expect(await refused(spendTicket(world.deps, stale))).toMatchObject(none)
})

it('a photo that comes after its sender or its salon left is refused', async () => {
  const { manager, newTicket, shown } = await managedSalon()
  const sender = await spendTicket(world.deps, await newTicket())
  const from = { address: '203.0.113.7' }
  const { userId } = manager
  await world.db.deleteFrom('salonMembers').where('userId', '=', userId).execute()
  expect(await refused(receivePhoto(world.deps, from, sender, picture))).toMatchObject({
    reason: 'UNAUTHENTICATED',
  })
  const elsewhere = { ...sender, salonId: world.deps.newId() }
  expect(await refused(receivePhoto(world.deps, from, elsewhere, picture))).toMatchObject({
    reason: 'NOT_FOUND',
  })
  expect(await shown()).toEqual([])
})

it('an edit stands when the files of what it removes stay, and leaves those of others alone', async () => {
  const { salonId, manager, photos, send } = await managedSalon()
  const { id: other } = await (await managedSalon()).send()
  const { id } = await send()
  await sql`insert into photo_leftovers (photo_id, due_at) values (${other}, now())`.execute(world.db)
  const { version } = await photos.read({ salonId })
  const stuck = { ...world.deps.photos, remove: () => Promise.reject(new Error('The store is away')) }
  const { photos: broken } = callerOf({ ...world.deps, photos: stuck }, manager).salons.manage
  expect((await broken.update({ salonId, version, settings: { photos: [] } })).settings).toEqual({
    photos: [],
  })
  const due = sql<{ photoId: string; isDue: boolean }>`
    select photo_id, due_at <= now() as is_due from photo_leftovers where photo_id = any(${[id, other]})`
  expect((await due.execute(world.db)).rows).toEqual(
    expect.arrayContaining([
      { photoId: id, isDue: false },
      { photoId: other, isDue: true },
    ]),
  )
})

it('files whose photo never came, or whose removal failed, are removed later', async () => {
  const { salonId, send, shown } = await managedSalon()
  const { photos: store } = world.deps
  const others = store.names()
  const names = () => store.names().filter((name) => !others.includes(name))
  await world.db.deleteFrom('photoLeftovers').execute()
  const broken = {
    ...store,
    put: async (name: string, bytes: Buffer) => {
      if (name.endsWith('-640.webp')) throw new Error('The store is full')
      await store.put(name, bytes)
    },
  }
  await expect(send(picture, { ...world.deps, photos: broken })).rejects.toThrow('The store is full')
  const { id } = await send()
  expect(await shown()).toMatchObject([{ id }])
  expect(await removeLeftovers(world.deps)).toBe(0)
  await sql`update photo_leftovers set due_at = now()`.execute(world.db)
  expect(await removeLeftovers(world.deps)).toBe(1)
  expect(names()).toEqual([`${id}-1600.webp`, `${id}-640.webp`])

  const stuck = { ...store, remove: () => Promise.reject(new Error('The store is away')) }
  await world.db.deleteFrom('salonPhotos').where('salonId', '=', salonId).execute()
  expect(await removeLeftovers({ ...world.deps, photos: stuck })).toBe(0)
  expect(await removeLeftovers(world.deps)).toBe(0)
  await sql`update photo_leftovers set due_at = now()`.execute(world.db)
  expect(await removeLeftovers(world.deps)).toBe(1)
  expect(names()).toEqual([])
})

it('the first HTML of a salon’s page is made anew after a photo came, was described or went', async () => {
  const { salonId, photos, send } = await managedSalon()
  const versionOf = async () => {
    const salons = world.db.selectFrom('salons').select('configVersion').where('id', '=', salonId)
    return (await salons.executeTakeFirstOrThrow()).configVersion
  }
  const versions = [await versionOf()]
  const { id } = await send()
  versions.push(await versionOf())
  for (const settings of [{ photos: [{ id, alt: { ar: 'غرفة', en: 'Room' } }] }, { photos: [] }]) {
    const { version } = await photos.read({ salonId })
    await photos.update({ salonId, version, settings })
    versions.push(await versionOf())
  }
  expect(new Set(versions).size).toBe(4)
})

it('a photo of another salon stays where it is', async () => {
  const one = await managedSalon()
  const other = await managedSalon()
  const { id } = await other.send()
  const { version } = await one.photos.read({ salonId: one.salonId })
  const settings = { photos: [{ id, alt: { ar: '', en: '' } }] }
  const taken = one.photos.update({ salonId: one.salonId, version, settings })
  expect((await refusalOf(taken)).reason).toBe('NOT_FOUND')
  expect(await other.shown()).toHaveLength(1)
})
