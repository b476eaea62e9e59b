import { CONSENT_TEXTS, CONSENT_VERSION } from '@salon/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newAccess, newSignIn } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import {
  idOf,
  newAvailability,
  newBooking,
  newProfile,
  newService,
  newSlot,
  NOON,
  NOURA,
  SARA,
} from '../../testing/salons.ts'

const [haircut, manicure] = [idOf(11), idOf(13)]
const STARTS = ['2026-11-23T10:00', '2026-11-23T16:00', '2026-11-23T19:00', '2026-11-24T16:00']
const four = newSlot('2026-11-23T16:00').startsAt

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  sessionStorage.clear()
})

type Handlers = Parameters<typeof fakeServer>[0]

/** A signed-in customer on the booking page. */
function openPage(search: string, handlers: Handlers = {}) {
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'salons.bySlug': () => newProfile(),
    'salons.availability': ({ input }) => newAvailability(input, STARTS),
    'bookings.byId': () => newBooking(),
    ...handlers,
  })
  return { server, ...renderApp(`/s/rose/book?${search}`) }
}

const time = (label: string) => screen.findByRole('radio', { name: label })

/** Presses a button once it is there and can be pressed. */
async function press(name: string): Promise<void> {
  const button = await screen.findByRole('button', { name })
  await waitFor(() => expect(button).toHaveProperty('disabled', false))
  fireEvent.click(button)
}

describe('choosing who and when', () => {
  it('opens on the first day with a free time and reads each time out in full', async () => {
    const { address } = openPage(`lines=${haircut}`)
    fireEvent.click(await time('Monday, 23 November 2026, 4:00 pm'))
    await waitFor(() => expect(address().search).toMatchObject({ startsAt: four }))
    expect(address().search).toMatchObject({ lines: haircut, date: '2026-11-23' })
  })

  it('says how many times each day has, and names the closed ones', async () => {
    const weekly = newProfile().hours.weekly.filter((window) => window.weekday !== 3)
    openPage(`lines=${haircut}`, {
      'salons.bySlug': () => newProfile({ hours: { ...newProfile().hours, weekly } }),
    })
    await time('Monday, 23 November 2026, 3 free times')
    expect(screen.getByRole('radio', { name: 'Wednesday, 25 November 2026, Closed' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'Thursday, 26 November 2026, None left' })).toBeTruthy()
  })

  it('names the prayers between the times where they fall', async () => {
    const { startsAt, endsAt } = newSlot('2026-11-23T15:10')
    openPage(`lines=${haircut}`, {
      'salons.availability': ({ input }) => {
        const view = newAvailability(input, STARTS)
        const closures = [{ prayer: 'asr', from: startsAt, to: endsAt }]
        return { ...view, days: view.days.map((day) => ({ ...day, closures })) }
      },
    })
    await time('Monday, 23 November 2026, 4:00 pm')
    const afternoon = screen.getByRole('region', { name: 'Afternoon' })
    expect(afternoon.textContent).toMatch(/Asr prayer3:10 pm – 3:55 pm4:00 pm/)
    expect(screen.getByRole('region', { name: 'Morning' }).textContent).not.toContain('prayer')
  })

  it('keeps the chosen stylist and the order of services in the address', async () => {
    const { address, server } = openPage(`lines=${haircut}*${manicure}`)
    const stylists = await screen.findByRole('group', { name: 'Stylist for Manicure' })
    fireEvent.click(within(stylists).getByRole('radio', { name: 'Sara' }))
    await waitFor(() => expect(address().search).toMatchObject({ lines: `${haircut}*${manicure}...${SARA}` }))
    await press('Do Manicure earlier')
    await waitFor(() =>
      expect(server.callsOf('salons.availability').at(-1)?.input).toMatchObject({
        lines: [{ serviceId: manicure, staffId: SARA }, { serviceId: haircut }],
      }),
    )
    await press('Remove Haircut')
    await waitFor(() => expect(address().search).toEqual({ lines: `${manicure}...${SARA}` }))
  })

  it('leads to the next free time when two weeks hold none', async () => {
    const next = newSlot('2026-12-20T10:00')
    const { address } = openPage(`lines=${haircut}`, {
      'salons.availability': ({ input }) => ({
        ...newAvailability(input, ['2026-12-20T10:00']),
        nextAvailable: { date: '2026-12-20', startsAt: next.startsAt },
      }),
    })
    fireEvent.click(await screen.findByRole('button', { name: /next free time/ }))
    await time('Sunday, 20 December 2026, 10:00 am')
    expect(address().search).toMatchObject({ date: '2026-12-20' })
  })

  it('lets a chosen time go with its two weeks', async () => {
    const { address } = openPage(`lines=${haircut}&date=2026-11-23&startsAt=${four}`)
    fireEvent.click(await time('Tuesday, 24 November 2026, 1 free time'))
    await waitFor(() => expect(address().search).toMatchObject({ date: '2026-11-24', startsAt: four }))
    await press('Later days')
    await waitFor(() => expect(address().search).toEqual({ lines: haircut, date: '2026-12-06' }))
  })

  it('opens with what is still offered and says that the rest is gone', async () => {
    openPage(`lines=${idOf(99)}*${haircut}`)
    await screen.findByText(/no longer offered and was left out/)
    expect(screen.getByRole('group', { name: 'Stylist for Haircut' })).toBeTruthy()
  })

  it('keeps a service whose stylist is gone, with anyone, and says so', async () => {
    openPage(`lines=${haircut}...${idOf(99)}`)
    await screen.findByText(/stylist you had chosen no longer does this/)
    expect(screen.queryByText(/was left out/)).toBeNull()
    await time('Tuesday, 24 November 2026, 1 free time')
  })
})

