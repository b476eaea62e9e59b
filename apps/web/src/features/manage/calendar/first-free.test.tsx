import type { CalendarInput, CalendarView } from '@salon/contract'
import { addDays, type LocalDate } from '@salon/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, calendarBooking, newCalendar, OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, named, NOON, NOURA, SARA, TODAY } from '../../../testing/salons.ts'
import { planDays } from './day-plan.ts'
import { firstFreePlace } from './first-free.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const CALENDAR = 'bookings.manage.calendar'
const away = (staffId: string, from: string, to: string) => ({
  ...{ id: idOf(90), staffId, reason: null, firstDate: null, lastDate: null, isHerOwn: false },
  ...{ startsAt: at(from), endsAt: at(to) },
})

describe('the first place that is free', () => {
  const first = (given: Partial<CalendarView>, staffId?: string) =>
    firstFreePlace(planDays(newCalendar(TODAY, given), [TODAY], NOON), staffId)

  it('is the earliest of all, and of those at the same time the first in the salon’s order', () => {
    const timeOff = [away(NOURA, '2026-11-22T12:00', '2026-11-22T16:45')]
    expect(first({})).toEqual({ date: TODAY, start: { staffId: NOURA, minute: 720 } })
    expect(first({ timeOff })).toEqual({ date: TODAY, start: { staffId: SARA, minute: 720 } })
    expect(first({ timeOff }, NOURA)).toEqual({ date: TODAY, start: { staffId: NOURA, minute: 1005 } })
  })

  it('comes after what is kept free after a visit', () => {
    const bookings = [calendarBooking('2026-11-22T11:30', { time: { afterMinutes: 15 } })]
    expect(first({ bookings }, NOURA)?.start.minute).toBe(750)
  })
})

describe('"New booking"', () => {
  /** The salon is open on some days alone. */
  const openOn =
    (isOpen: (date: LocalDate) => boolean) =>
    ({ input }: { input: unknown }): CalendarView => {
      const { from, to } = input as CalendarInput
      const dates: LocalDate[] = []
      for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
      return newCalendar(TODAY, {
        openingWindows: dates.filter(isOpen).flatMap((date) => newCalendar(date).openingWindows.slice(3)),
      })
    }
  const press = async () => fireEvent.click(await screen.findByRole('button', { name: 'New booking' }))
  const sheetAt = async (place: string) =>
    within(await screen.findByRole('dialog', { name: 'New booking' })).getByText(place)

  it('begins today on a day that is over', async () => {
    const { address } = openOffice(`${OFFICE}?date=2026-11-19`, { [CALENDAR]: openOn(() => true) })
    await press()
    await sheetAt('Sun 22 Nov · 12:00 pm · Noura')
    expect(address().search).toMatchObject({ date: TODAY })
  })

  it('begins with whoever is free first in the day by rooms, which shows everybody', async () => {
    const rooms = [{ id: idOf(31), name: named('Steam room'), capacity: 1, serviceIds: [] }]
    openOffice(`${OFFICE}?by=room&staff=${SARA}`, { [CALENDAR]: () => newCalendar(TODAY, { rooms }) })
    await press()
    expect(await sheetAt('Sun 22 Nov · 12:00 pm · Noura')).toBeTruthy()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
    // and with her again whose column alone is shown
    fireEvent.click(await screen.findByRole('radio', { name: 'By stylist' }))
    await press()
    expect(await sheetAt('Sun 22 Nov · 12:00 pm · Sara')).toBeTruthy()
  })

  it('heeds whom the address names in the day of a salon without rooms', async () => {
    openOffice(`${OFFICE}?by=room&staff=${SARA}`)
    await press()
    expect(await sheetAt('Sun 22 Nov · 12:00 pm · Sara')).toBeTruthy()
  })

  it('begins on the next day where one is full', async () => {
    const { server, address } = openOffice(`${OFFICE}?view=week&staff=${SARA}`, {
      [CALENDAR]: openOn((date) => date === '2026-12-01'),
    })
    await press()
    await sheetAt('Tue 1 Dec · 10:00 am · Sara')
    expect(address().search).toEqual({ view: 'week', staff: SARA, date: '2026-12-01' })
    expect(server.callsOf(CALENDAR).map(({ input }) => input)).toMatchObject([
      { to: '2026-11-28' },
      { from: '2026-11-28', to: '2026-12-12' },
      { from: '2026-11-28', to: '2026-12-05' },
    ])
  })

  it('says that nothing is free for two weeks, or that nobody knows', async () => {
    let isKnown = false
    openOffice(`${OFFICE}?date=2026-11-22`, {
      [CALENDAR]: (call) =>
        isKnown || (call.input as CalendarInput).to === TODAY
          ? openOn(() => false)(call)
          : refuse('RATE_LIMITED'),
    })
    await press()
    await screen.findByText(/^That was too often/)
    isKnown = true
    await press()
    await screen.findByText('Nothing is free from Mon 23 Nov to Sun 6 Dec. Choose a later day.')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
