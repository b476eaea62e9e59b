import { randomUUID } from 'node:crypto'
import { eraseUser, lockUser, type Db } from '@salon/db'
import { CONSENT_VERSION } from '@salon/domain'
import type { NewSalon } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf } from '../../testing/caller.ts'
import { listClients } from './list-clients.ts'
import { readClient } from './read-client.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const [FIRST, SECOND, THIRD, FOURTH] = [8, 10, 12, 14].map(
  (hour) => `2026-12-02T${String(hour).padStart(2, '0')}:00:00.000Z`,
)

/** A salon, one who works there, and what books at it. */
async function seedClients(policy: NewSalon = {}) {
  const salon = await world.seedSalon(policy, { priceHalalas: 100_00 })
  const api = callerOf(world.deps, await salon.addMember('manager'))
  const staff = callerOf(world.deps, await salon.addMember('staff'))
  const { salonId } = salon
  const lines = [{ serviceId: salon.serviceId }]
  return {
    ...{ salonId, lines },
    api: api.salons.manage.clients,
    bookAsStaff: staff.bookings.manage.create,
    asStaff: staff.salons.manage.clients,
    writeDown: (name: string, phone: string | null, startsAt = FIRST!) =>
      api.bookings.manage.create({
        ...{ salonId, lines, startsAt, customer: { name, ...(phone && { phone }) } },
      }),
    signIn: async (name: string) => {
      const customer = await world.signIn({ name })
      const book = (startsAt = FIRST!) =>
        customer.api.bookings.create({ salonId, lines, startsAt, idempotencyKey: randomUUID() })
      return { ...customer, book }
    },
    end: async (id: string, status: 'completed' | 'no_show' | 'expired') => {
      await world.db.deleteFrom('occupancies').where('bookingId', '=', id).execute()
      await world.db.updateTable('bookings').set({ status }).where('id', '=', id).execute()
    },
  }
}

