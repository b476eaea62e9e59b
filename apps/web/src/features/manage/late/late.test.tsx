import { tellOfDelayInput, type LateVisitView, type NotificationView } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { type fakeServer, refuse } from '../../../testing/fake-server.ts'
import { at, calendarBooking, newCalendar, OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, newBooking, NOON, NOURA, TODAY } from '../../../testing/salons.ts'

type Handler = Parameters<typeof fakeServer>[0][string]

const NEXT = '2026-11-22T16:00'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  vi.setSystemTime(new Date(at('2026-11-22T15:30')))
})

const lateVisit = (number: number, given: Partial<LateVisitView> = {}): LateVisitView => ({
  bookingId: idOf(number),
  reference: 'ABCD2345',
  customerName: `Customer ${number}`,
  startsAt: at(NEXT),
  expectedAt: at('2026-11-22T16:15'),
  lateMinutes: 15,
  notice: 'ready',
  message: null,
  ...given,
})

const message = (status: NotificationView['status']): NotificationView => ({
  ...{ id: idOf(90), event: 'running_late', channel: 'sms', status, attempt: 1, errorMessage: null },
  ...{ createdAt: at(NEXT), sentAt: null },
})

/** Noura's calendar with a visit to come, and those who wait for it as the server keeps them. */
function openDay(waiting: LateVisitView[], send?: Handler) {
  let visits = waiting
  return openOffice(OFFICE, {
    'bookings.manage.calendar': () => newCalendar(TODAY, { bookings: [calendarBooking(NEXT)] }),
    'bookings.byId': () => newBooking(calendarBooking(NEXT)),
    'bookings.manage.runningLate.preview': () => ({ visits }),
    'bookings.manage.runningLate.send':
      send ??
      (({ input }) => {
        const { tellBookingId } = tellOfDelayInput.parse(input)
        visits = visits.map((visit) =>
          visit.bookingId === tellBookingId ? { ...visit, notice: 'told', message: message('sent') } : visit,
        )
        return message('sent')
      }),
  })
}

it('tells those who are chosen, one after the other, and says what became of each', async () => {
  const { server } = openDay([lateVisit(5), lateVisit(6), lateVisit(7), lateVisit(8, { notice: 'here' })])
  fireEvent.click(await screen.findByRole('button', { name: 'Noura is running late' }))
  const sheet = within(await screen.findByRole('dialog', { name: 'Running late' }))
  await sheet.findByText('Has arrived: tell her in person')
  expect(sheet.getAllByText('about 4:15 pm instead of 4:00 pm')).toHaveLength(4)
  fireEvent.click(sheet.getByRole('checkbox', { name: /Customer 6/ }))
  fireEvent.click(sheet.getByRole('button', { name: 'Send 2 messages' }))
  await waitFor(() => expect(sheet.getAllByText('Message: sent')).toHaveLength(2))
  const late = { bookingId: idOf(5), staffId: NOURA, delayMinutes: 15 }
  expect(server.callsOf('bookings.manage.runningLate.send').map(({ input }) => input)).toEqual(
    [5, 7].map((number) => ({ ...late, tellBookingId: idOf(number), expectedAt: at('2026-11-22T16:15') })),
  )
  // who was left out may still be told
  expect(sheet.getByRole('button', { name: 'Nobody is chosen' })).toHaveProperty('disabled', true)
  fireEvent.click(sheet.getByRole('checkbox', { name: /Customer 6/ }))
  fireEvent.click(sheet.getByRole('button', { name: 'Send 1 message' }))
  await sheet.findByText('Everybody who can be told knows.')
  expect(sheet.queryByRole('button', { name: 'Nobody is chosen' })).toBeNull()
})

it('asks anew for another delay, and says when nobody has to wait', async () => {
  const { server } = openDay([])
  fireEvent.click(await screen.findByRole('button', { name: /Huda Haircut/ }))
  fireEvent.click(await screen.findByRole('button', { name: 'More actions' }))
  fireEvent.click(screen.getByRole('button', { name: 'Running late' }))
  await screen.findByText(/^Nobody has to wait/)
  expect(screen.getByRole('dialog').querySelector('footer')).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: '30' }))
  await waitFor(() =>
    expect(server.callsOf('bookings.manage.runningLate.preview').at(-1)?.input).toMatchObject({
      ...{ bookingId: idOf(5), delayMinutes: 30 },
    }),
  )
})

it('says why somebody was not told, and goes on', async () => {
  const { server } = openDay([lateVisit(5), lateVisit(6)], () => refuse('ILLEGAL_TRANSITION'))
  fireEvent.click(await screen.findByRole('button', { name: 'Noura is running late' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Send 2 messages' }))
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2))
  expect(server.callsOf('bookings.manage.runningLate.send')).toHaveLength(2)
})

it('is offered while somebody serves or is about to, and not once her day is over', async () => {
  vi.setSystemTime(new Date(at('2026-11-22T21:00')))
  openDay([])
  await screen.findByRole('region', { name: 'Noura' })
  expect(screen.queryByRole('button', { name: 'Noura is running late' })).toBeNull()
})
