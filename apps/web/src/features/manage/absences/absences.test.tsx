import type { CalendarView } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { errorsEn } from '../../../i18n/errors.en.ts'
import { refuse } from '../../../testing/fake-server.ts'
import {
  AS_NOURA,
  at,
  calendarBooking,
  newCalendar,
  OFFICE,
  openOffice,
  SALON_ID,
} from '../../../testing/office.ts'
import { idOf, NOON, NOURA, SARA } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const [ADD, REMOVE] = ['salons.manage.timeOff.add', 'salons.manage.timeOff.remove']
const RESTORE = 'salons.manage.timeOff.restore'
const LUNCH = {
  ...{ id: idOf(90), staffId: SARA, reason: 'Lunch', firstDate: null, lastDate: null, isHerOwn: false },
  ...{ startsAt: at('2026-11-22T13:00'), endsAt: at('2026-11-22T14:00') },
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

describe('a free time that is kept from bookings', () => {
  it('is as long as was chosen, and free again when that is undone', async () => {
    const { server } = openOffice(OFFICE, { [ADD]: () => ({ id: idOf(91) }), [REMOVE]: () => ({}) })
    await press(/^Book with Noura/)
    await press('Keep this time free of bookings')
    fireEvent.change(await screen.findByLabelText('Until'), { target: { value: '90' } })
    fireEvent.change(screen.getByLabelText(/Reason/), { target: { value: ' Training ' } })
    await press('Keep it free')
    await screen.findByText('This time takes no bookings.')
    expect(screen.queryByRole('dialog')).toBeNull()
    await press('Undo')
    await screen.findByText('This time takes bookings again.')
    const stretch = { startsAt: at('2026-11-22T12:00'), endsAt: at('2026-11-22T13:30') }
    expect(server.callsOf(ADD).map(({ input }) => input)).toEqual([
      { salonId: SALON_ID, staffId: NOURA, ...stretch, reason: 'Training' },
    ])
    expect(server.callsOf(REMOVE).map(({ input }) => input)).toMatchObject([
      { salonId: SALON_ID, id: idOf(91) },
    ])
  })

  it('ends with her free time at the latest, and says so when somebody was quicker', async () => {
    let bookings: CalendarView['bookings'] = []
    openOffice(OFFICE, {
      'bookings.manage.calendar': () =>
        newCalendar(undefined, {
          ...{ bookings, timeOff: [{ ...LUNCH, staffId: NOURA, startsAt: at('2026-11-22T13:05') }] },
        }),
      [ADD]() {
        bookings = [calendarBooking('2026-11-22T12:00')]
        return refuse('BOOKINGS_AFFECTED')
      },
    })
    await press(/^Book with Noura, free 12:00 pm/)
    await press('Keep this time free of bookings')
    const until = await screen.findByLabelText('Until')
    expect(
      within(until)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      ...['12:15 pm · 15 min', '12:30 pm · 30 min', '12:45 pm · 45 min', '1:00 pm · 1 hour'],
      '1:05 pm · 1 hour 5 min',
    ])
    fireEvent.change(screen.getByLabelText(/Reason/), { target: { value: 'Training' } })
    await press('Keep it free')
    expect((await screen.findByRole('alert')).textContent).toBe(errorsEn.reasons.BOOKINGS_AFFECTED)
    // the calendar knows by now, and what was typed is still there
    await screen.findByRole('button', { name: /Huda/, hidden: true })
    expect(screen.getByLabelText(/Reason/)).toHaveProperty('value', 'Training')
    await press('Book instead')
    await screen.findByRole('region', { name: 'Which service?' })
  })

  it('is kept by a stylist in her own column, also when she chooses another time or person first', async () => {
    const { server } = openOffice(OFFICE, { ...AS_NOURA, [ADD]: () => ({ id: idOf(91) }) })
    await press(/^Book with Noura/)
    const who = await screen.findByLabelText('With')
    fireEvent.change(who, { target: { value: SARA } })
    expect(screen.queryByRole('button', { name: 'Keep this time free of bookings' })).toBeNull()
    fireEvent.change(who, { target: { value: NOURA } })
    await press('Keep this time free of bookings')
    await press('Keep it free')
    await screen.findByText('This time takes no bookings.')
    expect(server.callsOf(ADD)[0]?.input).toMatchObject({ staffId: NOURA })
  })

  it('is kept by those who run the salon', async () => {
    openOffice(OFFICE, {}, 'staff')
    await press(/^Book with Noura/)
    await screen.findByRole('region', { name: 'Which service?' })
    expect(screen.queryByRole('button', { name: 'Keep this time free of bookings' })).toBeNull()
  })
})

