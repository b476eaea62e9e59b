import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { OFFICE, openOffice } from '../../../testing/office.ts'
import { paidBooking } from '../../../testing/payments.ts'
import { idOf, newAvailability, newProfile, NOON } from '../../../testing/salons.ts'

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
