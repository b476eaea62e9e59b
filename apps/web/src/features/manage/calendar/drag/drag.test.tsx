import type { BookingEventView } from '@salon/contract'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { manageEn } from '../../../../i18n/manage.en.ts'
import { refuse } from '../../../../testing/fake-server.ts'
import { at, calendarBooking, newCalendar, OFFICE, openOffice } from '../../../../testing/office.ts'
import { idOf, named, newBooking, NOON, NOURA, SARA, TODAY } from '../../../../testing/salons.ts'

/** Where the columns of ten o'clock on lie: Noura's from 0 to 100, Sara's (of rooms, the quiet one's) from 100 to 200, 1.6 pixels a minute. */
const HUDA_TOP = 576
const HUDA_END = HUDA_TOP + 72
const FOUR = 590

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    const left = ['Sara', 'Quiet room'].includes(this.getAttribute('aria-label') ?? '') ? 100 : 0
    const isBlock = this.hasAttribute('data-line')
    return new DOMRect(left, isBlock ? HUDA_TOP : 0, 100, isBlock ? HUDA_END - HUDA_TOP : 1200)
  })
})

/** A calendar that knows Huda's visit with Noura at four, as the server moves it. */
function openDay(answer: (version: number) => unknown = (version) => newBooking({ version })) {
  let bookings = [calendarBooking('2026-11-22T16:00')]
  let version = 1
  return openOffice(OFFICE, {
    'bookings.manage.calendar': () => newCalendar(TODAY, { bookings }),
    'bookings.byId': () => newBooking({ customer: { name: 'Huda', phone: null } }),
    'bookings.manage.reschedule': ({ input }) => {
      version += 1
      const moved = answer(version)
      const [line] = (input as { lines: { staffId: string }[] }).lines
      const isHome = line?.staffId === NOURA
      bookings = [
        {
          ...(isHome
            ? calendarBooking('2026-11-22T16:00')
            : calendarBooking('2026-11-22T18:00', { staffId: SARA })),
          version,
        },
      ]
      return moved
    },
  })
}

/** A colleague's move, as the history has it. */
const moved = (salonPerson: string | null): BookingEventView => ({
  ...{ at: at('2026-11-22T12:00'), type: 'rescheduled', from: 'confirmed', to: 'confirmed', actor: 'salon' },
  ...{ salonPerson, reason: null },
})

const block = (name: string) =>
  within(screen.getByRole('region', { name })).getByRole('button', { name: /Huda/ })
const pointer = { pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0 }

/** Holds Huda's visit and brings it over Sara's column at six. */
async function hold(): Promise<void> {
  await screen.findByRole('region', { name: 'Noura' })
  fireEvent.pointerDown(block('Noura'), { ...pointer, clientX: 50, clientY: FOUR })
  fireEvent.pointerMove(window, { ...pointer, clientX: 150, clientY: FOUR + 192 })
}
async function drag(): Promise<void> {
  await hold()
  await screen.findByText('Free')
}
const drop = () => fireEvent.pointerUp(window, pointer)

