const LOOK_AGAIN_MS = 30 * 60_000

/** What following takes of the browser's workers. */
interface UpdateWorker extends EventTarget {
  readonly state: string
  postMessage: (message: string) => void
}
interface Registration extends EventTarget {
  readonly waiting: UpdateWorker | null
  readonly installing: UpdateWorker | null
  update: () => Promise<unknown>
}
interface WorkerContainer extends EventTarget {
  readonly controller: unknown
  register: (url: string) => Promise<Registration>
}

export interface FollowUpdatesOptions {
  container: WorkerContainer
  /** Another release may be used from now on; `take` goes over to it. */
  onReady: (take: () => void) => void
  reload: () => void
  now: () => number
}

/**
 * Registers the worker that lets the app start without a network, and says when a newer release is there. Going over to it
 * is never done unasked: somebody may be typing.
 * @returns stops following
 */
export function followUpdates({ container, onReady, reload, now }: FollowUpdatesOptions): () => void {
  const isUpdating = container.controller !== null
  let registration: Registration | undefined
  let hasAsked = false
  let lookedAt = now()

  function offer(worker: UpdateWorker): void {
    onReady(() => {
      hasAsked = true
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is always of this origin
      worker.postMessage('take-over')
    })
  }

  function follow(found: Registration): void {
    registration = found
    if (found.waiting && isUpdating) offer(found.waiting)
    found.addEventListener('updatefound', () => {
      const worker = found.installing
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && container.controller) offer(worker)
      })
    })
  }

  /** The first worker of all takes over silently; after that a change means that this page is of an older release. */
  function onTakenOver(): void {
    if (hasAsked) reload()
    else if (isUpdating) onReady(reload)
  }

  function lookAgain(): void {
    if (document.visibilityState !== 'visible' || now() - lookedAt < LOOK_AGAIN_MS) return
    lookedAt = now()
    void registration?.update().catch(() => undefined)
  }

  container.addEventListener('controllerchange', onTakenOver)
  document.addEventListener('visibilitychange', lookAgain)
  // Without it the app is online only, as it was before.
  void container
    .register('/sw.js')
    .then(follow)
    .catch(() => undefined)
  return () => {
    container.removeEventListener('controllerchange', onTakenOver)
    document.removeEventListener('visibilitychange', lookAgain)
  }
}
