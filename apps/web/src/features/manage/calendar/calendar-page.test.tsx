import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import {
  AS_NOURA,
  at,
  calendarBooking,
  newCalendar,
  newMember,
  newMembership,
  OFFICE,
  openOffice,
  SALON_ID,
} from '../../../testing/office.ts'
import { toasts } from '../../../lib/toast.ts'
import { newAccess } from '../../../testing/people.ts'
import { newPayment, paidBooking } from '../../../testing/payments.ts'
import { idOf, newBooking, NOON, NOURA, SARA, TODAY } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const customer = { name: 'Huda', phone: '+966501112233' }
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const open = `${OFFICE}?booking=${idOf(5)}`

describe('the calendar', () => {
  it('shows today’s bookings under who does them, named by more than a colour', async () => {
    const { server, address } = openOffice(OFFICE, {
      'bookings.manage.calendar': () =>
        newCalendar(TODAY, {
          bookings: [
            calendarBooking('2026-11-22T16:00'),
            calendarBooking('2026-11-22T16:00', {
              id: idOf(7),
              name: 'Maha',
              staffId: SARA,
              status: 'pending',
            }),
          ],
        }),
      'bookings.byId': () => newBooking({ customer }),
    })
    const noura = await screen.findByRole('region', { name: 'Noura' })
    const block = within(noura).getByRole('button', { name: 'Huda Haircut 4:00 pm – 4:45 pm Confirmed' })
    within(screen.getByRole('region', { name: 'Sara' })).getByRole('button', {
      name: /Maha.*Waiting for the salon/,
    })
    expect(server.callsOf('bookings.manage.calendar')[0]?.input).toEqual({
      salonId: SALON_ID,
      from: '2026-11-20',
      to: '2026-11-22',
    })
    fireEvent.click(block)
    await screen.findByRole('dialog', { name: 'Huda' })
    expect(address().search).toEqual({ booking: idOf(5) })
  })

  it('keeps in sight whose visit it is while the block of a long one is scrolled past', async () => {
    const long = calendarBooking('2026-11-22T15:00', { id: idOf(7), name: 'Maha', staffId: SARA })
    const endsAt = at('2026-11-22T18:00')
    openOffice(OFFICE, {
      'bookings.manage.calendar': () =>
        newCalendar(TODAY, {
          bookings: [
            calendarBooking('2026-11-22T16:00'),
            { ...long, endsAt, lines: long.lines.map((line) => ({ ...line, endsAt })) },
          ],
        }),
    })
    const stays = (name: string) => screen.getByText(name).closest('.sticky') !== null
    await screen.findByText('Maha')
    expect([stays('Maha'), stays('Huda')]).toEqual([true, false])
  })

  it('goes from day to day, and to one member of staff, in the address', async () => {
    const { address, server } = openOffice(OFFICE)
    await press('The day after')
    await screen.findByRole('heading', { name: 'Monday 23 November' })
    expect(server.callsOf('bookings.manage.calendar').at(-1)?.input).toMatchObject({
      from: '2026-11-22',
      to: '2026-11-23',
    })
    await press('Sara')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Noura' })).toBeNull())
    expect(address().search).toEqual({ date: '2026-11-23', staff: SARA })
    await press('Today')
    await screen.findByRole('heading', { name: 'Sunday 22 November' })
  })

  it('shows prayers and absences', async () => {
    openOffice(OFFICE, {
      'bookings.manage.calendar': () =>
        newCalendar(TODAY, {
          closures: [{ prayer: 'asr', from: at('2026-11-22T15:00'), to: at('2026-11-22T15:30') }],
          timeOff: [
            {
              id: idOf(9),
              staffId: SARA,
              startsAt: at('2026-11-22T17:00'),
              endsAt: at('2026-11-22T19:00'),
              reason: 'Dentist',
              firstDate: null,
              lastDate: null,
              isHerOwn: false,
            },
          ],
        }),
    })
    const sara = await screen.findByRole('region', { name: 'Sara' })
    expect(within(sara).queryByText('Asr prayer')).not.toBeNull()
    expect(within(sara).queryByText('Dentist')).not.toBeNull()
  })

  it('lets the wait within a visit be booked, and its block be opened beside it', async () => {
    const time = { wait: { startMinute: 10, lengthMinutes: 30 }, afterMinutes: 30 }
    openOffice(`${OFFICE}?date=2026-11-22`, {
      'bookings.manage.calendar': () =>
        newCalendar(TODAY, { bookings: [calendarBooking('2026-11-22T16:00', { time })] }),
      'bookings.byId': () => newBooking({ customer }),
    })
    const noura = within(await screen.findByRole('region', { name: 'Noura' }))
    noura.getByRole('button', { name: 'Book with Noura, free 12:00 pm – 4:00 pm' })
    noura.getByRole('button', { name: 'Why is 4:45 pm – 5:15 pm not free? Noura' })
    noura.getByRole('button', { name: 'Book with Noura, free 5:15 pm – 10:00 pm' })
    const block = noura.getByRole('button', { name: /Huda/ })
    expect(block.textContent).toContain('Waiting time 4:10 pm – 4:40 pm')
    const wait = noura.getByRole('button', { name: 'Book with Noura, free 4:10 pm – 4:40 pm' })
    // it lies over the block
    expect(block.compareDocumentPosition(wait) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    fireEvent.click(wait)
    const sheet = await screen.findByRole('dialog', { name: 'New booking' })
    within(sheet).getByText(/Sun 22 Nov · 4:10 pm · Noura/)
  })

  it('tells why a time is not free, and leads to the visit that takes it', async () => {
    const { server, address } = openOffice(`${OFFICE}?date=2026-11-22`, {
      'bookings.manage.explain': () => ({
        causes: [
          { cause: 'grid', bindsSalon: false },
          { cause: 'busy', bindsSalon: true },
        ],
        takenBy: [
          {
            bookingId: idOf(5),
            customerName: 'Huda',
            from: at('2026-11-22T11:00'),
            to: at('2026-11-22T12:00'),
          },
        ],
      }),
      'bookings.byId': () => newBooking({ customer }),
    })
    const sara = await screen.findByRole('region', { name: 'Sara' })
    fireEvent.click(within(sara).getByRole('button', { name: 'Why is 10:00 am – 12:00 pm not free? Sara' }))
    const sheet = await screen.findByRole('dialog', { name: 'Why is this time not free?' })
    await within(sheet).findByText('Not one of the starts that customers are offered')
    within(sheet).getByText(/^Taken by another visit/)
    const mayBook = within(sheet).getByText('The salon itself may still book it.')
    expect(mayBook.parentElement?.textContent).toContain('Not one of the starts')
    expect(server.callsOf('bookings.manage.explain')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, staffId: SARA },
      startsAt: at('2026-11-22T10:00'),
    })
    fireEvent.click(within(sheet).getByRole('button', { name: /Huda · 11:00 am – 12:00 pm/ }))
    await screen.findByRole('dialog', { name: 'Huda' })
    expect(address().search).toMatchObject({ booking: idOf(5) })
  })

  it('tells why a service cannot be had then, in the form that is chosen', async () => {
    const { server } = openOffice(`${OFFICE}?date=2026-11-22`, {
      'bookings.manage.explain': ({ input }) => ({
        causes: [{ cause: Object(input).serviceId ? 'room' : 'notice', bindsSalon: true }],
        takenBy: [],
      }),
    })
    const sara = await screen.findByRole('region', { name: 'Sara' })
    fireEvent.click(within(sara).getByRole('button', { name: /^Why is 10:00 am/ }))
    await screen.findByText('This time is over')
    const service = await screen.findByRole('combobox', { name: 'For which service?' })
    const options = within(service).getAllByRole<HTMLOptionElement>('option')
    expect(options.map(({ textContent }) => textContent)).toEqual([
      ...['Any', 'Haircut', 'Colour – Short hair', 'Colour – Long hair', 'Manicure'],
    ])
    for (const option of options.slice(1, 3)) {
      fireEvent.change(service, { target: { value: option.value } })
      await screen.findByText('No room is free')
    }
    expect(server.callsOf('bookings.manage.explain').map(({ input }) => input)).toMatchObject([
      { staffId: SARA },
      { staffId: SARA, serviceId: idOf(11) },
      { staffId: SARA, serviceId: idOf(12), variantId: idOf(31) },
    ])
  })

  it('says why it could not be loaded, and tries again', async () => {
    let answers = 0
    openOffice(OFFICE, {
      'bookings.manage.calendar': () => (answers++ === 0 ? refuse('RATE_LIMITED') : newCalendar()),
    })
    await press('Try again')
    await screen.findByRole('region', { name: 'Noura' })
    expect(answers).toBe(2)
  })
})

