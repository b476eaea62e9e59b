import { createDb, deleteMember, lockSalon, type Db } from '@salon/db'
import type { SalonRole } from '@salon/domain'
import { newPhone, newStaff, newTestUser, type TestUser } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sendDueMessages } from '../../notifications/send-due-messages.ts'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

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

const membersAs = (user: TestUser) => callerOf(world.deps, user).salons.manage.members
const invitationsOf = (user: TestUser) => callerOf(world.deps, user).accounts.invitations

/** A salon with one person of each role. */
async function staffedSalon() {
  const { salonId, addMember } = await world.seedSalon({ nameAr: 'لمسة', nameEn: 'Lamsa' })
  const [owner, manager, staff] = [
    await addMember('owner'),
    await addMember('manager'),
    await addMember('staff'),
  ]
  return { salonId, addMember, owner, manager, staff }
}

async function rolesOf(salonId: string) {
  const rows = await world.db
    .selectFrom('salonMembers')
    .select(['userId', 'role'])
    .where('salonId', '=', salonId)
    .execute()
  return Object.fromEntries(rows.map(({ userId, role }) => [userId, role]))
}

/** Sessions of this database that wait for a lock. */
async function countWaiting(): Promise<number> {
  const { rows } = await sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    world.db,
  )
  return rows.length
}

/** What was sent of an invitation, attempt by attempt. */
function messagesOf(invitationId: string) {
  const rows = world.db.selectFrom('notifications').select(['status', 'errorMessage'])
  return rows.where('invitationId', '=', invitationId).orderBy('attempt').execute()
}

/** The minute's round, so much later. */
function roundAfter(minutes: number) {
  const now = new Date(world.deps.clock.now().getTime() + minutes * 60_000)
  return sendDueMessages({ ...world.deps, clock: { now: () => now } })
}

async function auditOf({ userId }: TestUser) {
  const rows = world.db.selectFrom('auditLog').select(['action', 'target', 'salonId', 'details'])
  return rows.where('actorUserId', '=', userId).orderBy('id').execute()
}

