import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Instant, LocalDate } from '@salon/domain'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, named, newAvailability, newProfile, newSlot, NOON, NOURA } from '../../testing/salons.ts'

const [haircut, colour, manicure] = [idOf(11), idOf(12), idOf(13)]
const [long, gloss] = [idOf(32), idOf(41)]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

function openPage(search = '', profile = newProfile()) {
  const server = fakeServer({ 'salons.bySlug': () => profile })
  return { server, ...renderApp(`/s/rose${search}`) }
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const bar = () => screen.findByRole('region', { name: 'Your visit' })

describe('the basket', () => {
  it('lives in the address: adding and taking out change it', async () => {
    const { address } = openPage()
    await press('Add Haircut')
    await press('Add Manicure')
    await waitFor(() => expect(address().search).toEqual({ lines: `${haircut}*${manicure}` }))
    await press('Remove Haircut')
    await waitFor(() => expect(address().search).toEqual({ lines: manicure }))
    await press('Remove Manicure')
    await waitFor(() => expect(address().search).toEqual({}))
  })

  it('is read from the address, summed, and handed on to the free times', async () => {
    openPage(`?lines=${haircut}*${manicure}`)
    const link = within(await bar()).getByRole('link', { name: 'Choose a time' })
    expect((await bar()).textContent).toContain('180 Saudi riyals')
    expect((await bar()).textContent).toContain('2 services · 1 hour 15 min')
    expect(link.getAttribute('href')).toBe(`/s/rose/book?lines=${haircut}*${manicure}`)
  })

  it('asks for the choices of a service that has some, and shows their price before adding', async () => {
    const { address } = openPage()
    await press('Add Colour')
    const sheet = await screen.findByRole('dialog', { name: 'Colour' })
    fireEvent.click(within(sheet).getByRole('radio', { name: /Long hair/ }))
    fireEvent.click(within(sheet).getByRole('checkbox', { name: /Gloss/ }))
    expect(within(sheet).getByText('500 Saudi riyals')).toBeTruthy()
    fireEvent.click(within(sheet).getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(address().search).toEqual({ lines: `${colour}.${long}.${gloss}` }))
    expect(screen.getByRole('button', { name: 'Change Colour' })).toBeTruthy()
  })

  it('takes no seventh service', async () => {
    openPage(`?lines=${Array.from({ length: 6 }, () => haircut).join('*')}`)
    await screen.findByText(/up to 6 services/)
    expect(screen.getByRole('button', { name: 'Add Manicure' })).toHaveProperty('disabled', true)
  })
})

describe('the kinds of service', () => {
  it('lead to their headings', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    const categories = [...newProfile().categories, { id: idOf(14), kind: 'nails', name: named('Nails') }]
    const services = newProfile().services.map((service) =>
      service.id === manicure ? { ...service, categoryId: idOf(14) } : service,
    )
    openPage('', newProfile({ categories, services }))
    const nav = await screen.findByRole('navigation', { name: 'Kinds of service' })
    fireEvent.click(within(nav).getByRole('button', { name: 'Nails' }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Nails' }))
    expect(scrolled).toHaveBeenCalledTimes(1)
  })

  it('need no list where there is one', async () => {
    openPage()
    await screen.findByRole('heading', { name: 'Hair' })
    expect(screen.queryByRole('navigation', { name: 'Kinds of service' })).toBeNull()
  })
})

describe('opening hours', () => {
  it('show nights past midnight, closed days and seasons', async () => {
    const hours = {
      ...newProfile().hours,
      weekly: [{ weekday: 0, startMinute: 1200, lengthMinutes: 420 }],
      seasons: [
        {
          name: named('Ramadan'),
          firstDate: '2027-02-08' as LocalDate,
          lastDate: '2027-03-09' as LocalDate,
          windows: [{ weekday: 1, startMinute: 1260, lengthMinutes: 300 }],
        },
      ],
    }
    openPage('', newProfile({ hours }))
    expect(await screen.findByText('Today: 8:00 pm – 3:00 am (next day)')).toBeTruthy()
    expect(screen.getAllByText('Closed').length).toBeGreaterThan(0)
    fireEvent.click(screen.getByText('Ramadan'))
    expect(screen.getByText('9:00 pm – 2:00 am (next day)')).toBeTruthy()
  })
})

describe('the first free time', () => {
  it('is one tap from booking, for the quickest service', async () => {
    const { startsAt } = newSlot('2026-11-22T16:00')
    fakeServer({
      'salons.bySlug': () => newProfile(),
      'salons.firstFree': () => [{ salonId: idOf(1), startsAt, line: { serviceId: manicure } }],
    })
    renderApp('/s/rose')
    const link = await screen.findByRole('link', { name: /First free time: today 4:00 pm · Manicure/ })
    // a name is never cut
    expect(link.querySelector('.truncate')).toBeNull()
    expect(link.getAttribute('href')).toBe(
      `/s/rose/book?lines=${manicure}&date=2026-11-22&startsAt=${encodeURIComponent(startsAt)}`,
    )
  })

  it('of the basket is asked for as the basket grows', async () => {
    const server = fakeServer({
      'salons.bySlug': () => newProfile(),
      'salons.availability': ({ input }) => newAvailability(input, ['2026-11-24T10:00']),
    })
    renderApp('/s/rose')
    await press('Add Haircut')
    const link = await within(await bar()).findByRole('link', { name: /Tuesday 24 November 10:00 am/ })
    expect(link.getAttribute('href')).toContain(`lines=${haircut}&date=2026-11-24&startsAt=`)
    expect(server.callsOf('salons.availability')).toHaveLength(1)
  })
})

describe('one stylist', () => {
  it('narrows the services to hers and is asked for with each', async () => {
    const services = newProfile().services.map((service) =>
      service.id === manicure ? { ...service, staff: service.staff.slice(1) } : service,
    )
    const { address } = openPage('', newProfile({ services }))
    await press('Book with Noura')
    await screen.findByText('Services of Noura')
    expect(screen.queryByRole('button', { name: 'Add Manicure' })).toBeNull()
    await press('Add Haircut')
    await waitFor(() => expect(address().search).toEqual({ lines: `${haircut}...${NOURA}`, staff: NOURA }))
    await press('Show all')
    await screen.findByRole('button', { name: 'Add Manicure' })
    expect(address().search).toEqual({ lines: `${haircut}...${NOURA}` })
  })
})

describe('sharing', () => {
  it('copies the link without the basket where there is no sheet for it', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    openPage(`?lines=${haircut}`)
    await press('Share this salon')
    await screen.findByText('The link is in your clipboard.')
    expect(writeText).toHaveBeenCalledWith(`${location.origin}/s/rose`)
  })

  it('says so where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused on purpose'))
    openPage()
    await press('Share this salon')
    expect(await screen.findByText(/could not be copied/)).toBeTruthy()
  })
})

