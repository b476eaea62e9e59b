import type { StaffSettings } from '@salon/contract'
import { newMember, newService } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const REEM = { name: { ar: 'ريم', en: 'Reem' }, title: { ar: 'مصففة', en: 'Stylist' } }

/** A salon with its manager's procedures, one stylist as she is saved, and its page as customers see it. */
async function managedSalon() {
  const salon = await world.seedSalon()
  const { salonId, staffId } = salon
  const manager = await salon.addMember('manager')
  const { staff } = callerOf(world.deps, manager).salons.manage
  const { version, settings } = await staff.read({ salonId, staffId })
  const { slug } = await world.db
    .selectFrom('salons')
    .select('slug')
    .where('id', '=', salonId)
    .executeTakeFirstOrThrow()
  const edited = (changes: Partial<StaffSettings>) => ({ ...settings, ...changes })
  return {
    ...salon,
    ...{ manager, staff, version, settings, edited },
    page: () => world.anonymous.salons.bySlug({ slug }),
    change: (changes: Partial<StaffSettings>, impact?: string) =>
      staff.update({ salonId, staffId, version, settings: edited(changes), ...(impact && { impact }) }),
  }
}

type Managed = Awaited<ReturnType<typeof managedSalon>>

async function bookHer({ salonId, serviceId, staffId }: Managed) {
  const { api } = await world.signIn()
  const lines = [{ serviceId, staffId }]
  const visit = { salonId, lines, startsAt: '2026-12-02T10:00:00.000Z' }
  return api.bookings.create({ ...visit, idempotencyKey: crypto.randomUUID() })
}

const logOf = (target: string) =>
  world.db.selectFrom('auditLog').select(['action', 'details']).where('target', '=', target).execute()