describe('an invitation', () => {
  it('reaches a phone, and makes who signs in with it a member once she accepts', async () => {
    const { salonId, owner } = await staffedSalon()
    const phone = newPhone()
    const typed = phone.replace('+966', '0')
    const { id, isTold } = await membersAs(owner).invite({ salonId, phone: typed, role: 'manager' })
    expect(isTold).toBe(true)
    const [message] = world.deps.messages.inbox(phone)
    expect(message?.body).toMatch(/^لمسة: ندعوك للانضمام إلى فريقنا\..*\/manage$/u)
    const invited = await newTestUser(world.db, { phone })
    const [open] = await invitationsOf(invited).list()
    expect(open).toMatchObject({ id, role: 'manager', salonName: { ar: 'لمسة', en: 'Lamsa' } })
    expect((await rolesOf(salonId))[invited.userId]).toBeUndefined()
    const { memberships } = await invitationsOf(invited).accept({ id })
    expect(memberships).toMatchObject([{ salonId, role: 'manager' }])
    expect((await membersAs(invited).list({ salonId })).invitations).toEqual([])
    expect(await auditOf(owner)).toMatchObject([{ action: 'member_invited', target: id }])
    expect(await auditOf(invited)).toMatchObject([
      { action: 'invitation_accepted', target: id, salonId, details: { role: 'manager' } },
    ])
    expect((await refusalOf(invitationsOf(invited).accept({ id }))).reason).toBe('NOT_FOUND')
  })

  it('says who she is in the team, and makes the column hers once it is accepted', async () => {
    const { salonId, owner } = await staffedSalon()
    const { id: staffId } = await newStaff(world.db, { salonId, nameAr: 'نورة', nameEn: 'Noura' })
    const invited = await newTestUser(world.db)
    const { id } = await membersAs(owner).invite({ salonId, phone: invited.phone, role: 'staff', staffId })
    expect((await membersAs(owner).list({ salonId })).invitations).toMatchObject([
      { id, staff: { id: staffId, name: { ar: 'نورة', en: 'Noura' } } },
    ])
    const { memberships } = await invitationsOf(invited).accept({ id })
    expect(memberships).toMatchObject([{ salonId, staffId }])
    expect(await auditOf(invited)).toMatchObject([
      { action: 'staff_changed', target: staffId, details: { after: { userId: invited.userId } } },
      { action: 'invitation_accepted', details: { staffId } },
    ])
  })

  it('leaves a column to who has got it meanwhile, and takes none that is somebody’s or another salon’s', async () => {
    const { salonId, owner, staff } = await staffedSalon()
    const { id: staffId } = await newStaff(world.db, { salonId })
    const invited = await newTestUser(world.db)
    const invite = (of: string) =>
      membersAs(owner).invite({ salonId, phone: invited.phone, role: 'staff', staffId: of })
    const { id: elsewhere } = await newStaff(world.db, { salonId: (await staffedSalon()).salonId })
    expect((await refusalOf(invite(elsewhere))).reason).toBe('NOT_FOUND')
    const { id } = await invite(staffId)
    const link = (userId: string) =>
      world.db.updateTable('staff').set({ userId }).where('id', '=', staffId).execute()
    await link(staff.userId)
    const { memberships } = await invitationsOf(invited).accept({ id })
    expect(memberships).toMatchObject([{ salonId, role: 'staff', staffId: null }])
    const another = { salonId, phone: newPhone(), role: 'staff', staffId } as const
    expect((await refusalOf(membersAs(owner).invite(another))).reason).toBe('ACCOUNT_TAKEN')
    await membersAs(owner).remove({ salonId, userId: staff.userId })
    await membersAs(owner).invite(another)
  })

  it('speaks the language of an account that is there', async () => {
    const { salonId, owner } = await staffedSalon()
    const { phone } = await newTestUser(world.db, { locale: 'en' })
    await membersAs(owner).invite({ salonId, phone, role: 'staff' })
    expect(world.deps.messages.inbox(phone)[0]?.body).toMatch(/^Lamsa: you are invited/u)
  })

  it('stands although nobody took its message, which is sent a minute later', async () => {
    const { salonId, owner } = await staffedSalon()
    const { phone } = await newTestUser(world.db)
    world.deps.messages.failNext(1)
    const { id, isTold } = await membersAs(owner).invite({ salonId, phone, role: 'staff' })
    expect(isTold).toBe(false)
    expect((await membersAs(owner).list({ salonId })).invitations).toMatchObject([{ id, phone }])
    await roundAfter(1)
    expect(world.deps.messages.inbox(phone)).toHaveLength(1)
    expect(await messagesOf(id)).toMatchObject([{ status: 'failed' }, { status: 'sent' }])
    expect((await callerOf(world.deps, owner).notifications.manage.list({ salonId })).items).toEqual([])
  })

  it('is told to nobody any more once it was withdrawn or ran out, and its number is forgotten', async () => {
    const { salonId, owner } = await staffedSalon()
    const [withdrawn, late] = [newPhone(), newPhone()]
    world.deps.messages.failNext(2)
    const { id } = await membersAs(owner).invite({ salonId, phone: withdrawn, role: 'staff' })
    const { id: lateId } = await membersAs(owner).invite({ salonId, phone: late, role: 'staff' })
    await membersAs(owner).withdraw({ salonId, id })
    expect(await messagesOf(id)).toEqual([])
    await roundAfter(7 * 24 * 60)
    expect(await messagesOf(lateId)).toMatchObject([{ status: 'failed' }, { status: 'skipped' }])
    expect([withdrawn, late].flatMap((phone) => world.deps.messages.inbox(phone))).toEqual([])
  })

  it('whose sending was broken off is sent once more', async () => {
    const { salonId, owner } = await staffedSalon()
    const phone = newPhone()
    const broken = { ...world.deps.messages, send: () => Promise.reject(new TypeError('a mistake of ours')) }
    const { members } = callerOf({ ...world.deps, messages: broken }, owner).salons.manage
    const { id, isTold } = await members.invite({ salonId, phone, role: 'staff' })
    expect(isTold).toBe(true)
    await roundAfter(2)
    expect(await messagesOf(id)).toMatchObject([{ errorMessage: 'interrupted' }, { status: 'sent' }])
    expect(world.deps.messages.inbox(phone)).toHaveLength(1)
  })

  it('can be declined, and withdrawn', async () => {
    const { salonId, owner } = await staffedSalon()
    const invited = await newTestUser(world.db)
    const invite = () => membersAs(owner).invite({ salonId, phone: invited.phone, role: 'staff' })
    await invitationsOf(invited).decline({ id: (await invite()).id })
    const { id } = await invite()
    await membersAs(owner).withdraw({ salonId, id })
    expect((await refusalOf(invitationsOf(invited).accept({ id }))).reason).toBe('NOT_FOUND')
    expect((await rolesOf(salonId))[invited.userId]).toBeUndefined()
  })

  it('is one for a phone and salon, also when two are sent at once', async () => {
    const { salonId, owner, manager } = await staffedSalon()
    const invitation = { salonId, phone: newPhone(), role: 'staff' } as const
    const answers = await Promise.allSettled([owner, manager].map((by) => membersAs(by).invite(invitation)))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const again = await refusalOf(membersAs(owner).invite(invitation))
    expect(again.reason).toBe('ALREADY_INVITED')
  })

  it('runs out after a week, and then makes room for another', async () => {
    const { salonId, owner } = await staffedSalon()
    const invited = await newTestUser(world.db)
    const invitation = { salonId, phone: invited.phone, role: 'staff' } as const
    const { id } = await membersAs(owner).invite(invitation)
    const now = new Date(world.deps.clock.now().getTime() + 7 * 86_400_000)
    const later = { ...world.deps, clock: { now: () => now } }
    const late = callerOf(later, invited).accounts.invitations
    expect(await late.list()).toEqual([])
    expect((await refusalOf(late.accept({ id }))).reason).toBe('NOT_FOUND')
    await callerOf(later, owner).salons.manage.members.invite(invitation)
    expect(await late.list()).toHaveLength(1)
  })

  it('goes with who sent it', async () => {
    const { salonId, owner, manager } = await staffedSalon()
    const invited = await newTestUser(world.db)
    await membersAs(manager).invite({ salonId, phone: invited.phone, role: 'staff' })
    await membersAs(owner).changeRole({ salonId, userId: manager.userId, role: 'staff' })
    expect(await invitationsOf(invited).list()).toEqual([])
  })

  it('goes with the account of who sent it', async () => {
    const { salonId, owner, manager } = await staffedSalon()
    const [invited, kept] = [await newTestUser(world.db), await newTestUser(world.db)]
    await membersAs(manager).invite({ salonId, phone: invited.phone, role: 'staff' })
    await membersAs(owner).invite({ salonId, phone: kept.phone, role: 'staff' })
    await callerOf(world.deps, manager).accounts.deleteAccount({ phone: manager.phone })
    expect(await invitationsOf(invited).list()).toEqual([])
    expect(await invitationsOf(kept).list()).toHaveLength(1)
  })

  it('is sent thirty times a day at most', async () => {
    const { salonId, owner } = await staffedSalon()
    const send = () => membersAs(owner).invite({ salonId, phone: newPhone(), role: 'staff' })
    for (let count = 0; count < 30; count += 1) await send()
    expect((await refusalOf(send())).reason).toBe('RATE_LIMITED')
  })

  it('is sent to one number three times a day at most, whichever salons send', async () => {
    const phone = newPhone()
    const send = async () => {
      const { salonId, owner } = await staffedSalon()
      return membersAs(owner).invite({ salonId, phone, role: 'staff' })
    }
    for (let count = 0; count < 3; count += 1) await send()
    expect((await refusalOf(send())).reason).toBe('RATE_LIMITED')
  })

  it('goes to Saudi mobiles alone', async () => {
    const { salonId, owner } = await staffedSalon()
    const refusal = await refusalOf(
      membersAs(owner).invite({ salonId, phone: '+15550001111', role: 'staff' }),
    )
    expect(refusal).toEqual({ reason: 'INVALID_INPUT', details: { fields: { phone: 'invalid_phone' } } })
  })
})