describe('a booking that is dragged', () => {
  it('goes where it is dropped, and back again when that is undone', async () => {
    const { server } = openDay()
    await drag()
    drop()
    await waitFor(() => expect(block('Sara').textContent).toContain('6:00 pm'))
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(block('Noura').textContent).toContain('4:00 pm'))
    await screen.findByText('The booking is back where it was.')
    const moves = server.callsOf('bookings.manage.reschedule').map(({ input }) => input)
    expect(moves).toMatchObject([
      { id: idOf(5), version: 1, startsAt: at('2026-11-22T18:00'), lines: [{ staffId: SARA }] },
      { id: idOf(5), version: 2, startsAt: at('2026-11-22T16:00'), lines: [{ staffId: NOURA }] },
    ])
  })

  it('is left alone where a colleague has moved it meanwhile, and says what became of it', async () => {
    const theirs = newBooking({
      ...{ ...calendarBooking('2026-11-22T20:00'), version: 3 },
      history: [moved('Sara')],
    })
    let isTheirs = false
    openOffice(OFFICE, {
      'bookings.manage.calendar': () =>
        newCalendar(TODAY, { bookings: [calendarBooking(`2026-11-22T${isTheirs ? 20 : 16}:00`)] }),
      'bookings.byId': () => theirs,
      'bookings.manage.reschedule'() {
        isTheirs = true
        return refuse('CHANGED_MEANWHILE', { version: 3 })
      },
    })
    await drag()
    drop()
    await screen.findByText(
      /^This booking was changed meanwhile and stays as it is: Moved \(Sara\)\. It begins on Sun.* 22 Nov.*, 8:00 pm\.$/,
    )
    await waitFor(() => expect(block('Noura').textContent).toContain('8:00 pm'))
  })

  it('tells that it is over where it was cancelled meanwhile', async () => {
    const cancelled = { ...moved(null), type: 'cancelled', to: 'cancelled', actor: 'customer' } as const
    const { server } = openOffice(OFFICE, {
      'bookings.manage.calendar': () =>
        newCalendar(TODAY, { bookings: [calendarBooking('2026-11-22T16:00')] }),
      'bookings.byId': () => newBooking({ status: 'cancelled', history: [cancelled] }),
      'bookings.manage.reschedule': () =>
        refuse('ILLEGAL_TRANSITION', { from: 'cancelled', to: 'rescheduled' }),
    })
    await drag()
    drop()
    await screen.findByText(
      'This booking was changed meanwhile and stays as it is: Cancelled (the customer).',
    )
    expect(server.callsOf('bookings.byId')).toHaveLength(1)
  })

  it('is moved on from where its own move before has brought it, though that is not answered yet', async () => {
    let answer: ((value: unknown) => void) | undefined
    const { server } = openDay((version) =>
      version === 2
        ? new Promise((resolve) => (answer = () => resolve(newBooking({ version }))))
        : newBooking({ version }),
    )
    await drag()
    drop()
    await waitFor(() => expect(block('Sara').textContent).toContain('6:00 pm'))
    fireEvent.pointerDown(block('Sara'), { ...pointer, clientX: 150, clientY: FOUR })
    fireEvent.pointerMove(window, { ...pointer, clientX: 50, clientY: FOUR })
    await screen.findByText('Free')
    drop()
    await waitFor(() => expect(block('Noura')).toBeDefined())
    answer?.(null)
    await waitFor(() => expect(server.callsOf('bookings.manage.reschedule')).toHaveLength(2))
    expect(server.callsOf('bookings.manage.reschedule').map(({ input }) => input)).toMatchObject([
      { version: 1, lines: [{ staffId: SARA }] },
      { version: 2, lines: [{ staffId: NOURA }] },
    ])
  })

  it('jumps back with the reason when the server refuses', async () => {
    openDay(() => refuse('STAFF_CANNOT_DO_SERVICE'))
    await drag()
    drop()
    await screen.findByText(manageEn.refusals.causes.skill)
    expect(block('Noura').textContent).toContain('4:00 pm')
  })

  it('names the start of its visit where that would be over, on the mark and when the server refuses', async () => {
    const booking = calendarBooking('2026-11-22T16:00')
    const [line] = booking.lines
    if (!line) throw new Error('no service')
    // an hour later, with Sara; its end is held below at half past twelve
    const facial = { ar: 'تنظيف', en: 'Facial' }
    const second = {
      ...{ ...line, id: 'second', name: facial, staff: { id: SARA, name: named('Sara') } },
      ...{ startsAt: at('2026-11-22T17:00'), endsAt: at('2026-11-22T17:45') },
    }
    const visit = { ...booking, endsAt: second.endsAt, lines: [line, second] }
    const { server } = openOffice(OFFICE, {
      'bookings.manage.calendar': () => newCalendar(TODAY, { bookings: [visit] }),
      'bookings.manage.reschedule': () => refuse('NOTICE_TOO_SHORT', { cause: 'notice' }),
    })
    await screen.findByRole('region', { name: 'Noura' })
    fireEvent.pointerDown(block('Sara'), { ...pointer, clientX: 150, clientY: HUDA_TOP + 10 })
    // four and a half hours before five
    const top = (12 * 60 + 30 - 600) * 1.6
    fireEvent.pointerMove(window, { ...pointer, clientX: 150, clientY: top + 10 })
    await screen.findByText('The visit would begin at 11:30 am. This time is over')
    drop()
    await screen.findByText(`The visit would begin at 11:30 am. ${manageEn.refusals.causes.notice}`)
    expect(server.callsOf('bookings.manage.reschedule')).toHaveLength(1)
  })

  it('is said not to fit with somebody who does not do its service', async () => {
    const staff = newCalendar().staff.map((each) => (each.id === SARA ? { ...each, serviceIds: [] } : each))
    openOffice(OFFICE, {
      'bookings.manage.calendar': () =>
        newCalendar(TODAY, { staff, bookings: [calendarBooking('2026-11-22T16:00')] }),
    })
    await hold()
    await screen.findByText('Not done by this person')
    expect(screen.queryByText('Free')).toBeNull()
  })

  it('stays where it is when the grid goes away under it', async () => {
    const { server } = openDay()
    await drag()
    cleanup()
    const frames = vi.spyOn(globalThis, 'requestAnimationFrame')
    await new Promise((resolve) => requestAnimationFrame(resolve))
    // this one; the grid draws no more
    expect(frames).toHaveBeenCalledTimes(1)
    drop()
    expect(server.callsOf('bookings.manage.reschedule')).toEqual([])
  })

  it('stays where it is when Escape gives up, and a mere press opens it', async () => {
    const { server } = openDay()
    await drag()
    fireEvent.keyDown(window, { key: 'Escape' })
    expect(screen.queryByText('Free')).toBeNull()
    drop()
    // the browser's, when the button is let go
    fireEvent.click(block('Noura'))
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent.pointerDown(block('Noura'), { ...pointer, clientX: 50, clientY: FOUR })
    fireEvent.pointerUp(window, pointer)
    fireEvent.click(block('Noura'))
    await screen.findByRole('dialog', { name: 'Huda' })
    expect(server.callsOf('bookings.manage.reschedule')).toEqual([])
  })
})

