import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, newAvailability, newBooking, newProfile, newSlot, NOON, NOURA } from '../../testing/salons.ts'

type Handlers = Parameters<typeof fakeServer>[0]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

function openPage(path: string, handlers: Handlers = {}) {
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'bookings.byId': () => newBooking(),
    'notifications.forBooking': () => [],
    'salons.bySlug': () => newProfile(),
    'salons.availability': ({ input }) => newAvailability(input, ['2026-11-24T10:00', '2026-11-25T18:00']),
    ...handlers,
  })
  return { server, ...renderApp(path) }
}

const details = `/bookings/${idOf(5)}`
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

describe('my bookings', () => {
  it('show the coming visits first, and the past ones behind their own tab and address', async () => {
    const { address, server } = openPage('/bookings', {
      'bookings.list': () => ({ items: [newBooking()], nextCursor: null }),
    })
    const link = await screen.findByRole('link', { name: 'Rose' })
    expect(link.getAttribute('href')).toBe(details)
    fireEvent.mouseDown(screen.getByRole('tab', { name: 'Past' }))
    await waitFor(() => expect(address().search).toEqual({ scope: 'past' }))
    await waitFor(() =>
      expect(server.callsOf('bookings.list').map((call) => Object(call.input).scope)).toEqual([
        'upcoming',
        'past',
      ]),
    )
  })

  it('are booked again from the list, and reviewed from there', async () => {
    openPage('/bookings?scope=past', {
      'bookings.list': () => ({
        items: [newBooking({ status: 'completed', canReview: true })],
        nextCursor: null,
      }),
    })
    const again = await screen.findByRole('link', { name: 'Book again at Rose' })
    expect(again.getAttribute('href')).toBe(`/s/rose/book?lines=${idOf(11)}`)
    expect(screen.getByRole('link', { name: 'Review' }).getAttribute('href')).toBe(`${details}#review`)
  })

  it('say of a visit whose time was kept and never paid for that it was not paid', async () => {
    openPage('/bookings?scope=past', {
      'bookings.list': () => ({ items: [newBooking({ status: 'expired' })], nextCursor: null }),
    })
    expect(await screen.findByText('Not paid')).toBeTruthy()
    expect(screen.queryByText('Expired')).toBeNull()
  })

  it('open with what the list knows while the details are on their way', async () => {
    openPage('/bookings', {
      'bookings.list': () => ({ items: [newBooking()], nextCursor: null }),
      'bookings.byId': () => new Promise(() => {}),
    })
    fireEvent.click(await screen.findByRole('link', { name: 'Rose' }))
    await screen.findByText('ABCD2345')
    expect(screen.queryByRole('heading', { name: 'History' })).toBeNull()
    expect(document.title).toBe('Visit at Rose · Salon')
  })

  it('ask for a sign-in before anything else', async () => {
    const server = fakeServer({})
    renderApp('/bookings')
    await screen.findByText('Sign in to see your bookings')
    expect(server.callsOf('bookings.list')).toHaveLength(0)
  })
})

