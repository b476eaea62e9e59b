import { itemAt } from '@salon/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice } from '../../../testing/office.ts'
import { paidBooking } from '../../../testing/payments.ts'
import { idOf, newAvailability, newBooking, newProfile, NOON, NOURA, SARA } from '../../../testing/salons.ts'

const MOVE = 'bookings.manage.reschedule'
const AT_FOUR = at('2026-11-24T16:00')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

it('moves a visit with another service in its place, and says first what that means for the customer’s money', async () => {
  const booking = paidBooking({ customer: { name: 'Huda', phone: '+966501112233' } })
  const { server } = openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.byId': () => booking,
    'salons.bySlug': () => newProfile(),
    'salons.availability': ({ input }) => newAvailability(input, ['2026-11-24T10:00']),
    'bookings.manage.moveTerms': () => ({
      ...{ totalHalalas: 80_00, refundHalalas: 20_00, releaseHalalas: 0, dueHalalas: 0 },
    }),
    'bookings.manage.reschedule': () => ({ ...booking, version: 2 }),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Move' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Add services' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Add Manicure' }))
  const dialog = within(screen.getByRole('dialog'))
  fireEvent.click(dialog.getByRole('checkbox', { name: /Haircut/ }))
  await choose('2026-11-24T10:00')
  await dialog.findByText('That is 20 Saudi riyals less than before.')
  dialog.getByText('Going back to the customer by itself: 20 Saudi riyals.')
  fireEvent.click(dialog.getByRole('button', { name: 'Move here' }))
  await screen.findByText('The booking was moved.')
  const lines = [{ serviceId: idOf(13) }]
  const asked = { id: idOf(5), version: 1, startsAt: '2026-11-24T07:00:00.000Z', lines }
  expect(server.callsOf('bookings.manage.moveTerms')[0]?.input).toEqual(asked)
  expect(server.callsOf('bookings.manage.reschedule')[0]?.input).toEqual(asked)
})

it('names which of two equal services stays', async () => {
  const line = itemAt(newBooking().lines, 0)
  const another = { ...line, id: idOf(8), startsAt: line.endsAt, priceHalalas: 50_00 }
  const customer = { name: 'Huda', phone: null }
  const booking = paidBooking({ lines: [line, another], totalHalalas: 150_00, customer })
  const { server } = openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.byId': () => booking,
    'salons.bySlug': () => newProfile(),
    'salons.availability': ({ input }) => newAvailability(input, ['2026-11-24T10:00']),
    'bookings.manage.moveTerms': () => ({
      ...{ totalHalalas: 50_00, refundHalalas: 100_00, releaseHalalas: 0, dueHalalas: 0 },
    }),
    'bookings.manage.reschedule': () => ({ ...booking, lines: [another], version: 2 }),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Move' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: /^Haircut ?4:00 pm/ }))
  const dialog = within(screen.getByRole('dialog'))
  dialog.getByRole('combobox', { name: 'Haircut 4:45 pm with' })
  await choose('2026-11-24T10:00')
  await dialog.findByText('That is 100 Saudi riyals less than before.')
  fireEvent.click(dialog.getByRole('button', { name: 'Move here' }))
  await screen.findByText('The booking was moved.')
  const lines = [{ serviceId: line.serviceId, lineId: another.id, staffId: NOURA }]
  expect(server.callsOf('bookings.manage.moveTerms').at(-1)?.input).toMatchObject({ lines })
  expect(server.callsOf('bookings.manage.reschedule')[0]?.input).toMatchObject({ lines })
})

/** Chooses one of the free times of the day. */
async function choose(local: string): Promise<void> {
  const times = await screen.findByRole('combobox', { name: 'Choose a time' })
  fireEvent.change(times, { target: { value: at(local) } })
}

