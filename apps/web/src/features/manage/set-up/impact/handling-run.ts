import type { AffectedBookingView, BookingView } from '@salon/contract'
import { type Instant, toInstant } from '@salon/domain'
import { failureOf, type FailureReason } from '../../../../lib/error-message.ts'
import { createStore, type Store } from '../../../../lib/store.ts'
import type { ChosenHandling, HandledBooking, Handling, Handlings } from './handling.ts'
import { createPace } from './pace.ts'

export type Handle = (
  booking: AffectedBookingView,
  handling: Exclude<Handling, 'keep'>,
) => Promise<BookingView>

export interface RunDeps {
  /** Does with a booking what was chosen; again after a lost answer, too. */
  handle: Handle
  /** Keeps in mind what was chosen and is not done, for when the page is closed. */
  keep: (left: readonly ChosenHandling[]) => void
  /** None is under way any more; these were changed since one was. */
  onRest: (changed: readonly BookingView[]) => void
}

export interface RunState {
  handled: readonly HandledBooking[]
  /** They are looked at. */
  isOpen: boolean
  /** The server takes no more until then, when it goes on by itself. */
  until: Instant | null
  /** Why those that are left are so, unless somebody stopped them. */
  error: unknown
}

export interface HandlingRun extends Pick<Store<RunState>, 'get' | 'subscribe'> {
  /** Handles bookings; what is left of others stays in the list. */
  start: (bookings: readonly AffectedBookingView[], handlings: Handlings) => void
  /** Leaves what is not under way as it is. */
  stop: () => void
  /** With what was left. */
  goOn: () => void
  /** What failed. */
  tryAgain: () => void
  /** It was moved by hand. */
  moved: (after: BookingView) => void
  /** Looks at them again. */
  open: () => void
  /** Looks at them no more; what is left of them can be opened again. */
  close: () => void
  /** Forgets all of them. */
  clear: () => void
}

const NOTHING: RunState = { handled: [], isOpen: false, until: null, error: null }
/** It is no failure of the booking, and would be one of each that follows. */
const STANDS_STILL: readonly FailureReason[] = [
  'OFFLINE',
  'UNAUTHENTICATED',
  'SESSION_EXPIRED',
  'SESSION_REUSED',
]
/** Where the server does not say for how long. */
const LIMITED_SECONDS = 10
/** What was done since it was kept in mind is done once all the same. */
const STEPS_UNKEPT = 20

/**
 * Handles bookings one after the other, outside of what is on screen. One that fails stops none of the others; a server that takes no
 * more is waited for, and without an answer the rest is left until somebody goes on.
 */
export function createRun(
  { handle, keep, onRest }: RunDeps,
  left: readonly ChosenHandling[] = [],
): HandlingRun {
  const states = createStore<RunState>({
    ...NOTHING,
    handled: left.map((chosen) => ({ ...chosen, outcome: { state: 'left' } })),
  })
  const pace = createPace()
  let isUnderWay = false
  let endRest = () => {}

  function change(handled: RunState['handled'], others: Partial<RunState> = {}): void {
    states.set({ ...states.get(), ...others, handled })
  }

  function settle(id: string, outcome: HandledBooking['outcome']): void {
    change(states.get().handled.map((each) => (each.booking.id === id ? { ...each, outcome } : each)))
  }

  function turn(
    from: HandledBooking['outcome']['state'],
    state: 'waiting' | 'left',
    error: unknown = null,
  ): void {
    const turned = states
      .get()
      .handled.map((each) => (each.outcome.state === from ? { ...each, outcome: { state } } : each))
    change(turned, { error })
  }

  const keepLeft = () => keep(states.get().handled.filter(isUndone).map(toChosen))
  const findWaiting = () => states.get().handled.find(({ outcome }) => outcome.state === 'waiting')

  /** Until then, or until it is stopped. */
  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      endRest = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function handleOne({ booking, handling }: HandledBooking): Promise<BookingView | null> {
    if (handling === 'keep') return null
    try {
      const after = await handle(booking, handling)
      settle(booking.id, { state: 'done', after })
      return after
    } catch (error) {
      const { reason, details } = failureOf(error)
      if (reason === 'RATE_LIMITED') await waitFor(details['retryAfterSeconds'])
      else if (STANDS_STILL.includes(reason)) turn('waiting', 'left', error)
      else settle(booking.id, { state: 'failed', error })
      return null
    }
  }

  async function waitFor(seconds: unknown): Promise<void> {
    if (!findWaiting()) return
    const ms = (typeof seconds === 'number' ? seconds : LIMITED_SECONDS) * 1000
    states.set({ ...states.get(), until: toInstant(new Date(Date.now() + ms)) })
    await rest(ms)
    states.set({ ...states.get(), until: null })
  }

  async function handleAll(): Promise<void> {
    keepLeft()
    if (isUnderWay) return
    isUnderWay = true
    const changed: BookingView[] = []
    for (let next = findWaiting(); next; next = findWaiting()) {
      const delayMs = pace.delayMs(Date.now())
      if (delayMs > 0) await rest(delayMs)
      // it may have been stopped meanwhile
      if (findWaiting() !== next) continue
      const after = await handleOne(next)
      if (after && changed.push(after) % STEPS_UNKEPT === 0) keepLeft()
    }
    isUnderWay = false
    keepLeft()
    onRest(changed)
  }

  function clear(): void {
    states.set(NOTHING)
    keepLeft()
  }

  return {
    get: states.get,
    subscribe: states.subscribe,
    start(bookings, handlings) {
      const ids = new Set(bookings.map(({ id }) => id))
      const others = states.get().handled.filter((each) => isUndone(each) && !ids.has(each.booking.id))
      const added = bookings.map((booking): HandledBooking => {
        const handling = handlings[booking.id] ?? 'keep'
        return { booking, handling, outcome: { state: handling === 'keep' ? 'kept' : 'waiting' } }
      })
      change([...others, ...added], { isOpen: true })
      void handleAll()
    },
    stop() {
      turn('waiting', 'left')
      endRest()
    },
    goOn() {
      turn('left', 'waiting')
      void handleAll()
    },
    tryAgain() {
      turn('failed', 'waiting')
      void handleAll()
    },
    moved(after) {
      settle(after.id, { state: 'done', after })
      keepLeft()
    },
    open: () => states.set({ ...states.get(), isOpen: true }),
    close() {
      if (states.get().handled.some(isUndone)) states.set({ ...states.get(), isOpen: false })
      else clear()
    },
    clear,
  }
}

function isUndone({ outcome: { state } }: HandledBooking): boolean {
  return state === 'waiting' || state === 'left' || state === 'failed'
}

function toChosen({ booking, handling }: HandledBooking): ChosenHandling {
  return { booking, handling }
}