describe('who decides about whom', () => {
  it.each<SalonRole>(['manager', 'owner'])('a manager neither invites nor removes as %s', async (role) => {
    const { salonId, manager, addMember } = await staffedSalon()
    const { userId } = await addMember(role)
    const members = membersAs(manager)
    const calls = [
      () => members.invite({ salonId, phone: newPhone(), role }),
      () => members.remove({ salonId, userId }),
      () => members.changeRole({ salonId, userId, role: 'staff' }),
    ]
    for (const call of calls) expect((await refusalOf(call())).reason).toBe('FORBIDDEN')
    expect((await rolesOf(salonId))[userId]).toBe(role)
  })

  it('a manager does not withdraw what an owner sent to a manager', async () => {
    const { salonId, owner, manager } = await staffedSalon()
    const { id } = await membersAs(owner).invite({ salonId, phone: newPhone(), role: 'manager' })
    expect((await refusalOf(membersAs(manager).withdraw({ salonId, id }))).reason).toBe('FORBIDDEN')
  })

  it('an owner changes roles, which is written down with both', async () => {
    const { salonId, owner, staff } = await staffedSalon()
    await membersAs(owner).changeRole({ salonId, userId: staff.userId, role: 'owner' })
    expect((await rolesOf(salonId))[staff.userId]).toBe('owner')
    expect(await auditOf(owner)).toEqual([
      {
        action: 'member_role_changed',
        ...{ target: staff.userId, salonId },
        details: { before: 'staff', after: 'owner' },
      },
    ])
  })

  it('nobody decides about the people of another salon', async () => {
    const { salonId, owner } = await staffedSalon()
    const { staff } = await staffedSalon()
    const refusal = await refusalOf(membersAs(owner).remove({ salonId, userId: staff.userId }))
    expect(refusal.reason).toBe('NOT_FOUND')
  })
})