describe('whoever works at a salon', () => {
  it('is added with what she does, and can be booked at her own price at once', async () => {
    const { salonId, serviceId, staff, settings, page } = await managedSalon()
    const skills = [{ serviceId, priceHalalas: 150_00, durationMinutes: 90 }]
    const { id } = await staff.add({ salonId, settings: { ...settings, ...REEM, position: 3, skills } })
    expect((await page()).staff.find((each) => each.id === id)).toMatchObject(REEM)
    const asked = { salonId, lines: [{ serviceId, staffId: id }], from: '2026-12-02', days: 1 }
    const [day] = (await world.anonymous.salons.availability(asked)).days
    const [slot] = day?.slots ?? []
    const { api } = await world.signIn()
    const booking = await api.bookings.create({
      ...{ salonId, lines: [{ serviceId, staffId: id }], startsAt: slot?.startsAt ?? '' },
      idempotencyKey: crypto.randomUUID(),
    })
    expect(booking.lines).toMatchObject([{ staff: { id }, priceHalalas: 150_00 }])
  })

  it('is listed with the others, also before she does anything and after she has left', async () => {
    const { salonId, staffId, serviceId, staff, settings, change } = await managedSalon()
    const { id } = await staff.add({ salonId, settings: { ...settings, ...REEM, position: 3, skills: [] } })
    await change({ isActive: false })
    expect(await staff.list({ salonId })).toMatchObject({
      staff: [
        { id: staffId, isActive: false, services: 1 },
        { id, ...REEM, isActive: true, services: 0 },
      ],
      services: [{ id: serviceId, isActive: true }],
    })
  })

  it('changes what she does and what it costs, in the log without her name', async () => {
    const { staffId, serviceId, change } = await managedSalon()
    const skills = [{ serviceId, priceHalalas: 80_00 }]
    expect((await change({ ...REEM, skills })).settings).toMatchObject({ ...REEM, skills })
    const logged = await logOf(staffId)
    expect(logged).toMatchObject([
      { action: 'staff_changed', details: { changed: expect.arrayContaining(['name', 'skills']) } },
    ])
    expect(JSON.stringify(logged)).not.toContain('Reem')
  })

  it('is added without her name in the log', async () => {
    const { salonId, staff, settings } = await managedSalon()
    const { id } = await staff.add({ salonId, settings: { ...settings, ...REEM } })
    const logged = await logOf(id)
    expect(logged).toMatchObject([{ action: 'staff_added', details: { after: { isActive: true } } }])
    expect(JSON.stringify(logged)).not.toContain('Reem')
  })

  it('has the account of one of the salon’s people, who is told in her own and finds her work in it', async () => {
    const salon = await managedSalon()
    const { salonId, staffId, staff, addMember, change } = salon
    const noura = await addMember('staff')
    const accounts = () => callerOf(world.deps, noura).accounts
    expect((await accounts().me()).memberships).toMatchObject([{ salonId, staffId: null }])
    expect((await accounts().calendar.read()).offered).toEqual(['visits'])
    const { settings } = await change({ userId: noura.userId })
    expect(settings.userId).toBe(noura.userId)
    expect((await staff.list({ salonId })).members).toContainEqual({
      ...{ userId: noura.userId, name: noura.name, phone: noura.phone, staffId },
    })
    expect((await accounts().me()).memberships).toMatchObject([{ salonId, staffId }])
    expect((await accounts().calendar.read()).offered).toContain('work')
    const logged = await logOf(staffId)
    expect(logged).toMatchObject([{ details: { changed: ['userId'], after: { userId: noura.userId } } }])
  })

  it('is one alone for each account, and has nobody’s of another salon', async () => {
    const { salonId, staff, settings, addMember, change, edited } = await managedSalon()
    const noura = await addMember('staff')
    await change({ userId: noura.userId })
    const again = staff.add({ salonId, settings: edited({ ...REEM, userId: noura.userId }) })
    expect((await refusalOf(again)).reason).toBe('ACCOUNT_TAKEN')
    const stranger = await world.signIn()
    const foreign = staff.add({ salonId, settings: { ...settings, ...REEM, userId: stranger.user.userId } })
    expect((await refusalOf(foreign)).reason).toBe('NOT_FOUND')
  })

  it('keeps the account of who no longer belongs to the salon, which is worth nothing until she does again', async () => {
    const { salonId, staffId, staff, addMember, change } = await managedSalon()
    const noura = await addMember('staff')
    const { version, settings } = await change({ userId: noura.userId })
    const membership = { salonId, userId: noura.userId, role: 'staff' } as const
    await world.db.deleteFrom('salonMembers').where('userId', '=', noura.userId).execute()
    const { accounts } = callerOf(world.deps, noura)
    expect((await accounts.calendar.read()).offered).toEqual(['visits'])
    const changed = { ...settings, ...REEM }
    expect((await staff.update({ salonId, staffId, version, settings: changed })).settings).toEqual(changed)
    await newMember(world.db, membership)
    expect((await accounts.me()).memberships).toMatchObject([{ staffId }])
  })

  it('does not leave over bookings that nobody has looked at', async () => {
    const salon = await managedSalon()
    const { salonId, staffId, staff, edited, change } = salon
    const booking = await bookHer(salon)
    expect(await refusalOf(change({ isActive: false }))).toMatchObject({ reason: 'BOOKINGS_AFFECTED' })
    const seen = await staff.impact({ salonId, staffId, settings: edited({ isActive: false }) })
    expect(seen).toMatchObject({ bookings: [{ id: booking.id }] })
    expect((await staff.read({ salonId, staffId })).settings.isActive).toBe(true)
    await change({ isActive: false }, seen.impact ?? '')
    expect((await staff.read({ salonId, staffId })).settings.isActive).toBe(false)
  })

  it('does not give up a single service over bookings of it either', async () => {
    const salon = await managedSalon()
    const { salonId, staffId, serviceId, staff, edited, change } = salon
    const { id: braids } = await newService(world.db, { salonId })
    const { version } = await change({ skills: [{ serviceId }, { serviceId: braids }] })
    const booking = await bookHer(salon)
    const settings = edited({ skills: [{ serviceId: braids }] })
    const seen = await staff.impact({ salonId, staffId, settings })
    expect(seen).toMatchObject({ bookings: [{ id: booking.id }] })
    const unseen = staff.update({ salonId, staffId, version, settings })
    expect((await refusalOf(unseen)).reason).toBe('BOOKINGS_AFFECTED')
    expect(
      await staff.impact({ salonId, staffId, settings: edited({ skills: [{ serviceId }] }) }),
    ).toMatchObject({ bookings: [] })
  })

  it('may only do what her salon sells', async () => {
    const { change } = await managedSalon()
    const { serviceId } = await managedSalon()
    expect(await refusalOf(change({ skills: [{ serviceId }] }))).toMatchObject({ reason: 'NOT_FOUND' })
  })

  it('is not done with a service while the customer waits in it, whichever of the two is changed', async () => {
    const { salonId, staffId, serviceId, manager, change, staff } = await managedSalon()
    const { services } = callerOf(world.deps, manager).salons.manage
    const wait = async (lengthMinutes: number) => {
      const { version, settings } = await services.read({ salonId, serviceId })
      const processing = { startMinute: 20, lengthMinutes }
      return services.update({ salonId, serviceId, version, settings: { ...settings, processing } })
    }
    await change({ skills: [{ serviceId, durationMinutes: 30 }] })
    expect(await refusalOf(wait(20))).toMatchObject({ reason: 'INVALID_INPUT' })
    await wait(10)
    const { version, settings } = await staff.read({ salonId, staffId })
    const shorter = { ...settings, skills: [{ serviceId, durationMinutes: 25 }] }
    expect(await refusalOf(staff.update({ salonId, staffId, version, settings: shorter }))).toMatchObject({
      ...{ reason: 'INVALID_INPUT', details: { fields: { 'settings.skills': 'too_small' } } },
    })
  })

  it('is not saved over what somebody else has made of her', async () => {
    const { change } = await managedSalon()
    await change({ position: 4 })
    expect(await refusalOf(change({ position: 5 }))).toMatchObject({ reason: 'CHANGED_MEANWHILE' })
  })
})