describe('a booking', () => {
  it('shows its number, its history and what was sent', async () => {
    openPage(details, {
      'notifications.forBooking': () => [
        {
          id: idOf(60),
          event: 'booking_created',
          channel: 'sms',
          status: 'failed',
          attempt: 1,
          errorMessage: 'x',
          createdAt: NOON.toISOString(),
          sentAt: null,
        },
        {
          id: idOf(61),
          event: 'booking_created',
          channel: 'whatsapp',
          status: 'delivered',
          attempt: 2,
          errorMessage: null,
          createdAt: NOON.toISOString(),
          sentAt: NOON.toISOString(),
        },
      ],
    })
    await screen.findByText('ABCD2345')
    expect(await screen.findByText(/could not be sent/)).toBeTruthy()
    expect(screen.getByText(/WhatsApp · delivered/)).toBeTruthy()
    expect(screen.getByText('· you')).toBeTruthy()
  })

  it('tells what cancelling means before it asks, and shows the result at once', async () => {
    const cancelled = newBooking({ status: 'cancelled', version: 2 })
    let isCancelled = false
    const { server } = openPage(details, {
      'bookings.byId': () => (isCancelled ? cancelled : newBooking()),
      'bookings.cancellationTerms': () => ({
        allowed: true,
        refundHalalas: 50_00,
        feeHalalas: 50_00,
        freeUntil: NOON.toISOString(),
      }),
      'bookings.cancel': () => {
        isCancelled = true
        return cancelled
      },
    })
    await press('Cancel the booking')
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('Cancelling now costs 50 Saudi riyals; you get 50 Saudi riyals back.')
    expect(server.callsOf('bookings.cancel')).toHaveLength(0)
    fireEvent.change(within(dialog).getByLabelText(/Why/), { target: { value: ' Ill ' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel the booking' }))
    await screen.findByText('Cancelled')
    expect(server.callsOf('bookings.cancel')[0]?.input).toEqual({ id: idOf(5), reason: 'Ill' })
    expect(screen.queryByRole('button', { name: 'Cancel the booking' })).toBeNull()
  })

  it('says what goes back of a visit that is cancelled for free, before and after', async () => {
    const cancelled = newBooking({ status: 'cancelled', version: 2 })
    openPage(details, {
      'bookings.cancellationTerms': () => ({
        allowed: true,
        refundHalalas: 205_00,
        feeHalalas: 0,
        freeUntil: NOON.toISOString(),
      }),
      'bookings.cancel': () => cancelled,
    })
    await press('Cancel the booking')
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('Cancelling costs you nothing: 205 Saudi riyals go back to you.')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel the booking' }))
    expect(
      await screen.findByText('Your booking was cancelled. 205 Saudi riyals go back to you.'),
    ).toBeTruthy()
  })

  it('shows as cancelled at once, and as before when the server refuses, with the reason and what was typed', async () => {
    let answer: (refusal: unknown) => void = () => {}
    openPage(details, {
      'bookings.cancellationTerms': () => ({
        allowed: true,
        refundHalalas: 0,
        feeHalalas: 0,
        freeUntil: NOON.toISOString(),
      }),
      'bookings.cancel': () => new Promise((resolve) => (answer = resolve)),
    })
    await press('Cancel the booking')
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('Cancelling costs you nothing.')
    fireEvent.change(within(dialog).getByLabelText(/Why/), { target: { value: 'Ill' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel the booking' }))
    await screen.findByText('Cancelled')
    expect(screen.getByText('Cancelling the booking…')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    answer(refuse('TOO_LATE_TO_CANCEL'))
    const again = await screen.findByRole('dialog')
    expect(within(again).getByRole('alert').textContent).toContain('too late')
    expect(within(again).getByLabelText(/Why/)).toHaveProperty('value', 'Ill')
    expect(screen.queryByText('Cancelled')).toBeNull()
  })

  it('is not moved to when it is, which stands there as its own', async () => {
    const { server } = openPage(details, {
      'salons.availability': ({ input }) => newAvailability(input, ['2026-11-24T16:00', '2026-11-24T10:00']),
    })
    await press('Move')
    const own = 'Tuesday, 24 November 2026, 4:00 pm, Yours now'
    fireEvent.click(await screen.findByRole('radio', { name: own }))
    expect(screen.getByText('It takes place then already.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Move here' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('radio', { name: 'Tuesday, 24 November 2026, 10:00 am' }))
    expect(screen.getByRole('button', { name: 'Move here' })).toHaveProperty('disabled', false)
    expect(server.callsOf('bookings.reschedule')).toEqual([])
  })

  it('goes back to its old time when the move is undone', async () => {
    const { server } = openPage(details, { 'bookings.reschedule': () => newBooking({ version: 2 }) })
    await press('Move')
    fireEvent.click(await screen.findByRole('radio', { name: 'Tuesday, 24 November 2026, 10:00 am' }))
    await press('Move here')
    await press('Undo')
    await screen.findByText('Your visit is back at its old time.')
    expect(server.callsOf('bookings.reschedule').map((call) => Object(call.input).startsAt)).toEqual([
      newSlot('2026-11-24T10:00').startsAt,
      newBooking().startsAt,
    ])
  })

  it('moves to a free time; a taken one leaves the choice open', async () => {
    const answers = [refuse('SLOT_TAKEN'), newBooking({ version: 2 })]
    const { server } = openPage(details, { 'bookings.reschedule': () => answers.shift() })
    await press('Move')
    fireEvent.click(await screen.findByRole('radio', { name: 'Tuesday, 24 November 2026, 10:00 am' }))
    await press('Move here')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Somebody was quicker')
    fireEvent.click(within(alert).getByRole('button', { name: /25 Nov.*6:00 pm/ }))
    await press('Move here')
    await screen.findByText('Your visit was moved.')
    expect(server.callsOf('salons.availability').at(-1)?.input).toMatchObject({ movingBookingId: idOf(5) })
    expect(server.callsOf('bookings.reschedule').map((call) => Object(call.input).startsAt)).toEqual([
      newSlot('2026-11-24T10:00').startsAt,
      newSlot('2026-11-25T18:00').startsAt,
    ])
  })

  it('cannot be moved once a fee would be due, and says so', async () => {
    vi.setSystemTime(new Date('2026-11-24T09:00:00.000Z'))
    openPage(details)
    await screen.findByText(/too late to move/)
    expect(screen.queryByRole('button', { name: 'Move' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Cancel the booking' })).toBeTruthy()
  })

  it('is booked again with the same choices, anyone staying anyone', async () => {
    const [line] = newBooking().lines
    const lines = line ? [line, { ...line, id: idOf(7), staffChosen: true }] : []
    openPage(details, { 'bookings.byId': () => newBooking({ status: 'completed', lines }) })
    const link = await screen.findByRole('link', { name: 'Book again' })
    expect(link.getAttribute('href')).toBe(`/s/rose/book?lines=${idOf(11)}*${idOf(11)}...${NOURA}`)
  })

  it('is reviewed once, and only with stars', async () => {
    let review: { rating: number; comment: string } | null = null
    const { server } = openPage(details, {
      'bookings.byId': () => newBooking({ status: 'completed', canReview: review === null, review }),
      'bookings.review': () => {
        review = { rating: 4, comment: 'Lovely' }
        return {}
      },
    })
    fireEvent.change(await screen.findByLabelText(/Tell others/), { target: { value: 'Lovely' } })
    await press('Send the review')
    expect((await screen.findByRole('alert')).textContent).toContain('one to five stars')
    fireEvent.click(screen.getByRole('radio', { name: '4 stars' }))
    await press('Send the review')
    await screen.findByRole('heading', { name: 'Your review' })
    expect(server.callsOf('bookings.review').map((call) => call.input)).toEqual([
      { bookingId: idOf(5), rating: 4, comment: 'Lovely' },
    ])
  })

  it('that belongs to somebody else is simply not here', async () => {
    openPage(details, { 'bookings.byId': () => refuse('NOT_FOUND') })
    expect(await screen.findByRole('heading', { name: 'This booking is not here' })).toBeTruthy()
  })
})
