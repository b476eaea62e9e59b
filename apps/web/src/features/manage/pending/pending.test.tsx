import type { PendingBookingsView } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, calendarBooking, OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, named, newBooking, NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

type Waiting = PendingBookingsView['bookings'][number]

const waiting = (number: number, local: string): Waiting => ({
  ...{ id: idOf(number), customerName: `Huda ${number}`, totalHalalas: 15_000, timeZone: 'Asia/Riyadh' },
  ...{ startsAt: at(local), endsAt: at(local.replace(':00', ':45')), createdAt: at('2026-11-20T10:00') },
  lines: [{ name: named('Haircut'), staffName: named('Noura') }],
})

const CONFIRM = 'bookings.manage.confirm'

function openWaiting(given: Parameters<typeof openOffice>[1] = {}, path = OFFICE) {
  let bookings = [waiting(5, '2026-11-23T18:00'), waiting(6, '2026-12-20T11:00')]
  return openOffice(path, {
    'bookings.manage.pending': () => ({ count: bookings.length, bookings }),
    [CONFIRM]({ input }) {
      bookings = bookings.filter(({ id }) => id !== (input as { id: string }).id)
      return calendarBooking('2026-11-23T18:00', { id: idOf(5) })
    },
    'bookings.byId': () => newBooking({ id: idOf(6), status: 'pending' }),
    ...given,
  })
}

const list = async () => {
  fireEvent.click(await screen.findByRole('button', { name: /^2 bookings wait for you/ }))
  return within(await screen.findByRole('dialog', { name: 'Bookings that wait for you' }))
}

describe('bookings that wait for the salon', () => {
  it('are counted on the way to the calendar, from whatever place', async () => {
    openWaiting({ 'salons.manage.timeOff.list': () => [] }, `${OFFICE}/settings/time-off`)
    const links = await screen.findAllByRole('link', { name: /Calendar.*2 bookings wait for you/ })
    // at the side, and at a phone's foot
    expect(links).toHaveLength(2)
  })

  it('are listed over the calendar whatever week is shown, and confirmed there', async () => {
    const { server } = openWaiting()
    const dialog = await list()
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Huda 5.*Mon 23 Nov 6:00 pm.*Haircut · Noura/),
      expect.stringMatching(/Huda 6.*Sun 20 Dec 11:00 am/),
    ])
    fireEvent.click(
      within(dialog.getByRole('group', { name: 'Huda 5' })).getByRole('button', { name: 'Confirm' }),
    )
    await waitFor(() => expect(dialog.getAllByRole('listitem')).toHaveLength(1))
    expect(server.callsOf(CONFIRM).map(({ input }) => input)).toEqual([{ id: idOf(5) }])
    expect(screen.getAllByText('1 booking waits for you')[0]).toBeTruthy()
  })

  it('open as any booking, to be moved or declined', async () => {
    openWaiting()
    const dialog = await list()
    const row = within(dialog.getByRole('group', { name: 'Huda 6' }))
    fireEvent.click(row.getByRole('button', { name: 'Details, move or decline' }))
    expect(await screen.findByRole('button', { name: 'Decline' })).toBeTruthy()
    expect(screen.queryByRole('dialog', { name: 'Bookings that wait for you' })).toBeNull()
  })

  it('say why one cannot be confirmed', async () => {
    openWaiting({ [CONFIRM]: () => refuse('ILLEGAL_TRANSITION') })
    const dialog = await list()
    fireEvent.click(dialog.getAllByRole('button', { name: 'Confirm' })[0]!)
    expect(await dialog.findByRole('alert')).toBeTruthy()
  })

  it('are no word where none waits', async () => {
    openWaiting({ 'bookings.manage.pending': () => ({ count: 0, bookings: [] }) })
    await screen.findByRole('button', { name: /^Book with Noura/ })
    expect(screen.queryByText(/waits? for you/)).toBeNull()
  })
})