describe('the calendar of a stylist', () => {
  const everybody = () => press('Everybody')

  it('opens on herself, with everybody one press away, and opens as she left it', async () => {
    const { address, unmount } = openOffice(OFFICE, AS_NOURA)
    await screen.findByRole('region', { name: 'Noura' })
    expect(screen.queryByRole('region', { name: 'Sara' })).toBeNull()
    expect(address().search).toEqual({})
    await everybody()
    await screen.findByRole('region', { name: 'Sara' })
    expect(address().search).toEqual({ staff: 'all' })
    unmount()
    openOffice(OFFICE, AS_NOURA)
    await screen.findByRole('region', { name: 'Sara' })
  })

  it('is shown as its address says, to others as well', async () => {
    openOffice(`${OFFICE}?staff=${SARA}`, AS_NOURA)
    await screen.findByRole('region', { name: 'Sara' })
    expect(screen.queryByRole('region', { name: 'Noura' })).toBeNull()
  })

  it('is everybody’s where who was chosen last has no column any more', async () => {
    localStorage.setItem('salon.calendarStaff', `${SALON_ID} ${idOf(66)}`)
    openOffice(OFFICE)
    await screen.findByRole('region', { name: 'Noura' })
    expect(screen.queryByRole('region', { name: 'Sara' })).not.toBeNull()
  })

  it('is everybody’s to who runs the salon, though she has a column', async () => {
    const memberships = [newMembership('manager', 1, NOURA)]
    openOffice(OFFICE, { 'accounts.refresh': () => newAccess('a1', newMember('manager', { memberships })) })
    await screen.findByRole('region', { name: 'Sara' })
    expect(screen.queryByRole('region', { name: 'Noura' })).not.toBeNull()
  })
})

