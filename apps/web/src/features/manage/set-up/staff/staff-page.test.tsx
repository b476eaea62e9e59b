import type { StaffListView, StaffSettings } from '@salon/contract'
import type { PhoneNumber } from '@salon/domain'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { IMPACT, NO_IMPACT, OFFICE, openOffice } from '../../../../testing/office.ts'
import { idOf, named, NOURA, SARA } from '../../../../testing/salons.ts'

const [CUT, COLOUR] = [idOf(11), idOf(12)]
const UPDATE = 'salons.manage.staff.update'

const LIST: StaffListView = {
  staff: [
    { id: NOURA, name: named('Noura'), title: named('Stylist'), isActive: true, services: 1 },
    { id: SARA, name: named('Sara'), title: named(''), isActive: true, services: 0 },
  ],
  services: [
    { id: CUT, name: named('Haircut'), priceHalalas: 100_00, durationMinutes: 45, isActive: true },
    { id: COLOUR, name: named('Colour'), priceHalalas: 300_00, durationMinutes: 90, isActive: true },
  ],
  members: [
    { userId: idOf(71), name: 'Noura', phone: '+966500000001' as PhoneNumber, staffId: null },
    { userId: idOf(72), name: '', phone: '+966500000002' as PhoneNumber, staffId: null },
    { userId: idOf(73), name: 'Sara', phone: '+966500000003' as PhoneNumber, staffId: SARA },
  ],
}
const NOURA_SETTINGS: StaffSettings = {
  ...{ name: named('Noura'), title: named('Stylist'), position: 0, isActive: true },
  skills: [{ serviceId: CUT }],
}

type Handlers = NonNullable<Parameters<typeof openOffice>[1]>

const openStaff = (handlers: Handlers = {}) =>
  openOffice(`${OFFICE}/settings/staff`, {
    'salons.manage.staff.list': () => LIST,
    'salons.manage.staff.read': () => ({ version: 'v1', settings: NOURA_SETTINGS }),
    'salons.manage.staff.impact': () => NO_IMPACT,
    [UPDATE]: ({ input }) => ({ ...(input as object), version: 'v2' }),
    ...handlers,
  })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const set = (label: string, value: string, where: Pick<typeof screen, 'getByLabelText'> = screen) =>
  fireEvent.change(where.getByLabelText(label), { target: { value } })
const service = async (name: string) => within(await screen.findByRole('group', { name }))

it('somebody is edited in her place: what she does, and at her own price and time', async () => {
  const { server } = openStaff()
  await press(/^Noura/)
  const colour = await service('Colour')
  fireEvent.click(colour.getByLabelText('Colour'))
  set('Own price in riyals', 'much', colour)
  set('Own duration in minutes', '4', colour)
  await press('Save')
  await screen.findByText('Enter an amount in riyals, such as 120 or 99.50.')
  screen.getByText('Enter a whole number from 5 to 720.')
  set('Own price in riyals', '٢٥٠', colour)
  set('Own duration in minutes', '', colour)
  await press('Save')
  await screen.findByText('Saved.')
  expect(server.callsOf(UPDATE).map(({ input }) => input)).toMatchObject([
    {
      ...{ staffId: NOURA, version: 'v1' },
      settings: {
        ...NOURA_SETTINGS,
        skills: [{ serviceId: CUT }, { serviceId: COLOUR, priceHalalas: 250_00 }],
      },
    },
  ])
})

it('somebody who leaves bookings behind leaves by a second word', async () => {
  const { server } = openStaff({ 'salons.manage.staff.impact': () => IMPACT })
  await press(/^Noura/)
  fireEvent.click(await screen.findByLabelText('Works here and can be booked'))
  await press('Save')
  await screen.findByRole('region', { name: '2 bookings would be affected' })
  expect(server.callsOf(UPDATE)).toEqual([])
})

it('somebody gets the account of a member who is nobody else in the team', async () => {
  const { server } = openStaff()
  await press(/^Noura/)
  const account = await screen.findByLabelText<HTMLSelectElement>('Whose account is this?')
  expect([...account.options].map(({ text }) => text)).toEqual(['Nobody’s', 'Noura', '050 000 0002'])
  fireEvent.change(account, { target: { value: idOf(71) } })
  await press('Save')
  await screen.findByText('Saved.')
  expect(server.callsOf(UPDATE)[0]?.input).toMatchObject({
    settings: { ...NOURA_SETTINGS, userId: idOf(71) },
  })
})

it('the account of who left the team stays chosen until another is, and is taken away', async () => {
  const { server } = openStaff({
    'salons.manage.staff.read': () => ({
      version: 'v1',
      settings: { ...NOURA_SETTINGS, userId: idOf(79) },
    }),
  })
  await press(/^Noura/)
  const account = await screen.findByLabelText<HTMLSelectElement>('Whose account is this?')
  expect(account.selectedOptions[0]?.text).toBe('Somebody who is no longer a member')
  fireEvent.change(account, { target: { value: '' } })
  await press('Save')
  await screen.findByText('Saved.')
  expect(server.callsOf(UPDATE)[0]?.input).not.toHaveProperty('settings.userId')
})

it('somebody is added with both her names; a refusal leaves what was typed', async () => {
  let isDown = true
  const { server } = openStaff({
    'salons.manage.staff.add': () => {
      if (isDown) throw new Error('down')
      return { id: idOf(99) }
    },
  })
  await screen.findByText('Does no service yet')
  await press('Add somebody to the team')
  const form = await screen.findByRole('form', { name: 'Add somebody to the team' })
  const add = () => fireEvent.click(within(form).getByRole('button', { name: 'Add somebody to the team' }))
  set('Name in English', 'Reem')
  add()
  await within(form).findByText('Enter the name in this language.')
  set('Name in Arabic', 'ريم')
  add()
  await within(form).findByRole('alert')
  expect(screen.getByLabelText('Name in English')).toHaveProperty('value', 'Reem')
  isDown = false
  add()
  await screen.findByText('Added.')
  expect(server.callsOf('salons.manage.staff.add').at(-1)?.input).toMatchObject({
    settings: { name: { ar: 'ريم', en: 'Reem' }, position: 2, isActive: true, skills: [] },
  })
})
