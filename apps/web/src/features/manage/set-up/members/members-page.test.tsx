import type { MembersView } from '@salon/contract'
import type { PhoneNumber, SalonRole } from '@salon/domain'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../../testing/fake-server.ts'
import {
  at,
  newMember,
  newMembership,
  newStaffList,
  OFFICE,
  openOffice,
  SALON_ID,
} from '../../../../testing/office.ts'
import { newAccess } from '../../../../testing/people.ts'
import { idOf, named, NOON, SARA } from '../../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const phoneOf = (number: number) => `+96650000000${number}` as PhoneNumber
const TEAM: MembersView = {
  members: [
    { userId: idOf(71), name: 'Layan', phone: phoneOf(1), role: 'owner' },
    { userId: idOf(72), name: 'Maha', phone: phoneOf(2), role: 'manager' },
    { userId: idOf(73), name: 'Noura', phone: phoneOf(3), role: 'staff' },
  ],
  invitations: [
    { id: idOf(80), phone: phoneOf(4), role: 'staff', staff: null, expiresAt: at('2026-11-29T10:00') },
  ],
}
const MEMBERS = 'salons.manage.members'

function openMembers(handlers: Parameters<typeof openOffice>[1] = {}, role: SalonRole = 'owner') {
  return openOffice(`${OFFICE}/settings/members`, { [`${MEMBERS}.list`]: () => TEAM, ...handlers }, role)
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const set = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

describe('the people of a salon', () => {
  it('get other roles and go, after a second question, by their owner', async () => {
    const { server } = openMembers({
      [`${MEMBERS}.changeRole`]: () => ({}),
      [`${MEMBERS}.remove`]: () => ({}),
      [`${MEMBERS}.withdraw`]: () => ({}),
    })
    await set('Role of Noura', 'manager')
    await screen.findByText('The role was changed.')
    await press('Remove Maha')
    expect(server.callsOf(`${MEMBERS}.remove`)).toEqual([])
    await press('Remove from the team')
    await screen.findByText('Removed from the team.')
    await press(/^Withdraw the invitation to/)
    await screen.findByText('The invitation was withdrawn.')
    const inputs = ['changeRole', 'remove', 'withdraw'].flatMap((step) =>
      server.callsOf(`${MEMBERS}.${step}`).map(({ input }) => input),
    )
    expect(inputs).toEqual([
      { salonId: SALON_ID, userId: idOf(73), role: 'manager' },
      { salonId: SALON_ID, userId: idOf(72) },
      { salonId: SALON_ID, id: idOf(80) },
    ])
  })

  it('are staff alone to a manager', async () => {
    openMembers({}, 'manager')
    await screen.findByRole('button', { name: 'Remove Noura' })
    expect(screen.queryByRole('button', { name: 'Remove Layan' })).toBeNull()
    expect(screen.queryByLabelText('Role of Noura')).toBeNull()
    const roles = [...screen.getByLabelText<HTMLSelectElement>('Role').options].map(({ text }) => text)
    expect(roles).toEqual(['Staff'])
  })

  it('are invited by number, and a refusal keeps what was typed', async () => {
    let isTaken = true
    const { server } = openMembers({
      [`${MEMBERS}.invite`]: () => (isTaken ? refuse('ALREADY_INVITED') : { id: idOf(81), isTold: true }),
    })
    await set('Mobile number', '011')
    await press('Send the invitation')
    await screen.findByText('Enter a Saudi mobile number that begins with 05.')
    await set('Mobile number', '0500000009')
    await press('Send the invitation')
    await screen.findByText(/^This number has an invitation already/)
    isTaken = false
    await press('Send the invitation')
    await screen.findByText('The invitation was sent.')
    expect(server.callsOf(`${MEMBERS}.invite`).at(-1)?.input).toEqual({
      ...{ salonId: SALON_ID, phone: '0500000009', role: 'staff' },
    })
    expect(await screen.findByLabelText('Mobile number')).toHaveProperty('value', '')
  })
})

describe('somebody who is invited', () => {
  it('may be said to be one of those who can be booked and have no account yet', async () => {
    const list = newStaffList()
    const [noura] = list.staff
    const { server } = openMembers({
      [`${MEMBERS}.list`]: () => ({
        ...TEAM,
        invitations: [{ ...TEAM.invitations[0]!, staff: { id: idOf(30), name: named('Reem') } }],
      }),
      'salons.manage.staff.list': () => ({
        ...list,
        members: [{ userId: idOf(73), name: 'Noura', phone: phoneOf(3), staffId: noura!.id }],
      }),
      [`${MEMBERS}.invite`]: () => ({ id: idOf(81), isTold: true }),
    })
    await screen.findByText('In the team: Reem')
    const who = await screen.findByLabelText<HTMLSelectElement>('Who is this in the team?')
    await waitFor(() => expect([...who.options].map(({ text }) => text)).toEqual(['Nobody yet', 'Sara']))
    fireEvent.change(who, { target: { value: SARA } })
    await set('Mobile number', '0500000009')
    await press('Send the invitation')
    await screen.findByText('The invitation was sent.')
    expect(server.callsOf(`${MEMBERS}.invite`)[0]?.input).toEqual({
      ...{ salonId: SALON_ID, phone: '0500000009', role: 'staff', staffId: SARA },
    })
    expect(who.value).toBe('')
  })
})

describe('an owner', () => {
  it('who gives herself another role sees what is hers from then on', async () => {
    const self = newMember('staff')
    openMembers({
      [`${MEMBERS}.list`]: () => ({
        ...{
          members: [{ userId: self.id, name: 'Layan', phone: phoneOf(1), role: 'owner' }],
          invitations: [],
        },
      }),
      [`${MEMBERS}.changeRole`]: () => ({}),
      'accounts.me': () => self,
    })
    await set('Role of Layan', 'staff')
    await screen.findByText('Not part of your role')
    expect(screen.queryByLabelText('Role of Layan')).toBeNull()
  })
})

describe('an invitation', () => {
  it('is found after signing in, and opens the salon once it is accepted', async () => {
    let open = [{ id: idOf(80), salonName: named('Rose'), role: 'staff', expiresAt: at('2026-11-29T10:00') }]
    const { address } = openOffice('/manage', {
      'accounts.refresh': () => newAccess('a1', newMember('staff', { memberships: [] })),
      'accounts.invitations.list': () => open,
      'accounts.invitations.accept': () => {
        open = []
        return newMember('staff', { memberships: [newMembership('staff')] })
      },
    })
    await screen.findByText('Rose invites you to join its team. Your role: Staff.')
    await press('Accept')
    await waitFor(() => expect(address().path).toBe(OFFICE))
  })

  it('can be declined', async () => {
    let open = [{ id: idOf(80), salonName: named('Rose'), role: 'staff', expiresAt: at('2026-11-29T10:00') }]
    const { server } = openOffice('/manage', {
      'accounts.refresh': () => newAccess('a1', newMember('staff', { memberships: [] })),
      'accounts.invitations.list': () => open,
      'accounts.invitations.decline': () => {
        open = []
        return {}
      },
    })
    await press('Decline')
    await screen.findByText('You belong to no salon yet')
    expect(server.callsOf('accounts.invitations.decline')[0]?.input).toEqual({ id: idOf(80) })
  })
})
