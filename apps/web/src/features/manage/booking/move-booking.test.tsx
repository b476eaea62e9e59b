import { itemAt } from '@salon/domain'
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { OFFICE, openOffice } from '../../../testing/office.ts'
import { paidBooking } from '../../../testing/payments.ts'
import { idOf, newAvailability, newBooking, newProfile, NOON } from '../../../testing/salons.ts'

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
  fireEvent.click(await dialog.findByRole('radio', { name: /^Tuesday, 24 November 2026, 10:00 am/ }))
  await dialog.findByText('That is 20 Saudi riyals less than before.')
  dialog.getByText('Going back to the customer by itself: 20 Saudi riyals.')
  fireEvent.click(dialog.getByRole('button', { name: 'Move here' }))
  await screen.findByText('The booking was moved.')
  const lines = [{ serviceId: idOf(13) }]
  const asked = { id: idOf(5), startsAt: '2026-11-24T07:00:00.000Z', lines }
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
  fireEvent.click(await dialog.findByRole('radio', { name: /^Tuesday, 24 November 2026, 10:00 am/ }))
  await dialog.findByText('That is 100 Saudi riyals less than before.')
  fireEvent.click(dialog.getByRole('button', { name: 'Move here' }))
  await screen.findByText('The booking was moved.')
  const lines = [{ serviceId: line.serviceId, lineId: another.id }]
  expect(server.callsOf('bookings.manage.moveTerms').at(-1)?.input).toMatchObject({ lines })
  expect(server.callsOf('bookings.manage.reschedule')[0]?.input).toMatchObject({ lines })
})
