import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { afterFirstPaint } from './after-first-paint.ts'

/** What the page is told of, as by a browser that has painted only once `paint` is called. */
let paint: (name: string) => void
const disconnect = vi.fn<() => void>()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      disconnect = disconnect
      observe = vi.fn<() => void>()
      constructor(tell: (list: { getEntriesByName: (name: string) => unknown[] }) => void) {
        paint = (name) => tell({ getEntriesByName: (asked) => (asked === name ? [{}] : []) })
      }
    },
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function begin() {
  const ended = vi.fn<() => void>()
  void afterFirstPaint().then(ended)
  return ended
}

function hide(): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
}

it('waits for content to be painted, not for the background', async () => {
  const ended = begin()
  paint('first-paint')
  await vi.advanceTimersByTimeAsync(10)
  expect(ended).not.toHaveBeenCalled()
  paint('first-contentful-paint')
  await vi.advanceTimersByTimeAsync(0)
  expect(ended).toHaveBeenCalledOnce()
  expect(disconnect).toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

it('goes on at once where nobody looks, or once nobody does', async () => {
  const ended = begin()
  hide()
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(ended).toHaveBeenCalledOnce()
  const hidden = begin()
  await vi.advanceTimersByTimeAsync(0)
  expect(hidden).toHaveBeenCalledOnce()
})

it('goes on after a second where the browser tells nothing', async () => {
  const ended = begin()
  await vi.advanceTimersByTimeAsync(999)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toHaveBeenCalledOnce()
})
