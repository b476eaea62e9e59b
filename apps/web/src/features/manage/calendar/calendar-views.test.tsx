import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { calendarBooking, newCalendar, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { idOf, NOON, NOURA, SARA, TODAY } from '../../../testing/salons.ts'
import { datesOf, periodOf } from './period.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const WEEK = `${OFFICE}?date=2026-11-22&view=week`
const LIST = `${OFFICE}?date=2026-11-22&view=list`

/** Open on each day of a week with bookings on two of them. */
const ofWeek = () =>
  newCalendar(TODAY, {
    openingWindows: datesOf(periodOf('week', TODAY)).flatMap((date) =>
      [null, NOURA, SARA].map((staffId) => ({
        ...{ staffId, date, weekday: 0 as const, startMinute: 600, lengthMinutes: 720 },
      })),
    ),
    bookings: [
      calendarBooking('2026-11-22T16:00'),
      calendarBooking('2026-11-24T12:00', { id: idOf(7), name: 'Maha', staffId: SARA, status: 'pending' }),
      calendarBooking('2026-11-24T13:00', { id: idOf(8), name: 'Reem', status: 'cancelled' }),
    ],
  })
const handlers = { 'bookings.manage.calendar': ofWeek }
const names = (part: HTMLElement) =>
  within(part)
    .getAllByRole('button', { name: /Huda|Maha|Reem/ })
    .map(({ textContent }) => /Huda|Maha|Reem/.exec(textContent)?.[0])

describe('the week', () => {
  it('has a column for each day with its visits and their number, from one answer', async () => {
    const { server, address } = openOffice(WEEK, handlers)
    const tuesday = await screen.findByRole('region', { name: 'Tuesday 24 November' })
    expect(screen.getAllByRole('region')).toHaveLength(7)
    within(tuesday).getByRole('button', { name: /Tue 24 Nov 1 visit/ })
    expect(names(tuesday)).toEqual(['Maha'])
    // a name has a direction of its own within its line, and none that would push it to the other side
    expect(within(tuesday).getByText('Maha').className).toBe('')
    within(tuesday).getByRole('button', { name: /12:00 pm Maha Sara Waiting for the salon/ })
    expect(server.callsOf('bookings.manage.calendar').map(({ input }) => input)).toEqual([
      { salonId: SALON_ID, from: '2026-11-21', to: '2026-11-28' },
    ])
    fireEvent.click(within(tuesday).getByRole('button', { name: /Tue 24 Nov/ }))
    await screen.findByRole('heading', { name: 'Tuesday 24 November' })
    expect(address().search).toEqual({ date: '2026-11-24', view: 'day' })
  })

  it('of one member of staff lies along the hours, and can be booked', async () => {
    openOffice(`${WEEK}&staff=${SARA}`, handlers)
    const tuesday = await screen.findByRole('region', { name: 'Tuesday 24 November, Sara' })
    expect(names(tuesday)).toEqual(['Maha'])
    fireEvent.click(within(tuesday).getByRole('button', { name: /Book with Sara, free 12:45 pm/ }))
    await screen.findByRole('dialog', { name: 'New booking' })
    screen.getByText(/Tue 24 Nov · 12:45 pm · Sara/)
  })

  it('is left and entered by the address, is remembered, and steps by weeks', async () => {
    const { address, server } = openOffice(OFFICE, handlers)
    fireEvent.click(await screen.findByRole('radio', { name: 'Week' }))
    await screen.findByRole('heading', { name: 'Sun 22 Nov – Sat 28 Nov' })
    expect(address().search).toEqual({ view: 'week' })
    fireEvent.click(screen.getByRole('button', { name: 'The week after' }))
    await screen.findByRole('heading', { name: 'Sun 29 Nov – Sat 5 Dec' })
    expect(server.callsOf('bookings.manage.calendar').at(-1)?.input).toMatchObject({
      from: '2026-11-28',
      to: '2026-12-05',
    })
    expect(localStorage.getItem('salon.calendarView')).toBe('week')
  })

  it('comes up again where nothing else is said', async () => {
    localStorage.setItem('salon.calendarView', 'list')
    openOffice(OFFICE, handlers)
    await waitFor(() => expect(screen.getByRole('radio', { name: 'List' })).toHaveProperty('checked', true))
  })
})

describe('the list', () => {
  it('of a week without bookings says so, not that none is of a kind', async () => {
    openOffice(LIST, { 'bookings.manage.calendar': () => newCalendar() })
    expect(await screen.findByText('Nothing is booked in this week')).toBeTruthy()
  })

  it('has each day with all of its bookings, and those of one status alone', async () => {
    const { address } = openOffice(LIST, handlers)
    const tuesday = await screen.findByRole('region', { name: 'Tuesday 24 November' })
    expect(names(tuesday)).toEqual(['Maha', 'Reem'])
    within(tuesday).getByText('2 bookings')
    fireEvent.change(screen.getByRole('combobox', { name: 'Status' }), { target: { value: 'cancelled' } })
    await waitFor(() => expect(screen.getAllByRole('region')).toHaveLength(1))
    expect(names(document.body)).toEqual(['Reem'])
    expect(address().search).toMatchObject({ view: 'list', status: 'cancelled' })
    fireEvent.change(screen.getByRole('combobox', { name: 'Status' }), { target: { value: 'no_show' } })
    await screen.findByText('No bookings like this in this week')
  })

  it('leaves out what somebody else serves', async () => {
    openOffice(`${LIST}&staff=${NOURA}`, handlers)
    await screen.findByRole('region', { name: 'Sunday 22 November' })
    expect(names(document.body)).toEqual(['Huda', 'Reem'])
  })

  it('counts to the evening before what begins after midnight', async () => {
    const bookings = [calendarBooking('2026-11-25T01:00')]
    const openingWindows = ofWeek().openingWindows.map((window) => ({ ...window, lengthMinutes: 960 }))
    openOffice(LIST, { 'bookings.manage.calendar': () => newCalendar(TODAY, { bookings, openingWindows }) })
    const tuesday = await screen.findByRole('region', { name: 'Tuesday 24 November' })
    expect(names(tuesday)).toEqual(['Huda'])
  })
})
