import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../../testing/fake-server.ts'
import {
  calendarBooking,
  newImpact,
  newMember,
  OFFICE,
  openOffice,
  SALON_ID,
} from '../../../../testing/office.ts'
import { idOf, NOON } from '../../../../testing/salons.ts'
import { readLeft } from './left-bookings.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON, shouldAdvanceTime: true })
})

const CANCEL = 'bookings.manage.cancel'
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const set = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const cancelled = (input: unknown) => ({
  ...calendarBooking('2026-11-22T18:00', { id: String(Object(input).id) }),
  status: 'cancelled',
})

/** An absence that hits so many bookings, all of which are to be cancelled. */
async function enterAbsence(count: number, cancel: (input: unknown) => unknown) {
  const opened = openOffice(`${OFFICE}/settings/time-off`, {
    'salons.manage.timeOff.list': () => [],
    'salons.manage.timeOff.impact': () => newImpact(count),
    'salons.manage.timeOff.add': () => ({ id: idOf(9001) }),
    [CANCEL]: ({ input }) => cancel(input),
  })
  await set('First day', '2026-11-22')
  await set('Last day', '2026-11-22')
  await press('Enter the absence')
  await set('All of them', 'cancel')
  return opened
}

const outcomes = async () =>
  within(await screen.findByRole('dialog', { name: 'What became of the bookings' }))
const progress = async () => (await outcomes()).getByRole('progressbar').getAttribute('aria-valuetext')

/** Holds the answers back from the one after so many on, until they are let go. */
function gate(free: number) {
  const waiting: (() => void)[] = []
  let isOpen = false
  let asked = 0
  return {
    pass: (): Promise<void> =>
      (asked += 1) <= free || isOpen ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    open(): void {
      isOpen = true
      for (const goOn of waiting) goOn()
    },
  }
}

describe('more bookings than anybody looks at', () => {
  it('are drawn a page at a time, and chosen for and handled all the same', async () => {
    const { server } = await enterAbsence(60, cancelled)
    const region = within(screen.getByRole('region', { name: '60 bookings would be affected' }))
    expect(region.getAllByRole('listitem')).toHaveLength(10)
    fireEvent.click(region.getByRole('button', { name: 'Show more' }))
    expect(region.getAllByRole('listitem')).toHaveLength(60)
    expect(region.queryByRole('button', { name: 'Show more' })).toBeNull()
    expect(document.activeElement).toBe(region.getAllByRole('link')[10])
    await set('What becomes of the booking of Huda 6?', 'keep')
    await press('Save and change 59 bookings')
    await waitFor(async () => expect(await progress()).toBe('59 of 59'))
    const dialog = await outcomes()
    dialog.getByRole('heading', { name: 'Changed (59)' })
    dialog.getByRole('heading', { name: 'Kept (1)' })
    expect(dialog.getAllByRole('listitem')).toHaveLength(11)
    expect(server.callsOf(CANCEL)).toHaveLength(59)
  })
})

describe('bookings that are handled', () => {
  it('tell how far they are, can be stopped, and go on where they were', async () => {
    const { pass, open } = gate(2)
    const { server } = await enterAbsence(6, async (input) => {
      await pass()
      return cancelled(input)
    })
    await press('Save and change 6 bookings')
    await waitFor(async () => expect(await progress()).toBe('2 of 6'))
    const dialog = await outcomes()
    const bar = dialog.getByRole('progressbar', { name: 'Bookings that are done' })
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['2', '6'])
    dialog.getByText('Keep this page open until it is done.')
    fireEvent.click(dialog.getByRole('button', { name: 'Stop' }))
    open()
    await dialog.findByText('3 bookings are still as they were.')
    dialog.getByRole('heading', { name: 'Still as they were (3)' })
    expect(dialog.getAllByRole('button', { name: 'Choose another time' })).toHaveLength(3)
    fireEvent.click(dialog.getByRole('button', { name: 'Go on' }))
    await dialog.findByRole('heading', { name: 'Changed (6)' })
    expect(server.callsOf(CANCEL).map(({ input }) => input)).toEqual(
      newImpact(6).bookings.map(({ id, version }) => ({ id, version })),
    )
  })

  it('wait for a server that takes no more for a moment, and say so', async () => {
    let isLimited = true
    await enterAbsence(2, (input) =>
      isLimited ? refuse('RATE_LIMITED', { retryAfterSeconds: 2 }) : cancelled(input),
    )
    await press('Save and change 2 bookings')
    const dialog = await outcomes()
    await dialog.findByText('The server takes no more for a moment. It goes on by itself.')
    dialog.getByText(/^In [12] s$/)
    isLimited = false
    await dialog.findByRole('heading', { name: 'Changed (2)' })
    expect(dialog.queryByText(/^In \d s$/)).toBeNull()
  })

  it('rest without an answer rather than fail, one after the other', async () => {
    let isDown = true
    const { server } = await enterAbsence(3, (input) => {
      if (isDown) throw new TypeError('Failed to fetch')
      return cancelled(input)
    })
    await press('Save and change 3 bookings')
    const dialog = await outcomes()
    await dialog.findByRole('alert')
    dialog.getByRole('heading', { name: 'Still as they were (3)' })
    expect(server.callsOf(CANCEL)).toHaveLength(1)
    isDown = false
    fireEvent.click(dialog.getByRole('button', { name: 'Go on' }))
    await dialog.findByRole('heading', { name: 'Changed (3)' })
    expect(dialog.queryByRole('alert')).toBeNull()
  })

  it('stand first, by why, where they failed', async () => {
    const reasons = [refuse('HOLD_EXPIRED'), null, refuse('NOT_FOUND'), refuse('HOLD_EXPIRED')]
    await enterAbsence(4, (input) => reasons.shift() ?? cancelled(input))
    await press('Save and change 4 bookings')
    const dialog = await outcomes()
    await waitFor(async () => expect(await progress()).toBe('4 of 4'))
    const headings = dialog.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(headings).toEqual([
      expect.stringMatching(/ \(2\)$/),
      expect.stringMatching(/ \(1\)$/),
      'Changed (1)',
    ])
  })
})

