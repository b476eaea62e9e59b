import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, newAvailability, newProfile, newSlot, NOON, SARA } from '../../testing/salons.ts'

const [haircut, colour] = [idOf(11), idOf(12)]
const [short, long, gloss] = [idOf(31), idOf(32), idOf(41)]
const four = newSlot('2026-11-23T16:00').startsAt

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})
afterEach(() => vi.restoreAllMocks())

function openFrame(search = '?lang=en', handlers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({
    'salons.bySlug': () => newProfile(),
    'salons.availability': ({ input }) => newAvailability(input, ['2026-11-23T16:00']),
    ...handlers,
  })
  return { server, ...renderApp(`/embed/rose${search}`) }
}

const press = async (name: RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const time = () => screen.findByRole('radio', { name: 'Monday, 23 November 2026, 4:00 pm' })

describe('the page in a frame', () => {
  it('goes from a service over a stylist to a time, then on to a tab of its own', async () => {
    openFrame()
    await press(/^Haircut/)
    const stylists = await screen.findByRole('group', { name: 'Stylist for Haircut' })
    fireEvent.click(within(stylists).getByRole('radio', { name: 'Sara' }))
    fireEvent.click(await time())
    const link = await screen.findByRole('link', { name: /Review and book.*4:00 pm.*new tab/ })
    const url = new URL(link.getAttribute('href') ?? '', location.href)
    expect([url.pathname, link.getAttribute('target')]).toEqual(['/s/rose/book', '_blank'])
    expect(Object.fromEntries(url.searchParams)).toEqual({
      lines: `${haircut}...${SARA}`,
      date: '2026-11-23',
      startsAt: four,
      step: 'review',
      lang: 'en',
    })
  })

  it('keeps its choices in its own address, and the language with them', async () => {
    const { address } = openFrame()
    await press(/^Colour/)
    await waitFor(() => expect(address().search).toEqual({ lang: 'en', line: `${colour}.${short}` }))
    fireEvent.click(await screen.findByRole('radio', { name: /Long hair/ }))
    fireEvent.click(await screen.findByRole('checkbox', { name: /Gloss/ }))
    await waitFor(() => expect(address().search['line']).toBe(`${colour}.${long}.${gloss}`))
    await press(/Change the service/)
    await waitFor(() => expect(address().search).toEqual({ lang: 'en' }))
  })

  it('leads nowhere with a time that has been taken', async () => {
    openFrame(`?line=${haircut}&date=2026-11-23&startsAt=${newSlot('2026-11-23T12:00').startsAt}`)
    await time()
    expect(screen.getByText('Choose a time to go on.')).toBeTruthy()
    expect(screen.queryByRole('link', { name: /Review and book/ })).toBeNull()
  })

  it('has neither header nor footer of the site, and every link leaves the frame', async () => {
    openFrame()
    await screen.findByRole('heading', { name: 'Book at Rose' })
    expect(screen.queryByRole('navigation')).toBeNull()
    for (const link of screen.getAllByRole('link')) expect(link.getAttribute('target')).toBe('_blank')
  })

  it('says that the salon is not there, without a way into the site', async () => {
    openFrame('', { 'salons.bySlug': () => refuse('NOT_FOUND') })
    await screen.findByRole('heading', { name: /no bookings here/ })
    expect(screen.queryByRole('link')).toBeNull()
  })
})

describe('the frame’s height', () => {
  it('is told to the page around it, and only within one', async () => {
    const postMessage = vi.fn<(message: unknown, target: string) => void>()
    vi.stubGlobal(
      'ResizeObserver',
      class {
        readonly #tell: () => void
        constructor(tell: () => void) {
          this.#tell = tell
        }
        observe = () => this.#tell()
        unobserve = () => undefined
        disconnect = () => undefined
      },
    )
    vi.stubGlobal('parent', { postMessage })
    openFrame()
    await screen.findByRole('heading', { name: 'Book at Rose' })
    expect(postMessage).toHaveBeenCalledWith({ type: 'salon:height', height: expect.any(Number) }, '*')
  })
})
