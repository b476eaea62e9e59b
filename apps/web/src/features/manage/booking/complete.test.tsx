import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { at, calendarBooking, newCalendar, OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, newBooking, NOON, TODAY } from '../../../testing/salons.ts'

const COMPLETE = 'bookings.manage.complete'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

/** Huda's visit from four o'clock to a quarter to five, opened over the calendar. */
async function openVisit(now: string) {
  vi.setSystemTime(new Date(at(now)))
  const visit = calendarBooking('2026-11-22T16:00')
  let status = visit.status
  const { server } = openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.manage.calendar': () => newCalendar(TODAY, { bookings: [visit] }),
    'bookings.byId': () => newBooking({ ...visit, status }),
    [COMPLETE]: () => newBooking({ ...visit, status: (status = 'completed') }),
  })
  const sheet = within(await screen.findByRole('dialog', { name: 'Huda' }))
  return { server, press: (name: string) => fireEvent.click(sheet.getByRole('button', { name })) }
}

it('asks before a visit is over that still runs, and leaves it alone on second thoughts', async () => {
  const { server, press } = await openVisit('2026-11-22T16:01')
  press('Came')
  const question = within(await screen.findByRole('dialog', { name: 'Is this visit over already?' }))
  question.getByText(/^It is booked until 4:45 pm\./)
  fireEvent.click(question.getByRole('button', { name: 'Back' }))
  await screen.findByRole('button', { name: 'Came' })
  expect(server.callsOf(COMPLETE)).toEqual([])
})

it('ends a visit that still runs once that was confirmed', async () => {
  const { server, press } = await openVisit('2026-11-22T16:44')
  press('Came')
  fireEvent.click(await screen.findByRole('button', { name: 'It is over' }))
  await screen.findByText('This booking is over; nothing is left to do.')
  expect(server.callsOf(COMPLETE).map(({ input }) => input)).toEqual([{ id: idOf(5) }])
})

it('asks nothing once the time of the visit is over', async () => {
  const { server, press } = await openVisit('2026-11-22T16:45')
  press('Came')
  await screen.findByText('This booking is over; nothing is left to do.')
  expect(server.callsOf(COMPLETE)).toHaveLength(1)
})
