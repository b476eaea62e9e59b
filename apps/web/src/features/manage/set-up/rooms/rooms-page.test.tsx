import type { ImpactView, RoomListEntry, RoomSettings } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { IMPACT, NO_IMPACT, OFFICE, openOffice } from '../../../../testing/office.ts'
import { idOf, named, newBooking } from '../../../../testing/salons.ts'

const STEAM = idOf(31)
const UPDATE = 'salons.manage.rooms.update'

const ROOMS: RoomListEntry[] = [
  { id: STEAM, name: named('Steam room'), capacity: 1, isActive: true, services: 2 },
  { id: idOf(32), name: named('Quiet room'), capacity: 2, isActive: true, services: 0 },
]
const SETTINGS: RoomSettings = { name: named('Steam room'), capacity: 1, position: 0, isActive: true }
const HIT: ImpactView = { ...IMPACT, bookings: IMPACT.bookings.map((each) => ({ ...each, lacksRoom: true })) }

type Handlers = NonNullable<Parameters<typeof openOffice>[1]>

const openRooms = (handlers: Handlers = {}) =>
  openOffice(`${OFFICE}/settings/rooms`, {
    'salons.manage.rooms.list': () => ROOMS,
    'salons.manage.rooms.read': () => ({ version: 'v1', settings: SETTINGS }),
    'salons.manage.rooms.impact': () => NO_IMPACT,
    [UPDATE]: ({ input }) => ({ ...(input as object), version: 'v2' }),
    ...handlers,
  })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const set = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

it('a room is edited in its place, and says what is not right', async () => {
  const { server } = openRooms()
  await press(/^Steam room 1 place · 2 services/)
  await set('Places', '21')
  await press('Save')
  await screen.findByText('Enter a whole number from 1 to 20.')
  await set('Places', '٢')
  await press('Save')
  await screen.findByText('Saved.')
  const [call] = server.callsOf(UPDATE)
  expect(call?.input).toMatchObject({ roomId: STEAM, version: 'v1', settings: { ...SETTINGS, capacity: 2 } })
})

it('a new one comes after the others, and one that no service needs says so', async () => {
  const added: unknown[] = []
  openRooms({
    'salons.manage.rooms.add': ({ input }) => {
      added.push(input)
      return { id: idOf(33) }
    },
  })
  await screen.findByRole('button', { name: /^Quiet room No service needs it yet/ })
  await press('Add a room')
  const form = within(await screen.findByRole('form', { name: 'Add a room' }))
  fireEvent.change(form.getByLabelText('Name of the room in Arabic'), { target: { value: 'غرفة' } })
  fireEvent.change(form.getByLabelText('Name of the room in English'), { target: { value: 'Room' } })
  fireEvent.click(form.getByRole('button', { name: 'Add a room' }))
  await screen.findByText('Added.')
  expect(added).toMatchObject([
    {
      settings: { name: { ar: 'غرفة', en: 'Room' }, capacity: 1, position: 2, isActive: true },
      idempotencyKey: expect.any(String),
    },
  ])
})

it('bookings in a room that goes out of use go to another one, which is asked for until they are in it', async () => {
  const { server } = openRooms({
    'salons.manage.rooms.impact': () => HIT,
    'bookings.manage.relocate': ({ input }) => {
      const { id } = input as { id: string }
      return { ...newBooking({ id }), startsAt: HIT.bookings[0]?.startsAt, version: 2 }
    },
  })
  await press(/^Steam room/)
  fireEvent.click(await screen.findByLabelText('In use and can be booked'))
  await press('Save')
  const all = await screen.findByLabelText('All of them')
  expect(within(all).queryByText('Same time, somebody else')).toBeNull()
  fireEvent.change(all, { target: { value: 'other_room' } })
  await press('Save and change 2 bookings')
  const outcomes = within(await screen.findByRole('dialog', { name: 'What became of the bookings' }))
  await waitFor(() => expect(outcomes.getAllByText('Another room')).toHaveLength(2))
  expect(server.callsOf(UPDATE)[0]?.input).toMatchObject({
    impact: HIT.impact,
    settings: { isActive: false },
  })
  expect(server.callsOf('bookings.manage.relocate')[0]?.input).toMatchObject({ to: 'other_room', version: 1 })
})
