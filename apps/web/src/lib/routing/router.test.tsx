import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useRef } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CurrentPage } from './current-page.tsx'
import { lazyPage } from './lazy-page.ts'
import { Link } from './link.tsx'
import { Router, useShown } from './router.tsx'
import { useFocusOnArrival } from './use-focus-on-arrival.ts'
import { useNavigate, useRouteParams, useRouteSearch, useSetSearch } from './use-route.ts'

/** Pages that stand in for the app's under its paths; the inbox comes when it is let, and may fail. */
function newApp() {
  const inbox = { fetch: vi.fn<() => Promise<typeof Inbox>>(() => Promise.resolve(Inbox)) }
  const routes = {
    '/': { page: lazyPage(() => Promise.resolve(Home)), parseSearch: (raw: object) => raw },
    '/inbox': { page: lazyPage(() => inbox.fetch()) },
    '/s/:slug': { page: lazyPage(() => Promise.resolve(Salon)) },
    '/account': {
      page: lazyPage(() =>
        Promise.resolve(() => {
          throw new Error('broken on purpose')
        }),
      ),
    },
  }
  return {
    inbox,
    open: async (path: string) => {
      history.replaceState(null, '', path)
      render(
        <Router routes={routes}>
          <Frame />
        </Router>,
      )
      await waitFor(() => expect(screen.queryByText('loading')).toBeNull())
    },
  }
}

function Frame() {
  const main = useRef<HTMLElement>(null)
  useFocusOnArrival(main)
  return (
    <>
      <Link to="/">to home</Link>
      <Link to="/inbox">to inbox</Link>
      <Link to="/s/:slug" params={{ slug: 'rose' }}>
        to rose
      </Link>
      {useShown().isPending && <p>on its way</p>}
      <main ref={main} tabIndex={-1}>
        <CurrentPage pending={<p>loading</p>} crashed={<p>crashed</p>} missing={<p>missing</p>} />
      </main>
    </>
  )
}

function Home() {
  const search = useRouteSearch('/')
  const setSearch = useSetSearch('/')
  const navigate = useNavigate()
  const twice = () => {
    setSearch((before) => ({ ...before, city: 'riyadh' }))
    setSearch((before) => ({ ...before, audience: 'women' }))
  }
  return (
    <>
      <h1>Home</h1>
      <p>search {JSON.stringify(search)}</p>
      <button onClick={twice}>refine</button>
      <button onClick={() => setSearch({ city: 'jeddah' }, { push: true })}>push</button>
      <button
        onClick={() =>
          void navigate({ to: '/inbox' }).then(() => {
            document.title = screen.getByRole('heading').textContent
          })
        }
      >
        go
      </button>
      <button
        onClick={() => {
          history.pushState(null, '', '/inbox')
          setSearch({ city: 'makkah' })
        }}
      >
        too late
      </button>
    </>
  )
}

const Inbox = () => <h1>Inbox</h1>
const Salon = () => <h1>Salon {useRouteParams('/s/:slug').slug}</h1>

const heading = (name: string) => screen.findByRole('heading', { name })
const link = (name: string) => screen.getByRole('link', { name })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn<() => void>())
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('a page', () => {
  it('comes with what its address says, and leaves nothing behind for the next', async () => {
    await newApp().open('/s/rose')
    expect((await heading('Salon rose')).textContent).toBe('Salon rose')
    fireEvent.click(link('to home'))
    await heading('Home')
    expect(screen.queryByRole('heading', { name: 'Salon rose' })).toBeNull()
  })

  it('stays until the next one is here', async () => {
    const { inbox, open } = newApp()
    let arrive = (_page: typeof Inbox) => {}
    inbox.fetch.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)))
    await open('/')
    fireEvent.click(link('to inbox'))
    expect(location.pathname).toBe('/inbox')
    expect(await screen.findByText('on its way')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Home' })).toBeTruthy()
    arrive(Inbox)
    await heading('Inbox')
    expect(screen.queryByText('on its way')).toBeNull()
  })

  it('gives way to a skeleton when the next one takes long', async () => {
    const { inbox, open } = newApp()
    inbox.fetch.mockReturnValueOnce(new Promise(() => {}))
    await open('/')
    vi.useFakeTimers()
    fireEvent.click(link('to inbox'))
    await act(() => vi.advanceTimersByTimeAsync(999))
    expect(screen.queryByText('loading')).toBeNull()
    await act(() => vi.advanceTimersByTimeAsync(1))
    expect(screen.getByText('loading')).toBeTruthy()
  })

  it('is not there where no route fits', async () => {
    await newApp().open('/nowhere')
    expect(screen.getByText('missing')).toBeTruthy()
  })

  it('that throws takes only itself down, until the next page', async () => {
    await newApp().open('/account')
    expect(screen.getByText('crashed')).toBeTruthy()
    fireEvent.click(link('to home'))
    await heading('Home')
    expect(screen.queryByText('crashed')).toBeNull()
  })

  it('that cannot be fetched says so, and is fetched when it is wanted again', async () => {
    const { inbox, open } = newApp()
    inbox.fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await open('/')
    fireEvent.click(link('to inbox'))
    await screen.findByText('crashed')
    fireEvent.click(link('to home'))
    await heading('Home')
    fireEvent.click(link('to inbox'))
    await heading('Inbox')
    expect(inbox.fetch).toHaveBeenCalledTimes(2)
  })

  it('fades where the browser can, unless less motion is wanted', async () => {
    let wantsLess = false
    vi.stubGlobal('matchMedia', () => ({ matches: wantsLess }))
    const startViewTransition = vi.fn<(update: () => void) => { ready: Promise<void> }>((update) => {
      update()
      return { ready: Promise.reject(new Error('skipped')) }
    })
    Object.assign(document, { startViewTransition })
    try {
      await newApp().open('/')
      fireEvent.click(link('to inbox'))
      await heading('Inbox')
      expect(startViewTransition).toHaveBeenCalledTimes(1)
      wantsLess = true
      fireEvent.click(link('to home'))
      await heading('Home')
      press('refine')
      expect(startViewTransition).toHaveBeenCalledTimes(1)
    } finally {
      Reflect.deleteProperty(document, 'startViewTransition')
    }
  })
})

