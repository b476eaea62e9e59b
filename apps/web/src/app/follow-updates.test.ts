import { beforeEach, expect, it, vi } from 'vitest'
import { followUpdates } from './follow-updates.ts'

class FakeWorker extends EventTarget {
  state = 'installing'
  postMessage = vi.fn<(message: string) => void>()
  becomes(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null
  installing: FakeWorker | null = null
  update = vi.fn<() => Promise<void>>(() => Promise.resolve())
  finds(worker: FakeWorker): void {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
  }
}

const onReady = vi.fn<(take: () => void) => void>()
const reload = vi.fn<() => void>()
let registration: FakeRegistration
let nowMs: number

/** A page load, with or without a worker of an earlier one. */
async function follow(controller: FakeWorker | null) {
  const container = Object.assign(new EventTarget(), { controller, register: async () => registration })
  followUpdates({
    container,
    onReady,
    reload,
    now: () => nowMs,
  })
  await Promise.resolve()
  return {
    isTakenOverBy(worker: FakeWorker) {
      container.controller = worker
      container.dispatchEvent(new Event('controllerchange'))
    },
  }
}

const take = () => onReady.mock.lastCall?.[0]()

beforeEach(() => {
  vi.clearAllMocks()
  registration = new FakeRegistration()
  nowMs = 0
})

it('says nothing of the first worker of all', async () => {
  const page = await follow(null)
  const worker = new FakeWorker()
  registration.finds(worker)
  worker.becomes('installed')
  page.isTakenOverBy(worker)
  expect(onReady).not.toHaveBeenCalled()
  expect(reload).not.toHaveBeenCalled()
})

it('offers a newer release, and goes over to it only when asked', async () => {
  const page = await follow(new FakeWorker())
  const worker = new FakeWorker()
  registration.finds(worker)
  expect(onReady).not.toHaveBeenCalled()
  worker.becomes('installed')
  expect(worker.postMessage).not.toHaveBeenCalled()
  take()
  expect(worker.postMessage).toHaveBeenCalledWith('take-over')
  expect(reload).not.toHaveBeenCalled()
  page.isTakenOverBy(worker)
  expect(reload).toHaveBeenCalledTimes(1)
})

it('offers one that has been waiting since an earlier visit', async () => {
  registration.waiting = new FakeWorker()
  await follow(new FakeWorker())
  expect(onReady).toHaveBeenCalledTimes(1)
})

it('asks before it reloads when another tab has gone over', async () => {
  const page = await follow(new FakeWorker())
  page.isTakenOverBy(new FakeWorker())
  expect(reload).not.toHaveBeenCalled()
  take()
  expect(reload).toHaveBeenCalledTimes(1)
})

it('looks for a newer release when somebody comes back, but not all the time', async () => {
  await follow(new FakeWorker())
  document.dispatchEvent(new Event('visibilitychange'))
  expect(registration.update).not.toHaveBeenCalled()
  nowMs = 31 * 60_000
  document.dispatchEvent(new Event('visibilitychange'))
  document.dispatchEvent(new Event('visibilitychange'))
  expect(registration.update).toHaveBeenCalledTimes(1)
})