describe('an absence on the calendar', () => {
  const open = (role?: 'staff', absence = LUNCH) =>
    openOffice(
      OFFICE,
      {
        'bookings.manage.calendar': () => newCalendar(undefined, { timeOff: [absence] }),
        'bookings.manage.explain': () => ({ causes: [{ cause: 'time_off', bindsSalon: true }], takenBy: [] }),
        [REMOVE]: () => ({}),
        [RESTORE]: () => ({}),
      },
      role,
    )

  it.each([
    ['of the manager', false],
    ['that she entered herself', true],
  ])('%s is told where it is pressed, and taken back there', async (_whose, isHerOwn) => {
    const { server } = open(undefined, { ...LUNCH, isHerOwn })
    await press(/^Why is 1:00 pm – 2:00 pm not free\? Sara/)
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('Lunch')
    expect(dialog.textContent).toContain('Sun 22 Nov 1:00 pm – 2:00 pm')
    await press('Open this time for bookings again')
    await screen.findByText('This time takes bookings again.')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.callsOf(REMOVE)[0]?.input).toMatchObject({ salonId: SALON_ID, id: idOf(90) })
    await press('Undo')
    await screen.findByText('This time takes no bookings.')
    expect(server.callsOf(RESTORE).map(({ input }) => input)).toEqual([{ salonId: SALON_ID, id: LUNCH.id }])
  })

  it('is told by its days where it is of whole ones', async () => {
    const days = { firstDate: '2026-11-22' as LocalDate, lastDate: '2026-11-24' as LocalDate }
    openOffice(OFFICE, {
      'bookings.manage.calendar': () => newCalendar(undefined, { timeOff: [{ ...LUNCH, ...days }] }),
      'bookings.manage.explain': () => ({ causes: [{ cause: 'time_off', bindsSalon: true }], takenBy: [] }),
    })
    await press(/^Why is 1:00 pm – 2:00 pm not free\? Sara/)
    expect(await screen.findByText('Sun 22 Nov – Tue 24 Nov, all day')).toBeTruthy()
  })

  it('says when more than the day goes with it, and stays when it is over', async () => {
    const leave = { ...LUNCH, startsAt: at('2026-11-20T00:00'), endsAt: at('2026-11-24T00:00') }
    const morning = {
      ...{ ...LUNCH, id: idOf(93), staffId: NOURA },
      ...{ startsAt: at('2026-11-22T10:00'), endsAt: at('2026-11-22T11:00') },
    }
    openOffice(OFFICE, {
      'bookings.manage.calendar': () => newCalendar(undefined, { timeOff: [leave, morning] }),
      'bookings.manage.explain': () => ({ causes: [{ cause: 'time_off', bindsSalon: true }], takenBy: [] }),
    })
    await press(/^Why is .* not free\? Sara/)
    await screen.findByRole('button', { name: 'Remove the whole absence' })
    await press('Close')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await press(/^Why is 10:00 am .* not free\? Noura/)
    await within(await screen.findByRole('dialog')).findByText('Lunch')
    expect(screen.queryByRole('button', { name: 'Open this time for bookings again' })).toBeNull()
  })

  it('is taken back by the stylist who entered it, and not what a manager entered for her', async () => {
    const hers = { ...LUNCH, staffId: NOURA, firstDate: null, lastDate: null, isHerOwn: true }
    const training = {
      ...{
        id: idOf(92),
        staffId: NOURA,
        reason: 'Training',
        firstDate: null,
        lastDate: null,
        isHerOwn: false,
      },
      ...{ startsAt: at('2026-11-22T16:00'), endsAt: at('2026-11-22T17:00') },
    }
    const { server } = openOffice(OFFICE, {
      ...AS_NOURA,
      'bookings.manage.calendar': () => newCalendar(undefined, { timeOff: [hers, training] }),
      'bookings.manage.explain': () => ({ causes: [{ cause: 'time_off', bindsSalon: true }], takenBy: [] }),
      [REMOVE]: () => ({}),
    })
    await press(/^Why is 4:00 pm – 5:00 pm not free\? Noura/)
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('Training')
    expect(within(dialog).queryByRole('button', { name: 'Open this time for bookings again' })).toBeNull()
    fireEvent.keyDown(dialog, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await press(/^Why is 1:00 pm – 2:00 pm not free\? Noura/)
    await press('Open this time for bookings again')
    await screen.findByText('This time takes bookings again.')
    expect(server.callsOf(REMOVE)[0]?.input).toMatchObject({ salonId: SALON_ID, id: idOf(90) })
  })

  it('is taken back by those who run the salon', async () => {
    open('staff')
    await press(/^Why is 1:00 pm – 2:00 pm not free\? Sara/)
    await screen.findByText('Lunch')
    expect(screen.queryByRole('button', { name: 'Open this time for bookings again' })).toBeNull()
  })
})
