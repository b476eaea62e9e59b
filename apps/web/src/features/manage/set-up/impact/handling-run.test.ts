import type { AffectedBookingView, BookingView } from '@salon/contract'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { at, calendarBooking } from '../../../../testing/office.ts'
import { idOf, named } from '../../../../testing/salons.ts'
import { createRun, type Handle } from './handling-run.ts'
import type { Handlings } from './handling.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T09:00:00.000Z') })
})

const affected = (number: number): AffectedBookingView => ({
  ...{ id: idOf(number), version: 1, reference: `REF${number}`, startsAt: at('2026-11-22T18:00') },
  ...{ timeZone: 'Asia/Riyadh', customerName: `Huda ${number}`, canMove: true, lacksRoom: false },
  lines: [{ name: named('Haircut'), staffName: named('Noura') }],
})
const bookings = (count: number) => Array.from({ length: count }, (_, index) => affected(index + 1))
const allOf = (all: readonly AffectedBookingView[]): Handlings =>
  Object.fromEntries(all.map(({ id }) => [id, 'cancel']))
const cancelled = (id: string): BookingView => ({
  ...calendarBooking('2026-11-22T18:00', { id }),
  status: 'cancelled',
})
const refusal = (reason: string, details = {}) =>
  Object.assign(new Error(reason), { data: { reason, details } })
/** As `fetch` fails without a network. */
const noAnswer = () => new TypeError('Failed to fetch')