describe('the clients of a salon', () => {
  it('are one for each number, with what came of their bookings', async () => {
    const { salonId, api, writeDown, signIn, end } = await seedClients()
    const huda = await signIn('Huda')
    await end((await huda.book()).id, 'completed')
    await end((await huda.book()).id, 'no_show')
    await end((await huda.book()).id, 'expired')
    await writeDown('Huda of the phone', huda.user.phone, SECOND)
    await end((await writeDown('Never came to be', '0559876543', THIRD)).id, 'expired')
    await writeDown('Nobody', null, THIRD)
    const { items } = await api.list({ salonId })
    expect(items).toEqual([
      expect.objectContaining({
        ...{ name: 'Huda of the phone', phone: huda.user.phone, visitCount: 1, noShowCount: 1 },
        ...{ takingsHalalas: 100_00, lastVisitAt: FIRST, comingVisitAt: SECOND },
      }),
    ])
  })

  it('count as takings what was kept of a payment for a missed visit', async () => {
    const { salonId, api, signIn, end } = await seedClients({ paymentPolicy: 'full' })
    const huda = await signIn('Huda')
    const { id, totalHalalas } = await huda.book()
    const source = { type: 'token', token: 'token_approved' } as const
    await huda.api.payments.create({ bookingId: id, source, idempotencyKey: randomUUID() })
    await end(id, 'no_show')
    const { items } = await api.list({ salonId })
    expect(items).toMatchObject([{ takingsHalalas: totalHalalas, visitCount: 0, noShowCount: 1 }])
  })

  it('are found by a part of the name or of the number, and come page by page', async () => {
    const { salonId, api, writeDown } = await seedClients()
    await writeDown('Huda', '0551234567')
    await writeDown('هدى', '0559876543', SECOND)
    await writeDown('Sara', '0501112233', THIRD)
    await writeDown('فاطمة', '0501112244', FOURTH)
    const found = async (q: string) => (await api.list({ salonId, q })).items.map(({ name }) => name)
    expect(await found('hud')).toEqual(['Huda'])
    expect(await found('هد')).toEqual(['هدى'])
    expect(await found('فاطمه')).toEqual(['فاطمة'])
    expect(await found('055')).toEqual(['هدى', 'Huda'])
    expect(await found('٠٥٥١٢٣٤٥٦٧')).toEqual(['Huda'])
    expect(await found('%')).toEqual([])
    await writeDown('Huda of the bank', '0551234567', '2026-12-03T08:00:00.000Z')
    await writeDown('Huda without a number', null, '2026-12-03T10:00:00.000Z')
    expect(await found('huda')).toEqual(['Huda of the bank'])
    const first = await api.list({ salonId, limit: 2 })
    const second = await api.list({ salonId, limit: 2, cursor: first.nextCursor! })
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      'Huda of the bank',
      'فاطمة',
      'Sara',
      'هدى',
    ])
    expect(second.nextCursor).toBeNull()
  })

  it('are shown to staff without takings and without their numbers', async () => {
    const { salonId, asStaff, writeDown, end } = await seedClients()
    const { id } = await writeDown('Huda', '0551234567')
    await end(id, 'completed')
    const masked = { name: 'Huda', phone: '•••567', isPhoneWhole: false, takingsHalalas: null, visitCount: 1 }
    expect((await asStaff.list({ salonId })).items).toMatchObject([masked])
    expect(await asStaff.read({ salonId, id })).toMatchObject({ ...masked, history: [{ bookingId: id }] })
    expect((await asStaff.list({ salonId, q: '0551234' })).items).toEqual([])
    expect((await asStaff.list({ salonId, q: '0551234567' })).items).toMatchObject([masked])
  })

  it('are booked for again by whoever does not see their numbers, each by the people of her salon alone', async () => {
    const { salonId, lines, api, bookAsStaff, signIn } = await seedClients()
    const huda = await signIn('Huda')
    const { id: clientId } = await huda.book()
    const { id } = await bookAsStaff({
      salonId,
      lines,
      startsAt: SECOND!,
      customer: { name: 'Huda', clientId },
    })
    const { items } = await api.list({ salonId })
    expect(items).toMatchObject([{ id, name: 'Huda', phone: huda.user.phone }])
    expect(world.deps.messages.inbox(huda.user.phone)).toHaveLength(2)

    const other = await seedClients()
    const { salonId: elsewhere, lines: theirs } = other
    const foreign = other.bookAsStaff({
      ...{ salonId: elsewhere, lines: theirs, startsAt: THIRD! },
      customer: { name: 'Huda', clientId },
    })
    await expect(foreign).rejects.toThrow('NOT_FOUND')
  })

  it('show their history and their consent as it stands, in a fixed number of statements', async () => {
    const { salonId, api, signIn } = await seedClients()
    const huda = await signIn('Huda')
    const { id } = await huda.book()
    const { deps, take } = world.counted()
    expect(await readClient(deps, { role: 'owner' }, { salonId, id })).toMatchObject({ hasConsent: false })
    expect(take()).toBe(2)
    await huda.api.accounts.promotions.set({ isGiven: true, textVersion: CONSENT_VERSION, how: 'account' })
    const later = await huda.book(SECOND)
    const read = await readClient(deps, { role: 'owner' }, { salonId, id: later.id })
    expect(take()).toBe(2)
    expect(read).toMatchObject({ hasConsent: true, history: [{ bookingId: later.id }, { bookingId: id }] })
    expect(read.history[0]?.services).toEqual([expect.objectContaining({ en: expect.any(String) })])
    // so that nobody is booked for twice at once without a word
    expect(read.history[0]).toMatchObject({
      endsAt: later.endsAt,
      staff: later.lines.map(({ staff }) => staff.name),
    })
    await listClients(deps, { role: 'owner' }, { salonId })
    expect(take()).toBe(1)
    const elsewhere = await seedClients()
    await expect(elsewhere.api.read({ salonId: elsewhere.salonId, id })).rejects.toThrow('NOT_FOUND')
    expect((await elsewhere.api.list({ salonId: elsewhere.salonId })).items).toEqual([])
    await huda.api.accounts.deleteAccount({ phone: huda.user.phone })
    expect((await api.list({ salonId })).items).toEqual([])
    await expect(api.read({ salonId, id })).rejects.toThrow('NOT_FOUND')
  })
})

