import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createAppShell, type Release } from './app-shell.ts'

const ORIGIN = 'https://salon.example'
const release: Release = { id: 'two', entry: '/assets/index-2.js', files: ['/assets/index-2.js', '/boot.js'] }
const PAGE = '<script src="/assets/index-2.js"></script>'

/** The browser's caches as far as the worker needs them: texts by path. */
class FakeCaches {
  readonly kept = new Map<string, Map<string, string>>()
  keys = async () => [...this.kept.keys()]
  delete = async (name: string) => this.kept.delete(name)
  open = async (name: string) => {
    const texts = this.kept.get(name) ?? new Map<string, string>()
    this.kept.set(name, texts)
    const pathOf = (url: string) => new URL(url, ORIGIN).pathname
    const put = async (url: string, response: Response) => {
      texts.set(pathOf(url), await response.text())
    }
    return {
      put,
      addAll: async (paths: string[]) => {
        for (const path of paths) await put(path, await answerFromNetwork(path))
      },
      match: async (url: string) => {
        const text = texts.get(pathOf(url))
        return text === undefined ? undefined : new Response(text)
      },
    }
  }
}

let isOnline: boolean
let pages: Record<string, string>
let caches: FakeCaches
const asked = vi.fn<(path: string) => void>()

async function answerFromNetwork(input: string | URL | Request): Promise<Response> {
  const { pathname } = new URL(input instanceof Request ? input.url : input, ORIGIN)
  asked(pathname)
  if (!isOnline) throw new TypeError('Failed to fetch')
  const text = pages[pathname]
  return text === undefined ? new Response('missing', { status: 404 }) : new Response(text)
}

function newShell(sleep: () => Promise<void> = () => new Promise(() => {})) {
  return createAppShell({
    caches,
    fetch: answerFromNetwork,
    origin: ORIGIN,
    release,
    sleep,
  })
}

/** As the browser asks when somebody opens or reloads an address. */
function open(path: string, more: { mode?: string; method?: string } = {}): { request: Request } {
  const request = new Request(ORIGIN + path, { method: more.method ?? 'GET' })
  Object.defineProperty(request, 'mode', { value: more.mode ?? 'navigate' })
  return { request }
}
const load = (path: string) => open(path, { mode: 'no-cors' })
const textOf = async (answer: Promise<Response> | null) => (await answer)?.text()

beforeEach(() => {
  isOnline = true
  asked.mockClear()
  caches = new FakeCaches()
  pages = {
    '/offline': PAGE,
    '/bookings': 'from the server',
    '/assets/index-2.js': 'app',
    '/assets/dialog-2.js': 'dialog',
    '/boot.js': 'boot',
  }
})

describe('without a network', () => {
  it.each(['/bookings', '/bookings/1', '/s/rose', '/'])('starts the app at %s', async (path) => {
    const shell = newShell()
    await shell.install()
    isOnline = false
    expect(await textOf(shell.answer(open(path)))).toBe(PAGE)
    expect(await textOf(shell.answer(load('/assets/index-2.js')))).toBe('app')
    expect(await textOf(shell.answer(load('/boot.js')))).toBe('boot')
  })

  it('fails as ever where the app is not kept', async () => {
    isOnline = false
    await expect(newShell().answer(open('/bookings'))).rejects.toThrow('Failed to fetch')
  })

  it('does not wait for ever on a connection that carries nothing', async () => {
    const shell = newShell(() => Promise.resolve())
    await shell.install()
    const never = new Promise<undefined>(() => {})
    expect(await textOf(shell.answer({ ...open('/bookings'), preloaded: never }))).toBe(PAGE)
  })
})

describe('with a network', () => {
  it('shows the page of the server, the one already on its way if there is one', async () => {
    const shell = newShell()
    await shell.install()
    expect(await textOf(shell.answer(open('/bookings')))).toBe('from the server')
    asked.mockClear()
    const preloaded = Promise.resolve(new Response('on its way'))
    expect(await textOf(shell.answer({ ...open('/bookings'), preloaded }))).toBe('on its way')
    expect(asked).not.toHaveBeenCalled()
  })

  it('asks for a hashed file once, and never keeps a missing one', async () => {
    const shell = newShell()
    await shell.answer(load('/assets/dialog-2.js'))
    await shell.answer(load('/assets/dialog-2.js'))
    expect(asked.mock.calls).toEqual([['/assets/dialog-2.js']])
    expect((await shell.answer(load('/assets/gone.js')))?.status).toBe(404)
    expect([...(caches.kept.get('salon-shell-two')?.keys() ?? [])]).toEqual(['/assets/dialog-2.js'])
  })
})

it.each([
  ['the API', load('/trpc/bookings.list')],
  ['the API opened as a page', open('/trpc/bookings.list')],
  ['a calendar', open('/calendar/abc')],
  ['what other sites frame', open('/embed/rose')],
  ['a file opened as a page', open('/robots.txt')],
  ['what is sent', open('/bookings', { method: 'POST' })],
  ['another site', { request: new Request('https://elsewhere.example/assets/a.js') }],
])('has nothing to do with %s', (_name, request) => {
  expect(newShell().answer(request)).toBeNull()
})

describe('a new release', () => {
  it('throws away what the one before kept, and nothing else', async () => {
    await caches.open('salon-shell-one')
    await caches.open('another app')
    const shell = newShell()
    await shell.install()
    await shell.activate()
    expect(await caches.keys()).toEqual(['another app', 'salon-shell-two'])
  })

  it('is not kept when the server has meanwhile gone on', async () => {
    pages['/offline'] = '<script src="/assets/index-3.js"></script>'
    await expect(newShell().install()).rejects.toThrow('another release')
  })
})
