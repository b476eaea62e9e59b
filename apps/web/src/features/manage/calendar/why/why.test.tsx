import { type BoundFunctions, fireEvent, type queries, screen, waitFor, within } from '@testing-library/react'
import { itemAt } from '@salon/domain'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { at, calendarBooking, newCalendar, OFFICE, openOffice, SALON_ID } from '../../../../testing/office.ts'
import { idOf, named, newBooking, NOON, NOURA, SARA, TODAY } from '../../../../testing/salons.ts'

const [STEAM, QUIET, HAIRCUT] = [idOf(51), idOf(52), idOf(11)]
const EXPLAIN = 'bookings.manage.explain'
const FREE = { causes: [], takenBy: [] }
const ROOMS = `${OFFICE}?date=${TODAY}&by=room`
const WEEK = `${OFFICE}?date=${TODAY}&view=week`

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const rooms = [
  { id: STEAM, name: named('Steam'), capacity: 1, serviceIds: [HAIRCUT] },
  { id: QUIET, name: named('Quiet'), capacity: 2, serviceIds: [HAIRCUT] },
]
/** Huda in the steam room, with a quarter of an hour to tidy up. */
function huda() {
  const booking = calendarBooking('2026-11-22T16:00', { time: { afterMinutes: 15 } })
  return { ...booking, rooms: { [itemAt(booking.lines, 0).id]: { id: STEAM, name: named('Steam') } } }
}
const inRooms = { 'bookings.manage.calendar': () => newCalendar(TODAY, { rooms, bookings: [huda()] }) }

const full = {
  causes: [{ cause: 'room', bindsSalon: true }],
  takenBy: [
    { bookingId: idOf(5), customerName: 'Huda', from: at('2026-11-22T16:00'), to: at('2026-11-22T17:00') },
  ],
}
const sheet = async () => within(await screen.findByRole('dialog', { name: 'Why is this time not free?' }))
const choose = (part: BoundFunctions<typeof queries>, label: string, value: string) =>
  fireEvent.change(part.getByLabelText(label), { target: { value } })
const narrow = () => {
  const matches = { matches: false, addEventListener: () => {}, removeEventListener: () => {} }
  vi.stubGlobal('matchMedia', () => matches)
}

describe('the column of a room', () => {
  it('tells why a time in it is not free, and leads to the visit that has the room', async () => {
    const { server, address } = openOffice(ROOMS, {
      ...inRooms,
      [EXPLAIN]: () => full,
      'bookings.byId': () => newBooking({ customer: { name: 'Huda', phone: null } }),
    })
    const steam = within(await screen.findByRole('region', { name: 'Steam' }))
    fireEvent.click(steam.getByRole('button', { name: 'Why is 4:45 pm – 5:00 pm not free? Steam' }))
    const why = await sheet()
    await why.findByText('No place in this room is free, with the time before and after each visit')
    expect(server.callsOf(EXPLAIN).map(({ input }) => input)).toEqual([
      { salonId: SALON_ID, roomId: STEAM, startsAt: at('2026-11-22T16:45') },
    ])
    expect(why.getByLabelText('With whom or where?')).toHaveProperty('value', STEAM)
    fireEvent.click(why.getByRole('button', { name: /Huda · 4:00 pm – 5:00 pm/ }))
    await screen.findByRole('dialog', { name: 'Huda' })
    expect(address().search).toMatchObject({ booking: idOf(5) })
  })

  it('says of a free time that it is, of another one that nobody could serve', async () => {
    const { server } = openOffice(ROOMS, {
      ...inRooms,
      [EXPLAIN]: ({ input }) =>
        Object(input).serviceId ? { ...FREE, causes: [{ cause: 'busy', bindsSalon: true }] } : FREE,
    })
    const quiet = within(await screen.findByRole('region', { name: 'Quiet' }))
    fireEvent.click(quiet.getByRole('button', { name: 'Is 12:00 pm – 10:00 pm free? Quiet' }))
    const why = await sheet()
    await why.findByText('Nothing is in the way: this time is free.')
    await why.findByRole('option', { name: 'Haircut' })
    choose(why, 'For which service?', HAIRCUT)
    await why.findByText('Nobody who could serve is free then')
    expect(server.callsOf(EXPLAIN).at(-1)?.input).toMatchObject({ roomId: QUIET, serviceId: HAIRCUT })
  })

  it('of what is had in none asks about anybody', async () => {
    const { server } = openOffice(ROOMS, {
      'bookings.manage.calendar': () =>
        newCalendar(TODAY, { rooms, bookings: [calendarBooking('2026-11-22T16:00')] }),
      [EXPLAIN]: () => FREE,
    })
    const none = within(await screen.findByRole('region', { name: 'Without a room' }))
    fireEvent.click(none.getByRole('button', { name: /^Why is 10:00 am/ }))
    const why = await sheet()
    expect(why.getByLabelText('With whom or where?')).toHaveProperty('value', '')
    expect(server.callsOf(EXPLAIN)[0]?.input).toEqual({ salonId: SALON_ID, startsAt: at('2026-11-22T10:00') })
  })
})