describe('a note about a client', () => {
  it('is one for the number, whichever booking names it, and no other salon sees it', async () => {
    const { salonId, asStaff, writeDown, signIn } = await seedClients()
    const huda = await signIn('Huda')
    const { id } = await huda.book()
    const other = await writeDown('Huda of the phone', huda.user.phone, SECOND)
    const { version } = await asStaff.readNote({ salonId, id })
    await asStaff.saveNote({ salonId, id, version, settings: { text: 'Allergic to henna' } })
    expect((await asStaff.readNote({ salonId, id: other.id })).settings).toEqual({
      text: 'Allergic to henna',
    })
    const elsewhere = await seedClients()
    const there = await elsewhere.writeDown('Huda', huda.user.phone)
    const seen = await elsewhere.asStaff.readNote({ salonId: elsewhere.salonId, id: there.id })
    expect(seen.settings).toEqual({ text: '' })
    await expect(elsewhere.asStaff.readNote({ salonId: elsewhere.salonId, id })).rejects.toThrow('NOT_FOUND')
    const saving = { id, version, settings: { text: 'theirs' } }
    await expect(elsewhere.asStaff.saveNote({ salonId: elsewhere.salonId, ...saving })).rejects.toThrow(
      'NOT_FOUND',
    )
  })

  it('is not overwritten unseen, is gone when it is emptied, and the log has no word of it', async () => {
    const { salonId, asStaff, api, writeDown } = await seedClients()
    const { id } = await writeDown('Huda', '0551234567')
    const empty = await asStaff.readNote({ salonId, id })
    const save = (by: typeof api, version: string, text: string) =>
      by.saveNote({ salonId, id, version, settings: { text } })
    const first = await save(asStaff, empty.version, 'Comes with her sister')
    await expect(save(api, empty.version, 'Comes alone')).rejects.toThrow('CHANGED_MEANWHILE')
    expect(await save(api, first.version, '')).toEqual(empty)
    const kept = await world.db
      .selectFrom('clientNotes')
      .select('text')
      .where('salonId', '=', salonId)
      .execute()
    expect(kept).toEqual([])
    const log = await world.db
      .selectFrom('auditLog')
      .select(['action', 'details'])
      .where('target', '=', id)
      .execute()
    const changed = { action: 'client_note_changed', details: { changed: ['text'], before: {}, after: {} } }
    expect(log).toEqual([changed, changed])
  })

  it('belongs to the data that its client may have, and goes with her account', async () => {
    const { salonId, asStaff, signIn } = await seedClients()
    const huda = await signIn('Huda')
    const { id } = await huda.book()
    const { version } = await asStaff.readNote({ salonId, id })
    await asStaff.saveNote({ salonId, id, version, settings: { text: 'Likes it quiet' } })
    expect((await huda.api.accounts.exportData()).clientNotes).toMatchObject([{ text: 'Likes it quiet' }])
    await huda.api.accounts.deleteAccount({ phone: huda.user.phone })
    const kept = await world.db
      .selectFrom('clientNotes')
      .select('text')
      .where('salonId', '=', salonId)
      .execute()
    expect(kept).toEqual([])
  })

  it('is not kept on somebody whose account goes at the same moment', async () => {
    const { salonId, asStaff, signIn } = await seedClients()
    const huda = await signIn('Huda')
    const { id } = await huda.book()
    const { version } = await asStaff.readNote({ salonId, id })
    const saving = await world.db.transaction().execute(async (trx) => {
      await lockUser(trx, huda.user.userId)
      const save = asStaff.saveNote({ salonId, id, version, settings: { text: 'Likes it quiet' } })
      await expect.poll(() => countWaiting(world.db)).toBe(1)
      await eraseUser(trx, { userId: huda.user.userId, phone: huda.user.phone })
      return { save }
    })
    await saving.save
    const kept = world.db.selectFrom('clientNotes').select('text').where('salonId', '=', salonId)
    expect(await kept.execute()).toEqual([])
  })
})

/** Sessions of this database that wait for a lock. */
async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows.length
}
