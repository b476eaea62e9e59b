import { createAppShell, type Release } from './app-shell.ts'

/** What the browser hands to a service worker; its own library of types does not go with that of pages. */
interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface FetchEvent extends WorkerEvent {
  request: Request
  preloadResponse: Promise<Response | undefined>
  respondWith: (answer: Promise<Response>) => void
}
interface Events {
  install: WorkerEvent
  activate: WorkerEvent
  fetch: FetchEvent
  message: MessageEvent<unknown>
}
interface WorkerScope {
  addEventListener: <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) => void
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  registration: ServiceWorkerRegistration
  location: Location
}
declare const self: WorkerScope

/** Put in by scripts/service-worker-plugin.ts. */
declare const RELEASE: Release

const shell = createAppShell({
  caches,
  fetch: (...request) => fetch(...request),
  origin: self.location.origin,
  release: RELEASE,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
})

self.addEventListener('install', (event) => event.waitUntil(shell.install()))

self.addEventListener('activate', (event) => {
  const start = async () => {
    await shell.activate()
    // pages are asked for while the worker wakes up
    await self.registration.navigationPreload.enable()
    await self.clients.claim()
  }
  event.waitUntil(start())
})

self.addEventListener('fetch', (event) => {
  const answer = shell.answer({ request: event.request, preloaded: event.preloadResponse })
  if (answer) event.respondWith(answer)
})

// Only when somebody asks for it: a page that is open must not lose the files it was built with.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})
