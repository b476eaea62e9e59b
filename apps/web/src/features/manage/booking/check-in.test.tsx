import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { toasts } from '../../../lib/toast.ts'
import { at, calendarBooking, newCalendar, OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, newBooking, NOON, TODAY } from '../../../testing/salons.ts'

const [START, CAME] = ['2026-11-22T16:00', '2026-11-22T15:50']

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

/** Huda's visit at four o'clock, as the server has it, opened over the calendar. */
function openVisit({ now, isHere = false }: { now: string; isHere?: boolean }) {
  vi.setSystemTime(new Date(at(now)))
  let checkedInAt = isHere ? at(CAME) : null
  const booking = () => newBooking({ ...calendarBooking(START), checkedInAt })
  const mark = (time: typeof checkedInAt) => () => {
    checkedInAt = time
    return booking()
  }
  return openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.manage.calendar': () =>
      newCalendar(TODAY, {
        bookings: [calendarBooking(START, { ...(checkedInAt && { checkedInAt }) })],
      }),
    'bookings.byId': booking,
    'bookings.manage.checkIn': mark(at(CAME)),
    'bookings.manage.undoCheckIn': mark(null),
    'bookings.manage.noShow': booking,
  })
}

it('marks who has arrived, in the booking and on the calendar, and takes it back', async () => {
  openVisit({ now: CAME })
  const sheet = within(await screen.findByRole('dialog', { name: 'Huda' }))
  fireEvent.click(sheet.getByRole('button', { name: 'Has arrived' }))
  await sheet.findByText('Here since 3:50 pm')
  // which is all there is to say
  expect(toasts.get()).toEqual([])
  expect(sheet.queryByRole('button', { name: 'Has arrived' })).toBeNull()
  const block = { name: 'Huda Haircut 4:00 pm – 4:45 pm Confirmed Here since 3:50 pm', hidden: true }
  await screen.findByRole('button', block)
  fireEvent.click(sheet.getByRole('button', { name: 'More actions' }))
  fireEvent.click(sheet.getByRole('button', { name: 'Not here after all' }))
  await sheet.findByRole('button', { name: 'Has arrived' })
  await waitFor(() => expect(screen.queryByRole('button', block)).toBeNull())
})

it('no longer says so of a visit that is over', async () => {
  openOffice(`${OFFICE}?booking=${idOf(5)}`, {
    'bookings.byId': () =>
      newBooking({ ...calendarBooking(START), status: 'completed', checkedInAt: at(CAME) }),
  })
  const sheet = within(await screen.findByRole('dialog', { name: 'Huda' }))
  await sheet.findByText('Completed')
  expect(sheet.queryByText(/Here since/)).toBeNull()
})

it('offers it on the day of the visit alone', async () => {
  openVisit({ now: '2026-11-22T09:00' })
  const sheet = within(await screen.findByRole('dialog', { name: 'Huda' }))
  await sheet.findByRole('button', { name: 'Move' })
  expect(sheet.queryByRole('button', { name: 'Has arrived' })).toBeNull()
})

it('asks again before who has arrived is marked as missed', async () => {
  const { server } = openVisit({ now: '2026-11-22T16:20', isHere: true })
  fireEvent.click(await screen.findByRole('button', { name: 'Did not come' }))
  await screen.findByText(/^This customer was marked as arrived at 3:50 pm/)
  fireEvent.click(screen.getByRole('button', { name: 'Mark as missed' }))
  await waitFor(() =>
    expect(server.callsOf('bookings.manage.noShow')[0]?.input).toEqual({ id: idOf(5), despiteCheckIn: true }),
  )
})