/** Huda's haircut with Noura on Tuesday at four, and the dialog that moves it. */
async function openMove(answer: (version: number) => unknown = (version) => newBooking({ version })) {
  let version = 1
  const { server } = openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.byId': () => newBooking({ version, customer: { name: 'Huda', phone: null } }),
    'salons.availability': ({ input }) =>
      newAvailability(input, ['2026-11-24T15:55', '2026-11-24T16:00', '2026-11-24T16:05']),
    'bookings.manage.moveTerms': () => ({
      ...{ totalHalalas: 180_00, refundHalalas: 0, releaseHalalas: 0, dueHalalas: 0 },
    }),
    [MOVE]() {
      version += 1
      return answer(version)
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Move' }))
  const serves = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Haircut with' })
  const dialog = within(screen.getByRole('dialog', { name: 'Another time' }))
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  return { server, dialog, serves, press }
}

it('goes to any fifth minute, with who serves it now, and back again when that is undone', async () => {
  const { server, dialog, serves, press } = await openMove()
  expect(serves.value).toBe(NOURA)
  expect(server.callsOf('salons.availability').at(-1)?.input).toMatchObject({
    ...{ asSalon: true, movingBookingId: idOf(5) },
    lines: [{ serviceId: idOf(11), lineId: idOf(6), staffId: NOURA }],
  })
  expect(dialog.getByRole('button', { name: 'Move here' })).toHaveProperty('disabled', true)
  await choose('2026-11-24T16:05')
  press('Move here')
  await screen.findByText('The booking was moved.')
  press('Undo')
  await screen.findByText('The booking is back where it was.')
  const lines = [{ serviceId: idOf(11), lineId: idOf(6), staffId: NOURA }]
  expect(server.callsOf(MOVE).map(({ input }) => input)).toEqual([
    { id: idOf(5), version: 1, startsAt: at('2026-11-24T16:05'), lines },
    { id: idOf(5), version: 2, startsAt: AT_FOUR, lines },
  ])
})

it('is given to somebody else at the same time by choosing her alone', async () => {
  const { server, dialog, serves, press } = await openMove()
  expect([...serves.options].map(({ text }) => text)).toEqual(['Anyone', 'Noura', 'Sara'])
  fireEvent.change(serves, { target: { value: SARA } })
  const send = dialog.getByRole('button', { name: 'Move here' })
  await waitFor(() => expect(send).toHaveProperty('disabled', false))
  dialog.getByText(/^Tue.* 4:00 pm$/)
  press('Move here')
  await screen.findByText('The booking was moved.')
  press('Undo')
  await screen.findByText('The booking is back where it was.')
  expect(server.callsOf(MOVE).map(({ input }) => input)).toMatchObject([
    { version: 1, startsAt: AT_FOUR, lines: [{ staffId: SARA }] },
    { version: 2, startsAt: AT_FOUR, lines: [{ staffId: NOURA }] },
  ])
  expect(server.callsOf('bookings.manage.moveTerms')).toEqual([])
})

it('has an added service done by whom the salon says, and cannot be undone', async () => {
  const { server, dialog, press } = await openMove()
  const added = newProfile().services.find(({ id }) => id === idOf(13))
  fireEvent.click(dialog.getByRole('button', { name: 'Add services' }))
  fireEvent.click(await dialog.findByRole('button', { name: 'Add Manicure' }))
  const whom = await dialog.findByRole<HTMLSelectElement>('combobox', { name: 'Manicure with' })
  const who = added?.staff[0]?.staffId ?? ''
  fireEvent.change(whom, { target: { value: who } })
  await choose('2026-11-24T16:05')
  await waitFor(() =>
    expect(dialog.getByRole('button', { name: 'Move here' })).toHaveProperty('disabled', false),
  )
  press('Move here')
  await screen.findByText('The booking was moved.')
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  expect(server.callsOf(MOVE)[0]?.input).toMatchObject({
    lines: [
      { lineId: idOf(6), staffId: NOURA },
      { serviceId: idOf(13), staffId: who },
    ],
  })
})

it('is left alone where a colleague has changed it since the dialog was opened', async () => {
  const { server, press } = await openMove(() => refuse('CHANGED_MEANWHILE', { version: 2 }))
  await choose('2026-11-24T16:05')
  press('Move here')
  await screen.findByText(/^This booking was changed meanwhile and stays as it is: /)
  await screen.findByRole('dialog', { name: 'Huda' })
  expect(server.callsOf(MOVE)).toHaveLength(1)
})

it('stays open with the reason where the time is taken', async () => {
  const { dialog, serves, press } = await openMove(() => refuse('SLOT_TAKEN', { cause: 'busy' }))
  await choose('2026-11-24T16:05')
  press('Move here')
  await dialog.findByText('The closest free times:')
  expect(dialog.getByRole('button', { name: 'Move here' })).toHaveProperty('disabled', true)
  // with somebody else it is another visit
  fireEvent.change(serves, { target: { value: SARA } })
  await waitFor(() =>
    expect(dialog.getByRole('button', { name: 'Move here' })).toHaveProperty('disabled', false),
  )
})