describe('the heart', () => {
  const heart = () => screen.findByRole('button', { name: 'Keep Rose in my favourites' })
  const isPressed = async () => (await heart()).getAttribute('aria-pressed')

  function openSignedIn(add: () => unknown) {
    localStorage.setItem('salon.signedIn', '1')
    const kept: string[] = []
    const server = fakeServer({
      'accounts.refresh': () => newAccess('a1'),
      'salons.bySlug': () => newProfile(),
      'accounts.favourites.ids': () => kept,
      'accounts.favourites.add': () => {
        const answer = add()
        if (answer === undefined) kept.push(idOf(1))
        return answer ?? {}
      },
    })
    return { server, ...renderApp('/s/rose') }
  }

  it('fills at once and stays', async () => {
    const { server } = openSignedIn(() => undefined)
    await waitFor(() => expect(server.callsOf('accounts.favourites.ids')).toHaveLength(1))
    fireEvent.click(await heart())
    await waitFor(async () => expect(await isPressed()).toBe('true'))
    await waitFor(() => expect(server.callsOf('accounts.favourites.ids')).toHaveLength(2))
    expect(await isPressed()).toBe('true')
  })

  it('empties again and says why where the server refuses', async () => {
    const { server } = openSignedIn(() => refuse('TOO_MANY_FAVOURITES', { most: 200 }))
    await waitFor(() => expect(server.callsOf('accounts.favourites.ids')).toHaveLength(1))
    fireEvent.click(await heart())
    await screen.findByText(/as many salons as one can/)
    await waitFor(() => expect(server.callsOf('accounts.favourites.ids')).toHaveLength(2))
    expect(await isPressed()).toBe('false')
  })

  it('asks who is signed out to sign in first', async () => {
    const { server } = openPage()
    fireEvent.click(await heart())
    await screen.findByRole('dialog')
    expect(server.callsOf('accounts.favourites.add')).toHaveLength(0)
  })
})