function start(count: number, handle: Handle = async ({ id }) => cancelled(id)) {
  const calls: string[] = []
  const keep = vi.fn<(left: readonly { booking: AffectedBookingView }[]) => void>()
  const onRest = vi.fn<(changed: readonly BookingView[]) => void>()
  const run = createRun({
    handle(booking, handling) {
      calls.push(booking.id)
      return handle(booking, handling)
    },
    ...{ keep, onRest },
  })
  const all = bookings(count)
  run.start(all, allOf(all))
  const states = () => run.get().handled.map(({ outcome }) => outcome.state)
  const countOf = (state: string) => states().filter((each) => each === state).length
  return { run, calls, keep, onRest, states, countOf }
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

describe('bookings that are handled', () => {
  it('are so one after the other, however many, and what is kept is not touched', async () => {
    let underWay = 0
    const { run, calls, countOf, onRest } = start(300, async ({ id }) => {
      underWay += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect((underWay -= 1)).toBe(0)
      return cancelled(id)
    })
    run.start([affected(400)], {})
    await seconds(20)
    expect(countOf('waiting')).toBeGreaterThan(0)
    await seconds(60)
    expect(calls).toEqual(bookings(300).map(({ id }) => id))
    expect([countOf('done'), countOf('kept')]).toEqual([300, 1])
    expect(onRest.mock.calls.map(([changed]) => changed.length)).toEqual([300])
  })

  it('do not wait for one that fails, which can be tried again', async () => {
    let isFull = true
    const { run, states, onRest } = start(3, async ({ id }) => {
      if (id === idOf(2) && isFull) throw refusal('SLOT_TAKEN')
      return cancelled(id)
    })
    await seconds(1)
    expect(states()).toEqual(['done', 'failed', 'done'])
    isFull = false
    run.tryAgain()
    await seconds(1)
    expect(states()).toEqual(['done', 'done', 'done'])
    expect(onRest.mock.calls.map(([changed]) => changed.length)).toEqual([2, 1])
  })

  it('go on by themselves after the wait that the server asks for, and none is lost', async () => {
    let isLimited = true
    const { run, calls, states } = start(3, async ({ id }) => {
      if (id === idOf(2) && isLimited) throw refusal('RATE_LIMITED', { retryAfterSeconds: 20 })
      return cancelled(id)
    })
    await seconds(1)
    expect(run.get().until).toBe('2026-11-22T09:00:20.000Z')
    expect(states()).toEqual(['done', 'waiting', 'waiting'])
    isLimited = false
    await seconds(18)
    expect(calls).toHaveLength(2)
    await seconds(3)
    expect(states()).toEqual(['done', 'done', 'done'])
    expect(run.get().until).toBeNull()
  })

  it.each([
    ['without an answer', noAnswer],
    ['once her session has ended', () => refusal('SESSION_EXPIRED')],
  ])('rest %s, are as they were, and go on when they are told to', async (_when, failure) => {
    let isDown = true
    const { run, calls, states } = start(4, async ({ id }) => {
      if (id !== idOf(1) && isDown) throw failure()
      return cancelled(id)
    })
    await seconds(1)
    expect(states()).toEqual(['done', 'left', 'left', 'left'])
    expect(calls).toHaveLength(2)
    expect(run.get().error).toBeTruthy()
    isDown = false
    run.goOn()
    expect(run.get().error).toBeNull()
    await seconds(1)
    expect(states()).toEqual(['done', 'done', 'done', 'done'])
  })

  it('can be stopped, also during a wait: the one under way ends, the others are as they were', async () => {
    const { run, calls, states, countOf } = start(100, async ({ id }) => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      if (calls.length === 90) throw refusal('RATE_LIMITED', { retryAfterSeconds: 60 })
      return cancelled(id)
    })
    await vi.advanceTimersByTimeAsync(15)
    run.stop()
    await seconds(1)
    expect(states().slice(0, 3)).toEqual(['done', 'done', 'left'])
    run.goOn()
    await seconds(20)
    expect(run.get().until).not.toBeNull()
    run.stop()
    await seconds(0)
    expect(run.get().until).toBeNull()
    await seconds(100)
    expect(calls).toHaveLength(90)
    expect(countOf('left')).toBe(11)
  })

  it('are handled one at a time also when they go on before the one under way has ended', async () => {
    const { run, calls } = start(3, async ({ id }) => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      return cancelled(id)
    })
    run.stop()
    run.goOn()
    await seconds(1)
    expect(calls).toEqual([idOf(1), idOf(2), idOf(3)])
  })

  it('are not begun by another change while they are left', async () => {
    const { run, calls, states } = start(3)
    run.stop()
    await seconds(1)
    run.start([affected(2), affected(9)], { [idOf(2)]: 'nearest_time', [idOf(9)]: 'cancel' })
    await seconds(1)
    expect(calls).toEqual([idOf(1), idOf(2), idOf(9)])
    // those that were done before are told of no more
    expect(states()).toEqual(['left', 'done', 'done'])
    expect(run.get().handled.map(({ handling }) => handling)).toEqual(['cancel', 'nearest_time', 'cancel'])
  })

  it('are kept in mind until nothing is left of them', async () => {
    let isFull = true
    const { run, keep } = start(50, async ({ id }) => {
      if (id === idOf(50) && isFull) throw refusal('SLOT_TAKEN')
      return cancelled(id)
    })
    const kept = () => keep.mock.lastCall?.[0].map(({ booking }) => booking.id)
    expect(kept()).toHaveLength(50)
    await seconds(1)
    expect(keep.mock.calls.length).toBeLessThan(10)
    expect(kept()).toEqual([idOf(50)])
    isFull = false
    run.tryAgain()
    await seconds(1)
    expect(kept()).toEqual([])
    run.moved(cancelled(idOf(1)))
    run.clear()
    expect(run.get().handled).toEqual([])
  })
})

it('goes on with what was left when the page was closed', async () => {
  const handle = vi.fn<Handle>(async ({ id }) => cancelled(id))
  const left = [{ booking: affected(7), handling: 'cancel' as const }]
  const run = createRun({ handle, keep: vi.fn<() => void>(), onRest: vi.fn<() => void>() }, left)
  expect(run.get().handled).toMatchObject([{ ...left[0], outcome: { state: 'left' } }])
  await seconds(1)
  expect(handle).not.toHaveBeenCalled()
  run.goOn()
  await seconds(1)
  expect(handle.mock.calls).toEqual([[affected(7), 'cancel']])
})
