import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { warmIntl } from './warm-intl.ts'

/** The worker that was begun, as a browser has one. */
let worker: { tell: (type: string) => void; name: string | undefined }
const terminate = vi.fn<() => void>()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      terminate = terminate
      constructor(_address: URL, { name }: WorkerOptions) {
        super()
        worker = { tell: (type) => this.dispatchEvent(new Event(type)), name }
      }
    },
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

function begin() {
  const ended = vi.fn<() => void>()
  void warmIntl('ar').then(ended)
  return ended
}

it.each(['message', 'error'])('ends, and its worker too, with the first %s', async (type) => {
  const ended = begin()
  expect(worker.name).toBe('ar')
  await vi.advanceTimersByTimeAsync(10)
  expect(ended).not.toHaveBeenCalled()
  worker.tell(type)
  await vi.advanceTimersByTimeAsync(0)
  expect(ended).toHaveBeenCalledOnce()
  expect(terminate).toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

it('does not keep the app away for long', async () => {
  const ended = begin()
  await vi.advanceTimersByTimeAsync(999)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toHaveBeenCalledOnce()
  expect(terminate).toHaveBeenCalled()
})

it('does without where workers are forbidden', async () => {
  vi.stubGlobal('Worker', function forbidden() {
    throw new DOMException('forbidden', 'SecurityError')
  })
  await expect(warmIntl('ar')).resolves.toBeUndefined()
})