it('says how far it is to who has let the browser tell, and asks nobody', async () => {
  const coords = { latitude: newProfile().latitude + 0.01, longitude: newProfile().longitude }
  vi.stubGlobal('navigator', {
    clipboard: navigator.clipboard,
    permissions: { query: () => Promise.resolve({ state: 'granted' }) },
    geolocation: { getCurrentPosition: (found: (at: object) => void) => found({ coords }) },
  })
  openPage()
  expect(await screen.findByText(/1\.1 km away/)).toBeTruthy()
})

it('says until when it is open', async () => {
  openPage()
  expect(await screen.findByText('Open until 10:00 pm')).toBeTruthy()
})

describe('reviews', () => {
  it('come with how the stars spread, page by page', async () => {
    const review = (number: number) => ({
      id: idOf(100 + number),
      rating: 5,
      comment: `Comment ${number}`,
      authorName: 'Demo',
      staffId: null,
      reply: null,
      createdAt: '2026-11-01T09:00:00.000Z' as Instant,
    })
    const server = fakeServer({
      'salons.bySlug': () =>
        newProfile({ ratingAverage: 4.8, ratingCount: 10, ratingHistogram: [0, 0, 1, 0, 9] }),
      'salons.reviews': ({ input }) =>
        Object(input).cursor === 'more'
          ? { items: [review(2)], nextCursor: null }
          : { items: [review(1)], nextCursor: 'more' },
    })
    renderApp('/s/rose')
    await screen.findByText('Comment 1')
    expect(screen.getByText('10 reviews')).toBeTruthy()
    await press('Show more')
    await screen.findByText('Comment 2')
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
    expect(server.callsOf('salons.reviews').map((call) => Object(call.input).cursor)).toEqual([
      undefined,
      'more',
    ])
  })
})

it('shows the reviews of one stylist', async () => {
  const server = fakeServer({
    'salons.bySlug': () => newProfile({ ratingAverage: 5, ratingCount: 1, ratingHistogram: [0, 0, 0, 0, 1] }),
    'salons.reviews': () => ({ items: [], nextCursor: null }),
  })
  renderApp('/s/rose')
  fireEvent.change(await screen.findByLabelText('Reviews of'), { target: { value: NOURA } })
  await screen.findByText('No reviews of Noura yet.')
  expect(server.callsOf('salons.reviews').at(-1)?.input).toMatchObject({ staffId: NOURA, sort: 'newest' })
})

it('says that a salon is not there, and leads to others', async () => {
  fakeServer({ 'salons.bySlug': () => refuse('NOT_FOUND') })
  renderApp('/s/nowhere')
  await screen.findByRole('heading', { name: 'This salon is not here' })
  expect(screen.getAllByRole('link', { name: 'Find a salon' }).at(-1)?.getAttribute('href')).toBe('/')
})

describe('photos', () => {
  it('are the cover and a gallery, with what is to be seen on them', async () => {
    const [cover, room] = [71, 72].map((number) => ({
      ...{ id: idOf(number), alt: named(`Photo ${number}`), width: 1600, height: 1200 },
    }))
    openPage('', newProfile({ photos: [cover!, room!] }))
    const shown = await screen.findByRole<HTMLImageElement>('img', { name: 'Photo 71' })
    expect(shown.srcset).toContain(`/photos/${cover!.id}-1600.webp 1600w`)
    const gallery = within(await screen.findByRole('region', { name: 'Photos' }))
    expect(gallery.getAllByRole<HTMLImageElement>('img')).toMatchObject([
      { alt: 'Photo 72', loading: 'lazy', width: 1600, height: 1200 },
    ])
  })
})
