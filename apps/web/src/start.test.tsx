import type { FirstData } from '@salon/contract'
import type { Locale } from '@salon/domain'
import { act, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Providers } from './app/providers.tsx'
import { createServices } from './app/services.ts'
import { SiteFooter } from './app/site-footer.tsx'
import { errorMessages } from './i18n/errors.ts'
import { loadMessages, setLocale } from './i18n/locale.ts'
import { createFirstRender } from './lib/first-render.ts'
import type { Root } from 'react-dom/client'
import { drawFirstScreen } from './server.tsx'
import { start } from './start.tsx'
import { fakeServer } from './testing/fake-server.ts'
import { named, newProfile, NOON } from './testing/salons.ts'

const CUT = newProfile().services[0]?.id
const HOUR_MS = 3_600_000

/** What hydration says in the console and to the window when the page is not what it expected. */
let complaints: unknown[]
let mounted: Root[]
const complain = (event: ErrorEvent) => complaints.push(event.message)

beforeEach(() => {
  complaints = []
  mounted = []
  document.title = ''
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  vi.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words.join(' ')))
  addEventListener('error', complain)
  fakeServer({})
})
afterEach(() => {
  vi.restoreAllMocks()
  removeEventListener('error', complain)
  act(() => mounted.forEach((root) => root.unmount()))
  document.body.replaceChildren()
  document.head.replaceChildren()
})

function newFirst(address: string, locale: Locale): FirstData {
  const madeAt = NOON.toISOString() as FirstData['madeAt']
  return { madeAt, locale, address, ...(address !== '/' && { salon: newProfile() }) }
}

/** The page as it arrives: drawn by the server, with its data beside it. */
async function arrive(first: FirstData, url = first.address): Promise<HTMLElement> {
  document.head.replaceChildren()
  document.body.replaceChildren()
  const root = document.createElement('div')
  root.innerHTML = await drawFirstScreen(first)
  const script = document.createElement('script')
  script.type = 'application/json'
  script.id = 'first-data'
  script.textContent = JSON.stringify(first)
  document.head.append(script)
  document.body.append(root)
  history.replaceState(null, '', url)
  return root
}

const take = (element: HTMLElement) =>
  act(async () => {
    mounted.push(await start(element))
  })
const heading = () => screen.getByRole('heading', { level: 1 })

describe.each(['ar', 'en'] as const)('the first screen in %s', (locale) => {
  beforeEach(() => setLocale(locale))

  it.each(['/', '/s/rose', '/s/rose/book', `/s/rose/book?lines=${CUT}`])(
    'of %s is what the app takes over, to the letter',
    async (address) => {
      const root = await arrive(newFirst(address, locale))
      const [drawn, text] = [heading(), heading().textContent]
      await take(root)
      await waitFor(() => expect(document.title).toContain('·'))
      expect(complaints).toEqual([])
      expect(heading()).toBe(drawn)
      expect(heading().textContent).toBe(text)
    },
  )
})

it('shows the salon, its services and the basket before any script', async () => {
  await arrive(newFirst('/s/rose', 'en'))
  expect(heading().textContent).toBe('Rose')
  expect(screen.getByRole('heading', { name: 'Haircut' })).toBeTruthy()
  await arrive(newFirst(`/s/rose/book?lines=${CUT}`, 'en'))
  expect(screen.getByRole('heading', { name: 'Haircut' })).toBeTruthy()
})

it('keeps what a salon writes about itself as text', async () => {
  const salon = newProfile({ name: named('<img src=x onerror="alert(1)">') })
  const root = await arrive({ ...newFirst('/s/rose', 'en'), salon })
  expect(root.querySelector('img')).toBeNull()
  expect(heading().textContent).toBe('<img src=x onerror="alert(1)">')
})

it('asks for nothing until the page is taken over', async () => {
  const server = fakeServer({ 'salons.cities': () => [] })
  const { end, ...first } = createFirstRender(newFirst('/', 'en'))
  render(
    <Providers services={createServices(null)} first={{ ...first, end }}>
      <SiteFooter />
    </Providers>,
  )
  await act(() => loadMessages(errorMessages))
  expect(server.callsOf('salons.cities')).toEqual([])
  await act(async () => end())
  await waitFor(() => expect(server.callsOf('salons.cities')).toHaveLength(1))
})

it('notices a page that is not what the app draws', async () => {
  const root = await arrive(newFirst('/', 'en'))
  heading().textContent = 'Something else'
  await take(root)
  await waitFor(() => expect(complaints).not.toEqual([]))
})

it('goes on from the address as it is, with filters that the server has not drawn', async () => {
  const server = fakeServer({ 'salons.search': () => ({ items: [], nextCursor: null }) })
  await take(await arrive(newFirst('/', 'en'), '/?audience=men'))
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Men', checked: true })).toBeTruthy())
  await waitFor(() =>
    expect(server.callsOf('salons.search').at(-1)?.input).toMatchObject({ audience: 'men' }),
  )
  expect(complaints).toEqual([])
})

it('draws the page that somebody has gone back to while the code came, and only that where it was left', async () => {
  sessionStorage.setItem('salon.scroll', JSON.stringify([['list', 900]]))
  const moved: (string | null)[] = []
  vi.spyOn(window, 'scrollTo').mockImplementation(() => moved.push(heading().textContent))
  fakeServer({ 'salons.search': () => ({ items: [], nextCursor: null }) })
  const root = await arrive(newFirst('/s/rose', 'en'))
  const taken = take(root)
  history.replaceState({ entry: 'list' }, '', '/')
  await taken
  await waitFor(() => expect(heading().textContent).not.toBe('Rose'))
  expect(moved).not.toEqual([])
  expect(moved).not.toContain('Rose')
})

it('tells what is so now of a page that was drawn a while ago', async () => {
  const root = await arrive(newFirst('/s/rose', 'en'))
  const [before] = screen.getAllByText(/^(Open|Opens|Closed)/)
  vi.setSystemTime(NOON.getTime() + 14 * HOUR_MS)
  await take(root)
  await waitFor(() => expect(before?.textContent).toMatch(/^(Opens|Closed)/))
  expect(complaints).toEqual([])
})

it('draws the page anew in the language that is remembered', async () => {
  const root = await arrive(newFirst('/s/rose', 'ar'))
  document.documentElement.dataset['redraw'] = ''
  const drawn = heading()
  await take(root)
  await waitFor(() => expect(heading().textContent).toBe('Rose'))
  expect(heading()).not.toBe(drawn)
  expect(document.documentElement.dataset['redraw']).toBeUndefined()
})

it('draws the page where the server has not', async () => {
  fakeServer({ 'salons.bySlug': () => newProfile() })
  const root = document.createElement('div')
  document.body.append(root)
  history.replaceState(null, '', '/s/rose')
  await take(root)
  await waitFor(() => expect(heading().textContent).toBe('Rose'))
})