describe('a booking that is to be cancelled', () => {
  it('is so only as it was looked at, and told of apart where it was moved meanwhile', async () => {
    const moved = { ...calendarBooking('2026-11-24T10:00', { id: idOf(5) }), version: 2 }
    const { server } = await enterAbsence(2, (input) =>
      Object(input).id === moved.id ? moved : cancelled(input),
    )
    await press('Save and change 2 bookings')
    const dialog = await outcomes()
    await dialog.findByRole('heading', { name: 'Changed (1)' })
    dialog.getByRole('heading', { name: 'Changed meanwhile, so not cancelled (1)' })
    dialog.getByText('Not cancelled')
    dialog.getByText(/^Now Tue,? 24 Nov 10:00 am · Noura$/)
    expect(server.callsOf(CANCEL).map(({ input }) => input)).toEqual([
      { id: idOf(5), version: 1 },
      { id: idOf(6), version: 1 },
    ])
  })
})

describe('a page that is left while bookings are handled', () => {
  it('asks first, and then leaves the others as they are', async () => {
    const { pass, open } = gate(1)
    const { server } = await enterAbsence(5, async (input) => {
      await pass()
      return cancelled(input)
    })
    await press('Save and change 5 bookings')
    await waitFor(async () => expect(await progress()).toBe('1 of 5'))
    const close = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(close()).toBe(true)
    fireEvent.click(screen.getAllByRole('link', { name: 'Clients', hidden: true })[0]!)
    const question = within(await screen.findByRole('dialog', { name: 'Leave before it is done?' }))
    fireEvent.click(question.getByRole('button', { name: 'Leave' }))
    await screen.findByRole('heading', { name: 'Clients', level: 1 })
    open()
    const left = () =>
      readLeft({ owner: newMember('owner').id, salonId: SALON_ID }).map(({ booking }) => booking.id)
    await waitFor(() => expect(left()).toEqual([idOf(7), idOf(8), idOf(9)]))
    expect(server.callsOf(CANCEL)).toHaveLength(2)
    expect(close()).toBe(false)
  })

  it('offers them again in the settings, until they are done or left for good', async () => {
    let isFull = true
    const { unmount } = await enterAbsence(3, (input) => (isFull ? refuse('NOT_FOUND') : cancelled(input)))
    await press('Save and change 3 bookings')
    const dialog = await outcomes()
    await dialog.findByRole('button', { name: 'Try again what was not changed' })
    // closed without a look at them
    fireEvent.click(dialog.getByRole('button', { name: 'Done' }))
    await screen.findByText(/^3 bookings are still as they were, though/)
    unmount()

    const { server } = openOffice(`${OFFICE}/settings/members`, { [CANCEL]: ({ input }) => cancelled(input) })
    isFull = false
    await press('Show and go on')
    const again = await outcomes()
    again.getByRole('heading', { name: 'Still as they were (3)' })
    expect(server.callsOf(CANCEL)).toEqual([])
    fireEvent.click(again.getByRole('button', { name: 'Go on' }))
    await again.findByRole('heading', { name: 'Changed (3)' })
    fireEvent.click(again.getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.queryByText(/as they were/)).toBeNull()
    expect(sessionStorage).toHaveLength(0)
  })

  it('offers them no more once they are left for good', async () => {
    await enterAbsence(2, () => refuse('NOT_FOUND'))
    await press('Save and change 2 bookings')
    await (await outcomes()).findByRole('button', { name: 'Try again what was not changed' })
    await press('Done')
    await press('Leave as they are')
    expect(screen.queryByText(/as they were/)).toBeNull()
    expect(sessionStorage).toHaveLength(0)
  })
})