describe('the lower end of a booking that is dragged', () => {
  /** Pulls the end of Huda's visit down by an hour. */
  async function pull(): Promise<void> {
    await screen.findByRole('region', { name: 'Noura' })
    const end = block('Noura').querySelector('[data-end]')
    if (!end) throw new Error('No end to hold')
    fireEvent.pointerDown(end, { ...pointer, clientX: 50, clientY: HUDA_END - 2 })
    fireEvent.pointerMove(window, { ...pointer, clientX: 150, clientY: HUDA_END - 2 + 96 })
    const length = await screen.findByText('1 hour 45 min')
    // each in a line of its own
    const range = length.previousElementSibling
    expect(range?.textContent).toMatch(/^.?4:00 pm – 5:45 pm.?$/)
    drop()
  }
  const resized = (version: number, minutes: number) => {
    const booking = calendarBooking('2026-11-22T16:00')
    const endsAt = at(minutes === 45 ? '2026-11-22T16:45' : '2026-11-22T17:45')
    return { ...booking, version, endsAt, lines: booking.lines.map((line) => ({ ...line, endsAt })) }
  }

  it('makes it longer at once, and as long as before when that is undone', async () => {
    let booking = resized(1, 45)
    const { server } = openOffice(OFFICE, {
      'bookings.manage.calendar': () => newCalendar(TODAY, { bookings: [booking] }),
      'bookings.manage.resize'({ input }) {
        const [{ minutes = 45 } = {}] = (input as { lines: { minutes?: number }[] }).lines
        booking = resized(booking.version + 1, minutes)
        return { ...newBooking(), ...booking }
      },
    })
    await pull()
    await waitFor(() => expect(block('Noura').textContent).toContain('5:45 pm'))
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByText('It takes as long as before.')
    await waitFor(() => expect(block('Noura').textContent).toContain('4:45 pm'))
    expect(server.callsOf('bookings.manage.resize').map(({ input }) => input)).toEqual([
      { id: idOf(5), version: 1, lines: [{ line: 0, minutes: 105 }] },
      { id: idOf(5), version: 2, lines: [{ line: 0 }] },
    ])
    expect(server.callsOf('bookings.manage.reschedule')).toEqual([])
  })

  it('jumps back with the reason when the server refuses', async () => {
    openOffice(OFFICE, {
      'bookings.manage.calendar': () => newCalendar(TODAY, { bookings: [resized(1, 45)] }),
      'bookings.manage.resize': () => refuse('SLOT_TAKEN', { cause: 'busy' }),
    })
    await pull()
    await screen.findByText(manageEn.refusals.causes.busy)
    await waitFor(() => expect(block('Noura').textContent).toContain('4:45 pm'))
  })
})

describe('a booking that is dragged from room to room', () => {
  it('stays with who serves it, and goes back to its room when that is undone', async () => {
    const [steam, quiet] = [idOf(31), idOf(32)]
    const booking = calendarBooking('2026-11-22T16:00')
    const [line] = booking.lines
    const rooms = [steam, quiet].map((id) => ({
      ...{ id, name: named(id === steam ? 'Steam room' : 'Quiet room'), capacity: 1 },
      serviceIds: [line?.serviceId ?? ''],
    }))
    let room = steam
    const { server } = openOffice(OFFICE, {
      'bookings.manage.calendar': () =>
        newCalendar(TODAY, {
          rooms,
          bookings: [{ ...booking, rooms: { [line?.id ?? '']: { id: room, name: named('Room') } } }],
        }),
      'bookings.manage.reschedule'({ input }) {
        room = (input as { lines: { roomId: string }[] }).lines[0]?.roomId ?? ''
        return newBooking()
      },
    })
    fireEvent.click(await screen.findByRole('radio', { name: 'By room' }))
    await screen.findByRole('region', { name: 'Steam room' })
    expect(location.search).toContain('by=room')
    expect(block('Steam room').textContent).toContain('Noura')
    fireEvent.pointerDown(block('Steam room'), { ...pointer, clientX: 50, clientY: FOUR })
    fireEvent.pointerMove(window, { ...pointer, clientX: 150, clientY: FOUR })
    await screen.findByText('Free')
    drop()
    await waitFor(() => expect(block('Quiet room')).toBeDefined())
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(block('Steam room')).toBeDefined())
    expect(server.callsOf('bookings.manage.reschedule').map(({ input }) => input)).toMatchObject([
      { lines: [{ staffId: NOURA, roomId: quiet }] },
      { lines: [{ staffId: NOURA, roomId: steam }] },
    ])
  })
})
