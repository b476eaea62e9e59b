import type { WalkInChoiceView } from '@salon/contract'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { idOf, newBooking, newProfile, NOON, NOURA, SARA } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const type = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('a booking that the salon enters', () => {
  it('takes a free place, a service and a name', async () => {
    const { server } = openOffice(OFFICE, { 'bookings.manage.create': () => newBooking() })
    const noura = await screen.findByRole('region', { name: 'Noura' })
    // by the keyboard, as a click without a pointer
    fireEvent.click(within(noura).getByRole('button', { name: /^Book with Noura, free 12:00 pm/ }))
    const dialog = await screen.findByRole('dialog', { name: 'New booking' })
    fireEvent.click(await within(dialog).findByRole('button', { name: /Haircut/ }))
    type('Customer’s name', ' Huda ')
    await press('Book')
    await screen.findByText('Booked.')
    expect(server.callsOf('bookings.manage.create')[0]?.input).toMatchObject({
      salonId: SALON_ID,
      lines: [{ serviceId: idOf(11), staffId: NOURA }],
      startsAt: at('2026-11-22T12:00'),
      customer: { name: 'Huda' },
    })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('begins at the first service that fits, unless somebody is elsewhere by then', async () => {
    const waiting: ((choices: WalkInChoiceView[]) => void)[] = []
    for (const isElsewhere of [false, true]) {
      openOffice(OFFICE, {
        'bookings.manage.choices': () =>
          new Promise<WalkInChoiceView[]>((resolve) => {
            waiting.push(resolve)
          }),
      })
      await press('New booking')
      const person = await screen.findByLabelText('With')
      if (isElsewhere) person.focus()
      await waitFor(() => expect(waiting).toHaveLength(1))
      waiting.pop()?.([
        { serviceId: idOf(11), variantId: null, cause: 'busy' },
        { serviceId: idOf(12), variantId: idOf(31), cause: null },
      ])
      const colour = await screen.findByRole('button', { name: /^Colour/ })
      await waitFor(() => expect(document.activeElement).toBe(isElsewhere ? person : colour))
      cleanup()
    }
  })

  it('asks for the name without a keyboard that opens by itself on a phone', async () => {
    for (const isTouch of [true, false]) {
      vi.stubGlobal('matchMedia', (query: string) =>
        Object.assign(new EventTarget(), { matches: query === '(pointer: coarse)' && isTouch }),
      )
      openOffice(OFFICE)
      await press('New booking')
      await press(/Haircut/)
      const name = await screen.findByLabelText('Customer’s name')
      expect(document.activeElement === name).toBe(!isTouch)
      cleanup()
    }
  })

  it('leads to the name that was left out', async () => {
    openOffice(OFFICE)
    await press('New booking')
    await press(/Haircut/)
    type(/Mobile number/, '0501112233')
    screen.getByRole('button', { name: 'Book' }).focus()
    await press('Book')
    expect(document.activeElement).toBe(screen.getByLabelText('Customer’s name'))
  })

  it('begins where a finger points, to a quarter of an hour', async () => {
    openOffice(OFFICE)
    const noura = await screen.findByRole('region', { name: 'Noura' })
    const free = within(noura).getByRole('button', { name: /^Book with Noura/ })
    // 100 minutes below the top of what is free from noon on
    fireEvent.click(free, { detail: 1, clientY: 160 })
    expect(await screen.findByLabelText('At')).toHaveProperty('value', String(13 * 60 + 30))
  })

  it('may be given to somebody else and to another time', async () => {
    const { server } = openOffice(OFFICE, { 'bookings.manage.create': () => newBooking() })
    await press('New booking')
    fireEvent.change(await screen.findByLabelText('With'), { target: { value: SARA } })
    fireEvent.change(screen.getByLabelText('At'), { target: { value: String(14 * 60) } })
    await press(/Haircut/)
    type('Customer’s name', 'Huda')
    type(/Mobile number/, '0501112233')
    await press('Book')
    await waitFor(() =>
      expect(server.callsOf('bookings.manage.create')[0]?.input).toMatchObject({
        lines: [{ staffId: SARA }],
        startsAt: at('2026-11-22T14:00'),
        customer: { name: 'Huda', phone: '0501112233' },
      }),
    )
  })

  it('offers first what fits the time, and says of the rest why it does not', async () => {
    const { server } = openOffice(OFFICE, {
      'bookings.manage.choices': () => [
        { serviceId: idOf(11), variantId: null, cause: 'busy' },
        { serviceId: idOf(12), variantId: idOf(31), cause: 'prayer' },
        { serviceId: idOf(12), variantId: idOf(32), cause: null },
      ],
    })
    await press('New booking')
    const services = within(await screen.findByRole('region', { name: 'Which service?' }))
    const [colour, haircut] = services.getAllByRole('button')
    expect(colour?.textContent).toMatch(/^Colour/)
    expect(haircut?.textContent).toMatch(/^Haircut.*Another visit is in the way, or too near/)
    expect(haircut).toHaveProperty('disabled', true)
    expect(server.callsOf('bookings.manage.choices')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, staffId: NOURA, startsAt: at('2026-11-22T12:00') },
    })
    fireEvent.click(colour!)
    expect(await screen.findByRole('radio', { name: /Long hair/ })).toHaveProperty('checked', true)
  })

  it('has several services, each offered by whether it still fits, by whoever does it', async () => {
    const { server } = openOffice(OFFICE, { 'bookings.manage.create': () => newBooking() })
    await press('New booking')
    await press(/Haircut/)
    type('Customer’s name', 'Huda')
    await press('Add a service')
    fireEvent.change(await screen.findByLabelText('With'), { target: { value: SARA } })
    await press(/^Colour/)
    // who does what is said where several do, and what was typed is still there
    expect(screen.getByText('Sara', { selector: 'p' })).toBeDefined()
    expect(screen.getByLabelText('Customer’s name')).toHaveProperty('value', 'Huda')
    fireEvent.click(screen.getByRole('radio', { name: /Long hair/ }))
    await press('Add a service')
    await press(/Haircut/)
    const [first] = await screen.findAllByRole('button', { name: 'Leave out Haircut' })
    fireEvent.click(first!)
    // the button that was pressed is gone
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Add a service'))
    await press('Book')
    await screen.findByText('Booked.')
    const [haircut, colour] = [
      { serviceId: idOf(11), staffId: NOURA },
      { serviceId: idOf(12), variantId: idOf(31), staffId: SARA },
    ]
    expect(server.callsOf('bookings.manage.choices').map(({ input }) => Object(input).after)).toEqual([
      undefined,
      [haircut],
      [haircut],
      [haircut, { ...colour, variantId: idOf(32) }],
    ])
    expect(server.callsOf('bookings.manage.create')[0]?.input).toMatchObject({
      lines: [
        { ...colour, variantId: idOf(32) },
        { serviceId: idOf(11), staffId: SARA },
      ],
    })
  })

  it('leaves out what is no longer offered, and nothing else', async () => {
    let services = newProfile().services
    const { server } = openOffice(OFFICE, {
      'salons.bySlug': () => newProfile({ services }),
      'bookings.manage.create': () => newBooking(),
    })
    await press('New booking')
    await press(/Haircut/)
    await press('Add a service')
    await press(/^Colour/)
    type('Customer’s name', 'Huda')
    services = services.filter(({ id }) => id !== idOf(11))
    // she comes back to the tab after an hour
    vi.setSystemTime(NOON.getTime() + 3_600_000)
    fireEvent(window, new Event('visibilitychange'))
    await waitFor(() => expect(screen.queryByText('Haircut')).toBeNull())
    await press('Book')
    await screen.findByText('Booked.')
    expect(Object(server.callsOf('bookings.manage.create')[0]?.input).lines).toMatchObject([
      { serviceId: idOf(12) },
    ])
  })

  it('asks for a service again when the last one is taken out', async () => {
    openOffice(OFFICE)
    await press('New booking')
    await press(/Haircut/)
    await press(/Leave out Haircut/)
    await screen.findByRole('region', { name: 'Which service?' })
    expect(screen.queryByLabelText('Customer’s name')).toBeNull()
  })

  it('asks for a name, and for a number that exists', async () => {
    const { server } = openOffice(OFFICE)
    await press('New booking')
    await press(/Haircut/)
    type(/Mobile number/, '011 234')
    await press('Book')
    await screen.findByText('Enter a name.')
    screen.getByText(/Enter a Saudi mobile number/)
    expect(server.callsOf('bookings.manage.create')).toEqual([])
  })

  it('keeps what was typed when the time is taken, and is sent again under the same key', async () => {
    const { server } = openOffice(OFFICE, { 'bookings.manage.create': () => refuse('SLOT_TAKEN') })
    await press('New booking')
    await press(/Haircut/)
    type('Customer’s name', 'Huda')
    await press('Book')
    await screen.findByRole('alert')
    expect(screen.getByLabelText('Customer’s name')).toHaveProperty('value', 'Huda')
    await press('Book')
    await waitFor(() => expect(server.callsOf('bookings.manage.create')).toHaveLength(2))
    const keys = server.callsOf('bookings.manage.create').map(({ input }) => Object(input).idempotencyKey)
    expect(new Set(keys).size).toBe(1)
  })
})