/** Open on each day of a week. */
const ofWeek = () =>
  newCalendar(TODAY, {
    rooms,
    openingWindows: [22, 23, 24, 25, 26, 27, 28].flatMap((day) =>
      [null, NOURA, SARA].map((staffId) => ({
        ...{ staffId, date: newDate(day), weekday: 0 as const, startMinute: 630, lengthMinutes: 690 },
      })),
    ),
    bookings: [calendarBooking('2026-11-24T12:00')],
  })
const newDate = (day: number) => `2026-11-${day}` as typeof TODAY
const week = { 'bookings.manage.calendar': ofWeek, [EXPLAIN]: () => FREE }

describe('the week of everybody', () => {
  it('has a way to ask in each day, about any time, person and room of the week', async () => {
    const { server } = openOffice(WEEK, week)
    await screen.findByRole('region', { name: 'Tuesday 24 November' })
    expect(screen.getAllByRole('button', { name: /^Why is a time not free\?/ })).toHaveLength(7)
    fireEvent.click(screen.getByRole('button', { name: 'Why is a time not free? Tuesday 24 November' }))
    const why = await sheet()
    await why.findByText('Nothing is in the way: this time is free.')
    // from when the salon opens on, with anybody
    const asked = () => server.callsOf(EXPLAIN).at(-1)?.input
    expect(asked()).toEqual({ salonId: SALON_ID, startsAt: at('2026-11-24T10:30') })
    choose(why, 'Time', String(13 * 60 + 15))
    choose(why, 'With whom or where?', SARA)
    await waitFor(() =>
      expect(asked()).toEqual({ salonId: SALON_ID, staffId: SARA, startsAt: at('2026-11-24T13:15') }),
    )
    choose(why, 'With whom or where?', QUIET)
    choose(why, 'Day', '2026-11-26')
    await waitFor(() =>
      expect(asked()).toEqual({ salonId: SALON_ID, roomId: QUIET, startsAt: at('2026-11-26T13:15') }),
    )
  })

  it('begins today with the present quarter of an hour, and is asked of who is shown', async () => {
    narrow()
    vi.setSystemTime(new Date('2026-11-22T10:07:00.000Z'))
    const { server } = openOffice(`${WEEK}&staff=${SARA}`, week)
    fireEvent.click(await screen.findByRole('button', { name: /^Why is a time.*Sunday 22 November$/ }))
    await (await sheet()).findByText('Nothing is in the way: this time is free.')
    expect(server.callsOf(EXPLAIN)[0]?.input).toMatchObject({
      staffId: SARA,
      startsAt: at('2026-11-22T13:15'),
    })
  })
})

describe('what has no hours', () => {
  it.each([
    ['the list', `${OFFICE}?date=2026-11-24&view=list`],
    ['the day of everybody on a phone', `${OFFICE}?date=${TODAY}`],
    ['the rooms of a day on a phone', ROOMS],
  ])('can be asked for as well: %s', async (_what, path) => {
    narrow()
    const { server } = openOffice(path, week)
    fireEvent.click(await screen.findByRole('button', { name: 'Why is a time not free?' }))
    await (await sheet()).findByText('Nothing is in the way: this time is free.')
    // today comes first where it is shown
    expect(server.callsOf(EXPLAIN)[0]?.input).toEqual({ salonId: SALON_ID, startsAt: at('2026-11-22T12:00') })
  })

  it('asks of who left and of rooms out of use as of the others', async () => {
    narrow()
    const { server } = openOffice(`${OFFICE}?date=${TODAY}`, {
      ...week,
      [EXPLAIN]: ({ input }) => ({
        causes: [{ cause: 'out_of_use', bindsSalon: true }],
        takenBy: [],
        ...(Object(input).staffId === undefined && Object(input).roomId === undefined && FREE),
      }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Why is a time not free?' }))
    const why = await sheet()
    choose(why, 'With whom or where?', NOURA)
    await why.findByText('Takes no bookings')
    choose(why, 'With whom or where?', STEAM)
    await why.findByText('This room is out of use')
    expect(server.callsOf(EXPLAIN).map(({ input }) => input)).toMatchObject([
      {},
      { staffId: NOURA },
      { roomId: STEAM },
    ])
  })

  it('has no rooms to choose where the salon has none', async () => {
    narrow()
    openOffice(`${OFFICE}?date=${TODAY}`, { [EXPLAIN]: () => FREE })
    fireEvent.click(await screen.findByRole('button', { name: 'Why is a time not free?' }))
    const options = within((await sheet()).getByLabelText('With whom?')).getAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual(['Anybody', 'Noura', 'Sara'])
  })
})