describe('every change of members', () => {
  it('B24: needs a code that was proved of late: invitations, roles, removals and joining', async () => {
    const { salonId, owner, staff } = await staffedSalon()
    const { userId } = staff
    const { id } = await membersAs(owner).invite({ salonId, phone: newPhone(), role: 'staff' })
    const before = await rolesOf(salonId)
    const stale = callerOf(world.deps, { ...owner, hasFreshCode: false })
    const { members } = stale.salons.manage
    const calls = [
      () => members.invite({ salonId, phone: newPhone(), role: 'staff' }),
      () => members.withdraw({ salonId, id }),
      () => members.changeRole({ salonId, userId, role: 'manager' }),
      () => members.remove({ salonId, userId }),
      () => stale.accounts.invitations.accept({ id }),
    ]
    for (const call of calls) expect((await refusalOf(call())).reason).toBe('FRESH_CODE_NEEDED')
    expect(await rolesOf(salonId)).toEqual(before)
  })
})

describe('a membership that ends', () => {
  it('B20: takes access away at once', async () => {
    const { salonId, manager, staff } = await staffedSalon()
    const calendar = () =>
      callerOf(world.deps, staff).bookings.manage.calendar({
        ...{ salonId, from: '2026-12-01', to: '2026-12-02' },
      })
    await calendar()
    await membersAs(manager).remove({ salonId, userId: staff.userId })
    expect((await refusalOf(calendar())).reason).toBe('NOT_FOUND')
    expect(await auditOf(manager)).toEqual([
      { action: 'member_removed', target: staff.userId, salonId, details: { before: 'staff' } },
    ])
  })

  it('is never that of the last owner, nor does she get another role', async () => {
    const { salonId, owner } = await staffedSalon()
    const { userId } = owner
    const members = membersAs(owner)
    expect((await refusalOf(members.remove({ salonId, userId }))).reason).toBe('LAST_OWNER')
    expect((await refusalOf(members.changeRole({ salonId, userId, role: 'staff' }))).reason).toBe(
      'LAST_OWNER',
    )
    expect((await rolesOf(salonId))[userId]).toBe('owner')
  })

  it('waits while another owner goes, and sees that she was the last but one', async () => {
    const { salonId, owner, addMember } = await staffedSalon()
    const other = await addMember('owner')
    const leave = () => refusalOf(membersAs(owner).remove({ salonId, userId: owner.userId }))
    const leaving = await otherInstance.transaction().execute(async (trx) => {
      await lockSalon(trx, salonId)
      await deleteMember(trx, { salonId, userId: other.userId })
      // in an object, or the transaction would wait for what waits for it
      const answer = { refusal: leave() }
      await vi.waitFor(async () => expect(await countWaiting()).toBe(1))
      return answer
    })
    expect((await leaving.refusal).reason).toBe('LAST_OWNER')
  })

  it.each(['remove', 'changeRole'] as const)('leaves one owner where both go at once: %s', async (step) => {
    const { salonId, owner, addMember } = await staffedSalon()
    const other = await addMember('owner')
    const elsewhere = { ...world.deps, db: otherInstance, writeDb: otherInstance }
    const go = (by: TestUser, deps: typeof world.deps, { userId }: TestUser) => {
      const { members } = callerOf(deps, by).salons.manage
      return step === 'remove'
        ? members.remove({ salonId, userId })
        : members.changeRole({ salonId, userId, role: 'staff' })
    }
    const both = [go(owner, world.deps, owner), go(other, elsewhere, other)]
    const answers = await Promise.allSettled(both)
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const owners = Object.values(await rolesOf(salonId)).filter((role) => role === 'owner')
    expect(owners).toHaveLength(1)
  })
})