describe('a suspended salon', () => {
  it('is offered no new booking, and says why where one is tried', async () => {
    const memberships = [{ ...newMembership('owner'), status: 'suspended' as const }]
    openOffice(OFFICE, {
      'accounts.refresh': () => newAccess('a1', newMember('owner', { memberships })),
      'bookings.manage.choices': () => refuse('SALON_CLOSED'),
    })
    const free = await screen.findByRole('button', { name: /^Book with Noura/ })
    expect(screen.queryByRole('button', { name: 'New booking' })).toBeNull()
    fireEvent.click(free)
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText('This salon is suspended and takes no new bookings.')).toBeTruthy()
  })
})

describe('a booking over the calendar', () => {
  it('is confirmed with one press', async () => {
    let status: 'pending' | 'confirmed' = 'pending'
    const { server } = openOffice(open, {
      'bookings.byId': () => newBooking({ customer, status }),
      'bookings.manage.confirm': () => {
        status = 'confirmed'
        return newBooking({ customer, status })
      },
    })
    await press('Confirm')
    await within(await screen.findByRole('dialog')).findByText('Confirmed')
    expect(server.callsOf('bookings.manage.confirm')[0]?.input).toEqual({ id: idOf(5) })
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull()
  })

  it('is declined only after it said what goes back', async () => {
    let status: 'pending' | 'cancelled' = 'pending'
    const { server } = openOffice(open, {
      'bookings.byId': () => paidBooking({ customer, status }),
      'bookings.manage.decline': () => paidBooking({ customer, status: (status = 'cancelled') }),
    })
    await press('Decline')
    const dialog = await screen.findByRole('dialog', { name: 'Decline this booking?' })
    within(dialog).getByText('30 Saudi riyals goes back to the customer; the salon keeps 0 Saudi riyals.')
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: ' Too full ' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Decline' }))
    // the booking says so itself
    const booking = await screen.findByRole('dialog', { name: customer.name })
    await within(booking).findByText('This booking is over; nothing is left to do.')
    expect(toasts.get()).toEqual([])
    expect(server.callsOf('bookings.manage.decline')[0]?.input).toEqual({ id: idOf(5), reason: 'Too full' })
  })

  it('is declined with its hold released where nothing was taken yet', async () => {
    const held = newPayment({ status: 'authorized', capturedHalalas: 0 })
    openOffice(open, {
      'bookings.byId': () => paidBooking({ customer, status: 'pending', payments: [held] }),
    })
    await press('Decline')
    const words = '30 Saudi riyals held on the card is released; nothing was taken.'
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it('may be marked as missed once it has begun, and keeps what its terms allow', async () => {
    const begun = { customer, startsAt: at('2026-11-22T11:00'), endsAt: at('2026-11-22T11:45') }
    let status: 'confirmed' | 'no_show' = 'confirmed'
    const missed = () => paidBooking({ ...begun, status, payments: [newPayment()] })
    const { server } = openOffice(open, {
      'bookings.byId': missed,
      'bookings.manage.noShow': () => {
        status = 'no_show'
        return missed()
      },
    })
    await press('Did not come')
    await screen.findByText('0 Saudi riyals goes back to the customer; the salon keeps 30 Saudi riyals.')
    await press('Mark as missed')
    await screen.findByText('This booking is over; nothing is left to do.')
    expect(toasts.get()).toEqual([])
    expect(server.callsOf('bookings.manage.noShow')).toHaveLength(1)
  })

  it('is not missed before it begins', async () => {
    openOffice(open, { 'bookings.byId': () => newBooking({ customer }) })
    await screen.findByRole('button', { name: 'Cancel the booking' })
    expect(screen.queryByRole('button', { name: 'Did not come' })).toBeNull()
  })

  it('stays open with the reason when the server refuses', async () => {
    openOffice(open, {
      'bookings.byId': () => newBooking({ customer, status: 'pending' }),
      'bookings.manage.confirm': () => refuse('ILLEGAL_TRANSITION'),
    })
    await press('Confirm')
    expect((await screen.findByRole('alert')).textContent).toContain('The booking has changed')
  })

  it('tells each step of its money with time and actor, and what the gateway complained of', async () => {
    const event = {
      at: at('2026-11-20T10:00'),
      operation: null,
      status: 'paid' as const,
      amountHalalas: 30_00,
      capturedHalalas: 30_00,
      refundedHalalas: 0,
      reason: null,
    }
    const payment = newPayment({
      staff: { feeHalalas: 75, gatewayError: { type: 'api_error', message: 'Balance too low' } },
      history: [
        { ...event, type: 'created', actor: 'customer', capturedHalalas: 0, status: 'creating' },
        { ...event, type: 'changed', actor: 'system' },
        { ...event, type: 'requested', operation: 'refund', actor: 'salon', reason: 'Burnt hair' },
        { ...event, type: 'failed', operation: 'refund', actor: 'system' },
        // one order, which is one line
        { ...event, type: 'changed', status: 'captured', actor: 'system' },
        { ...event, type: 'succeeded', operation: 'capture', status: 'captured', actor: 'system' },
      ],
    })
    openOffice(open, { 'bookings.byId': () => paidBooking({ customer, payments: [payment] }) })
    const steps = await screen.findAllByText(/^(Payment started|Paid|Refund asked for|Refund failed)$/, {
      exact: false,
    })
    expect(steps.length).toBeGreaterThanOrEqual(4)
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(items.filter((text) => text.startsWith('Captured'))).toHaveLength(1)
    screen.getByText('Burnt hair')
    screen.getByText('Balance too low')
    screen.getByText('Gateway’s fee (estimated)')
  })
})