describe('the last look', () => {
  it('shows the total, the VAT inside and until when cancelling is free', async () => {
    openPage(`lines=${haircut}*${manicure}&date=2026-11-24&startsAt=${newSlot('2026-11-24T16:00').startsAt}`)
    await press('Continue')
    await screen.findByText('Everything right?')
    expect(screen.getAllByText('180 Saudi riyals').length).toBeGreaterThan(0)
    expect(screen.getByText('23.48 Saudi riyals')).toBeTruthy()
    expect(screen.getByText('Cancel free of charge until Monday 23 November 4:00 pm.')).toBeTruthy()
  })

  it('tells the range where the price depends on who is free', async () => {
    const own = [
      { staffId: NOURA, priceHalalas: 150_00, durationMinutes: null },
      { staffId: SARA, priceHalalas: null, durationMinutes: null },
    ]
    openPage(`lines=${haircut}&date=2026-11-23&startsAt=${four}&step=review`, {
      'salons.bySlug': () => newProfile({ services: [newService({ staff: own, priceVaries: true })] }),
    })
    await screen.findByText(/final price depends on who is free/)
    expect(screen.getByText('150 Saudi riyals')).toBeTruthy()
  })
})

describe('booking', () => {
  const review = `lines=${haircut}&date=2026-11-23&startsAt=${four}&step=review`

  it('sends the visit with its note, then shows the booking’s number', async () => {
    const { address, server } = openPage(review, { 'bookings.create': () => newBooking() })
    fireEvent.change(await screen.findByLabelText(/note for the salon/), { target: { value: ' Coffee ' } })
    await press('Confirm the booking')
    await screen.findByRole('heading', { name: 'See you soon!' })
    expect(screen.getByText('ABCD2345')).toBeTruthy()
    expect(server.callsOf('bookings.create')[0]?.input).toMatchObject({
      salonId: idOf(1),
      lines: [{ serviceId: haircut }],
      startsAt: four,
      note: 'Coffee',
    })
    expect(address().search).toEqual({ booked: idOf(5) })
  })

  it('asks whether promotions may come once it is booked, and never of who was asked before', async () => {
    const words = CONSENT_TEXTS[CONSENT_VERSION].en
    let last: object | null = null
    const { server, unmount } = openPage(`booked=${idOf(5)}`, {
      'accounts.promotions.read': () => ({ isGiven: last !== null, last }),
      'accounts.promotions.set': () => {
        last = { textVersion: CONSENT_VERSION, how: 'after_booking', at: NOON.toISOString() }
        return { isGiven: true, last }
      },
    })
    const box = await screen.findByRole('checkbox', { name: words })
    expect(box).toHaveProperty('checked', false)
    fireEvent.click(box)
    await waitFor(() => expect(screen.getByRole('checkbox')).toHaveProperty('checked', true))
    expect(server.callsOf('accounts.promotions.set')[0]?.input).toMatchObject({ how: 'after_booking' })
    unmount()
    const again = openPage(`booked=${idOf(5)}`, {
      'accounts.promotions.read': () => ({ isGiven: true, last }),
    })
    await screen.findByText('ABCD2345')
    await waitFor(() => expect(again.server.callsOf('accounts.promotions.read')).toHaveLength(1))
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('repeats a request without an answer under its old key, so that it never books twice', async () => {
    let isLost = true
    const { server } = openPage(review, {
      'bookings.create': () => {
        if (isLost) throw new TypeError('Failed to fetch')
        return newBooking()
      },
    })
    await press('Confirm the booking')
    expect((await screen.findByRole('alert')).textContent).toContain('offline')
    isLost = false
    await press('Try again')
    await screen.findByRole('heading', { name: 'See you soon!' })
    const keys = server.callsOf('bookings.create').map((call) => Object(call.input).idempotencyKey)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })

  it('does not call its own time taken when the answer was lost, not even after a reload', async () => {
    let isBooked = false
    const handlers: Handlers = {
      'salons.availability': ({ input }) =>
        newAvailability(input, isBooked ? STARTS.filter((start) => start !== '2026-11-23T16:00') : STARTS),
      'bookings.create': () => {
        isBooked = true
        throw new TypeError('Failed to fetch')
      },
    }
    const { server, unmount } = openPage(review, handlers)
    await press('Confirm the booking')
    await screen.findByRole('alert')
    unmount()
    const again = openPage(review, { ...handlers, 'bookings.create': () => newBooking() })
    await screen.findByText(/it will not book twice/)
    expect(screen.queryByText(/no longer free/)).toBeNull()
    await press('Try again')
    await screen.findByRole('heading', { name: 'See you soon!' })
    expect(again.server.callsOf('bookings.create')[0]?.input).toEqual(
      server.callsOf('bookings.create')[0]?.input,
    )
  })

  it('keeps every choice when somebody was quicker, loads the times again and offers the closest', async () => {
    let isTaken = false
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    const { address, server } = openPage(review, {
      'salons.availability': ({ input }) =>
        newAvailability(input, isTaken ? STARTS.filter((start) => start !== '2026-11-23T16:00') : STARTS),
      'bookings.create': () => {
        isTaken = true
        return refuse('SLOT_TAKEN', { cause: 'busy' })
      },
    })
    fireEvent.change(await screen.findByLabelText(/note for the salon/), { target: { value: 'Coffee' } })
    await press('Confirm the booking')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Somebody was quicker')
    // the button that was pressed is gone, and a small screen shows other things
    expect(document.activeElement).toBe(alert)
    expect(scrolled.mock.contexts).toContain(alert)
    expect(address().search).toMatchObject({ lines: haircut, date: '2026-11-23', startsAt: four })
    await waitFor(() => expect(screen.queryByRole('radio', { name: /23 November 2026, 4:00 pm/ })).toBeNull())

    fireEvent.click(within(alert).getByRole('button', { name: /23 Nov.*7:00 pm/ }))
    await press('Continue')
    expect(await screen.findByLabelText(/note for the salon/)).toHaveProperty('value', 'Coffee')
    await press('Confirm the booking')
    await waitFor(() => expect(server.callsOf('bookings.create')).toHaveLength(2))
    const [first, second] = server.callsOf('bookings.create').map((call) => Object(call.input))
    expect(second.startsAt).toBe(newSlot('2026-11-23T19:00').startsAt)
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey)
  })

  it('says when a time in the link is gone before it is even tried', async () => {
    openPage(`lines=${haircut}&date=2026-11-23&startsAt=${newSlot('2026-11-23T12:00').startsAt}&step=review`)
    expect((await screen.findByRole('alert')).textContent).toContain('no longer free')
    expect(screen.getByRole('button', { name: 'Choose a time' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull()
  })

  it('shows other refusals beside the button and stays where it is', async () => {
    openPage(review, { 'bookings.create': () => refuse('TOO_MANY_OPEN_BOOKINGS') })
    await press('Confirm the booking')
    expect((await screen.findByRole('alert')).textContent).toContain('as many coming bookings')
    expect(screen.getByText('Everything right?')).toBeTruthy()
  })

  it('signs in in place and books what was chosen', async () => {
    const challenge = {
      challengeId: idOf(50),
      expiresAt: new Date(NOON.getTime() + 300_000).toISOString(),
      resendAt: new Date(NOON.getTime() + 30_000).toISOString(),
      channel: 'sms',
    }
    const server = fakeServer({
      'salons.bySlug': () => newProfile(),
      'salons.availability': ({ input }) => newAvailability(input, STARTS),
      'accounts.requestOtp': () => challenge,
      'accounts.verifyOtp': () => newSignIn('a1'),
      'bookings.create': () => newBooking(),
      'bookings.byId': () => newBooking(),
    })
    renderApp(`/s/rose/book?${review}`)
    await press('Confirm the booking')
    fireEvent.change(await screen.findByLabelText('Mobile number'), { target: { value: '0501234567' } })
    await press('Send the code')
    fireEvent.change(await screen.findByLabelText('Six-digit code'), { target: { value: '123456' } })
    await screen.findByRole('heading', { name: 'See you soon!' })
    expect(server.callsOf('bookings.create')[0]).toMatchObject({
      accessToken: 'a1',
      input: { startsAt: four, lines: [{ serviceId: haircut }] },
    })
  })
})
