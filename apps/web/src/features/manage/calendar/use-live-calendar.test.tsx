import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newLiveStream } from '../../../testing/live-stream.ts'
import {
  calendarBooking,
  newCalendar,
  newMember,
  OFFICE,
  openOffice,
  SALON_ID,
} from '../../../testing/office.ts'
import { newAccess } from '../../../testing/people.ts'
import { NOON, TODAY } from '../../../testing/salons.ts'

const CHANGES = '/live/bookings.manage.changes'
const INTERRUPTED = /Live updates are interrupted/

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

/** The calendar over a stream; what the salon has is told by `bookings`. */
function openLive(streams = [newLiveStream()]) {
  const bookings = { today: [] as ReturnType<typeof calendarBooking>[] }
  let opened = 0
  let refreshed = 0
  const { server } = openOffice(OFFICE, {
    'accounts.refresh': () => newAccess(`a${(refreshed += 1)}`, newMember('staff')),
    'bookings.manage.calendar': () => newCalendar(TODAY, { bookings: bookings.today }),
    [CHANGES]: () => streams[opened++]?.response ?? new Response('', { status: 503 }),
  })
  return { server, bookings, streams }
}

describe('the calendar', () => {
  it('shows what the server tells of, asked for with the token and no word of it in the address', async () => {
    const { server, bookings, streams } = openLive()
    await screen.findByRole('region', { name: 'Noura' })
    bookings.today = [calendarBooking('2026-11-22T16:00')]
    await waitFor(() => expect(server.callsOf(CHANGES)).toHaveLength(1))
    streams[0]?.tell()
    await screen.findByRole('button', { name: /Huda/ })
    expect(screen.queryByText(INTERRUPTED)).toBeNull()
    expect(server.callsOf(CHANGES)).toEqual([
      { input: { input: JSON.stringify({ salonId: SALON_ID }) }, accessToken: 'a1' },
    ])
  })

  it('opens the stream again with a new token when the old one has run out', async () => {
    const streams = [newLiveStream(), newLiveStream()]
    const { server } = openLive(streams)
    await waitFor(() => expect(server.callsOf(CHANGES)).toHaveLength(1))
    streams[0]?.refuse('UNAUTHENTICATED')
    await waitFor(() => expect(server.callsOf(CHANGES)).toHaveLength(2))
    expect(server.callsOf(CHANGES)[1]?.accessToken).toBe('a2')
  })

  it('does so each time that a token runs out, without a word', async () => {
    const streams = Array.from({ length: 4 }, newLiveStream)
    const { server } = openLive(streams)
    for (const [index, stream] of streams.entries()) {
      await waitFor(() => expect(server.callsOf(CHANGES)).toHaveLength(index + 1))
      // the third is asked for with the token of the second, and not opened
      if (index !== 2) stream.tell()
      if (index !== 3) stream.refuse('UNAUTHENTICATED')
    }
    expect(server.callsOf(CHANGES).map(({ accessToken }) => accessToken)).toEqual(['a1', 'a2', 'a2', 'a3'])
    expect(screen.queryByText(INTERRUPTED)).toBeNull()
  })

  it('says that it comes late when the stream is over', async () => {
    const { streams } = openLive()
    await screen.findByRole('region', { name: 'Noura' })
    streams[0]?.end()
    expect(await screen.findByText(INTERRUPTED)).toBeDefined()
  })

  it('says so when the server refuses the stream, too', async () => {
    openLive([])
    expect(await screen.findByText(INTERRUPTED)).toBeDefined()
  })

  it('listens only while it is on screen', async () => {
    const streams = [newLiveStream(), newLiveStream()]
    const { server } = openLive(streams)
    await waitFor(() => expect(server.callsOf(CHANGES)).toHaveLength(1))
    const visibility = vi.spyOn(document, 'visibilityState', 'get')
    const turn = (state: DocumentVisibilityState) => {
      visibility.mockReturnValue(state)
      act(() => void fireEvent(document, new Event('visibilitychange')))
    }
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    turn('hidden')
    await vi.advanceTimersByTimeAsync(11_000)
    vi.useFakeTimers({ toFake: ['Date'], now: NOON })
    expect(server.callsOf(CHANGES)).toHaveLength(1)
    turn('visible')
    await waitFor(() => expect(server.callsOf(CHANGES)).toHaveLength(2))
  })
})