describe('the focus', () => {
  it('goes to the heading of a new page', async () => {
    await newApp().open('/')
    expect(document.activeElement).toBe(document.body)
    fireEvent.click(link('to inbox'))
    const title = await heading('Inbox')
    await waitFor(() => expect(document.activeElement).toBe(title))
  })

  it('stays where it is when only the search changes', async () => {
    await newApp().open('/')
    const button = screen.getByRole('button', { name: 'refine' })
    button.focus()
    fireEvent.click(button)
    await screen.findByText('search {"city":"riyadh","audience":"women"}')
    expect(document.activeElement).toBe(button)
  })
})

describe('the search', () => {
  it('takes changes one upon the other and in place', async () => {
    await newApp().open('/?city=jeddah')
    const entries = history.length
    press('refine')
    await screen.findByText('search {"city":"riyadh","audience":"women"}')
    expect(location.search).toBe('?city=riyadh&audience=women')
    expect(history.length).toBe(entries)
    press('push')
    await screen.findByText('search {"city":"jeddah"}')
    expect(history.length).toBe(entries + 1)
  })

  it('is left alone by a page that is on its way out', async () => {
    await newApp().open('/')
    press('too late')
    expect(location.pathname + location.search).toBe('/inbox')
    await heading('Inbox')
  })
})

describe('going on', () => {
  it('is done once the page is on screen', async () => {
    await newApp().open('/')
    press('go')
    await waitFor(() => expect(document.title).toBe('Inbox'))
  })
})

describe('a link', () => {
  it('is an anchor with its address, marked on its own page', async () => {
    await newApp().open('/s/rose?lines=a')
    expect(link('to rose').getAttribute('href')).toBe('/s/rose')
    expect(link('to rose').getAttribute('aria-current')).toBe('page')
    expect(link('to home').getAttribute('aria-current')).toBeNull()
    fireEvent.click(link('to home'))
    await heading('Home')
    expect(link('to rose').getAttribute('aria-current')).toBeNull()
  })

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
    'leaves a click with %j to the browser',
    async (how) => {
      await newApp().open('/')
      // the browser's part is not wanted here
      const stay = vi.fn<(event: Event) => void>((event) => {
        expect(event.defaultPrevented).toBe(false)
        event.preventDefault()
      })
      addEventListener('click', stay, { once: true })
      fireEvent.click(link('to inbox'), how)
      expect(stay).toHaveBeenCalledTimes(1)
      expect(location.pathname).toBe('/')
    },
  )

  it('is one entry of the history, and none where one is already', async () => {
    await newApp().open('/')
    const entries = history.length
    fireEvent.click(link('to inbox'))
    await heading('Inbox')
    fireEvent.click(link('to inbox'))
    expect(history.length).toBe(entries + 1)
  })

  it.each(['focus', 'touchStart'] as const)('fetches its page at once on %s', async (sign) => {
    const { inbox, open } = newApp()
    await open('/')
    fireEvent[sign](link('to inbox'))
    expect(inbox.fetch).toHaveBeenCalledTimes(1)
  })

  it('fetches its page when a pointer rests on it, not when one passes over', async () => {
    const { inbox, open } = newApp()
    await open('/')
    vi.useFakeTimers()
    fireEvent.pointerEnter(link('to inbox'))
    fireEvent.pointerLeave(link('to inbox'))
    vi.advanceTimersByTime(500)
    expect(inbox.fetch).not.toHaveBeenCalled()
    fireEvent.pointerEnter(link('to inbox'))
    vi.advanceTimersByTime(50)
    expect(inbox.fetch).toHaveBeenCalledTimes(1)
  })
})
