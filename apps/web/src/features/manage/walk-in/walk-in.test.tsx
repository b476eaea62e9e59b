import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { idOf, newBooking, NOON, NOURA, SARA } from '../../../testing/salons.ts'

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
    expect(haircut?.textContent).toMatch(/^Haircut.*The time until the next booking is too short/)
    expect(haircut).toHaveProperty('disabled', true)
    expect(server.callsOf('bookings.manage.choices')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, staffId: NOURA, startsAt: at('2026-11-22T12:00') },
    })
    fireEvent.click(colour!)
    expect(await screen.findByRole('radio', { name: /Long hair/ })).toHaveProperty('checked', true)
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
