/** What a build hands to its worker. */
export interface Release {
  /** Changes with anything that is kept. */
  id: string
  /** The app's first script, by which its own page is known. */
  entry: string
  /** Paths of all that the app needs to start, and to show bookings, without a network. */
  files: readonly string[]
}

/** What the shell needs of the browser's caches. */
interface ShellCaches {
  open: (name: string) => Promise<{
    put: (url: string, response: Response) => Promise<void>
    addAll: (urls: string[]) => Promise<void>
    match: (url: string) => Promise<Response | undefined>
  }>
  keys: () => Promise<string[]>
  delete: (name: string) => Promise<boolean>
}

export interface AppShellDeps {
  caches: ShellCaches
  fetch: typeof fetch
  /** Of this site. */
  origin: string
  release: Release
  sleep: (milliseconds: number) => Promise<void>
}

/** What a page asks for, and what the browser may have begun to fetch while the worker woke up. */
export interface Asked {
  request: Request
  preloaded?: Promise<Response | undefined>
}

const CACHE_PREFIX = 'salon-shell-'
/** Any path of the app gives the same page; this one is about nothing and nobody. */
const SHELL_PAGE = '/offline'
/** On a connection that is there but carries nothing. The page then says so itself, and shows what it has kept. */
const PATIENCE_MS = 6_000

/** Never the app's page; as the server has it (apps/server/src/http/spa.ts), and what other sites frame. */
const NOT_A_PAGE =
  /^\/(?:trpc|live|dev|webhooks|calendar|healthz|readyz|metrics|assets|icons|embed)(?:\/|$)|\.\w+$/

/**
 * The app's own files, kept so that it starts without a network. Nothing that the API says is ever kept here: it is
 * somebody's own, and may be an error.
 */
export function createAppShell({ caches, fetch, origin, release, sleep }: AppShellDeps) {
  const cacheName = CACHE_PREFIX + release.id

  /** @throws Error when the server has gone on to another release meanwhile; the browser tries again later */
  async function install(): Promise<void> {
    const cache = await caches.open(cacheName)
    const page = await fetch(SHELL_PAGE, { cache: 'reload' })
    if (!(await page.clone().text()).includes(release.entry))
      throw new Error('the page is of another release')
    await Promise.all([cache.put(SHELL_PAGE, page), cache.addAll([...release.files])])
  }

  /** Throws away what earlier releases kept. */
  async function activate(): Promise<void> {
    const names = await caches.keys()
    const old = names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== cacheName)
    await Promise.all(old.map((name) => caches.delete(name)))
  }

  /** `null` where the worker has no business. */
  function answer({ request, preloaded }: Asked): Promise<Response> | null {
    const { origin: itsOrigin, pathname } = new URL(request.url)
    if (request.method !== 'GET' || itsOrigin !== origin) return null
    if (pathname.startsWith('/assets/')) return keptFirst(request)
    if (release.files.includes(pathname)) return networkFirst(fetch(request), pathname)
    if (request.mode !== 'navigate' || NOT_A_PAGE.test(pathname)) return null
    return networkFirst(fetchPage(request, preloaded), SHELL_PAGE)
  }

  /** The name of a hashed file changes with its content, so what is kept is right. */
  async function keptFirst(request: Request): Promise<Response> {
    const cache = await caches.open(cacheName)
    const kept = await cache.match(request.url)
    if (kept) return kept
    const response = await fetch(request)
    if (response.status === 200) await cache.put(request.url, response.clone()).catch(() => undefined)
    return response
  }

  async function networkFirst(network: Promise<Response>, keptAs: string): Promise<Response> {
    const kept = async () => (await caches.open(cacheName)).match(keptAs)
    try {
      return await Promise.race([network, sleep(PATIENCE_MS).then(async () => (await kept()) ?? network)])
    } catch (error) {
      const found = await kept()
      if (found) return found
      throw error
    }
  }

  async function fetchPage(request: Request, preloaded: Asked['preloaded']): Promise<Response> {
    return (await preloaded) ?? fetch(request)
  }

  return { install, activate, answer }
}
