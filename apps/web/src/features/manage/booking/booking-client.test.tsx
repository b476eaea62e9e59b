import type { ClientDetailsView } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { idOf, named, newBooking, NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const HUDA: ClientDetailsView = {
  ...{ id: idOf(9), name: 'Huda', phone: '+966501112233', isPhoneWhole: true, takingsHalalas: null },
  ...{ lastVisitAt: at('2026-11-01T10:00'), comingVisitAt: null, visitCount: 3, noShowCount: 2 },
  hasConsent: false,
  history: [
    {
      ...{ bookingId: idOf(9), reference: 'WXYZ2345', status: 'no_show', totalHalalas: 150_00 },
      ...{ startsAt: at('2026-11-01T10:00'), endsAt: at('2026-11-01T11:00') },
      ...{ staff: [named('Noura')], services: [named('Colour')] },
    },
  ],
}
const NOTE = { version: '-'.repeat(22), settings: { text: 'Allergic to henna' } }
const OPEN = `${OFFICE}?booking=${idOf(5)}`
const booked = (id: string) => newBooking({ id, customer: { name: 'Huda', phone: HUDA.phone } })

const openBooking = (handlers: Parameters<typeof openOffice>[1] = {}, path = OPEN) =>
  openOffice(path, {
    'bookings.byId': ({ input }) => booked(Object(input).id),
    'salons.manage.clients.read': () => HUDA,
    'salons.manage.clients.readNote': () => NOTE,
    ...handlers,
  })

describe('the client of a booking', () => {
  it('stands in it with what was missed and noted, and opens', async () => {
    const { server, address } = openBooking()
    const line = await screen.findByRole('button', { name: /Huda.*3 visits.*Missed 2 times/ })
    expect(await screen.findByText('Allergic to henna')).not.toBeNull()
    const key = { salonId: SALON_ID, id: idOf(5) }
    expect(server.callsOf('salons.manage.clients.read')[0]?.input).toEqual(key)
    expect(server.callsOf('salons.manage.clients.readNote')[0]?.input).toEqual(key)
    fireEvent.click(line)
    fireEvent.click(await screen.findByRole('link', { name: /Colour/ }))
    await screen.findByRole('button', { name: 'Move' })
    expect(address().search).toEqual({ booking: idOf(9) })
  })

  it('leads back to the booking whose link is pressed in it', async () => {
    openBooking({
      'salons.manage.clients.read': () => ({
        ...HUDA,
        history: HUDA.history.map((visit) => ({ ...visit, bookingId: idOf(5) })),
      }),
    })
    fireEvent.click(await screen.findByRole('button', { name: /Huda.*3 visits/ }))
    fireEvent.click(await screen.findByRole('link', { name: /Colour/ }))
    expect(await screen.findByRole('button', { name: 'Move' })).not.toBeNull()
  })

  it('counts anew once the booking is marked as missed', async () => {
    const begun = { startsAt: at('2026-11-22T11:00'), endsAt: at('2026-11-22T11:45') }
    let noShowCount = 2
    openBooking({
      'bookings.byId': () => ({ ...booked(idOf(5)), ...begun }),
      'bookings.manage.noShow': () => {
        noShowCount = 3
        return { ...booked(idOf(5)), ...begun, status: 'no_show' }
      },
      'salons.manage.clients.read': () => ({ ...HUDA, noShowCount }),
    })
    await screen.findByText('Missed 2 times')
    fireEvent.click(screen.getByRole('button', { name: 'Did not come' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Mark as missed' }))
    expect(await screen.findByText('Missed 3 times')).not.toBeNull()
  })

  it('is nobody where there is no number', async () => {
    const { server } = openBooking({
      'bookings.byId': () => newBooking({ customer: { name: 'Huda', phone: null } }),
    })
    await screen.findByText('No mobile number')
    expect(server.callsOf('salons.manage.clients.read')).toEqual([])
  })

  it('keeps nothing of the booking back where she cannot be had', async () => {
    const { server } = openBooking({ 'salons.manage.clients.read': () => refuse('RATE_LIMITED') })
    await screen.findByRole('button', { name: 'Move' })
    await waitFor(() => expect(server.callsOf('salons.manage.clients.read')).not.toEqual([]))
    expect(screen.queryByRole('button', { name: /visits/ })).toBeNull()
  })
})

describe('a booking for a client who is known', () => {
  it('begins at her, with the first free time, and forgets her once she is booked', async () => {
    const { server, address } = openOffice(`${OFFICE}/clients`, {
      'salons.manage.clients.list': () => ({ items: [HUDA], nextCursor: null }),
      'salons.manage.clients.read': () => HUDA,
      'salons.manage.clients.readNote': () => NOTE,
      'bookings.manage.create': () => newBooking(),
    })
    fireEvent.click(await screen.findByRole('button', { name: /Huda/ }))
    const link = await screen.findByRole('link', { name: 'New booking' })
    expect(link.getAttribute('href')).toBe(`${OFFICE}?client=${idOf(9)}`)
    fireEvent.click(link)
    const dialog = await screen.findByRole('dialog', { name: 'New booking' })
    fireEvent.click(await within(dialog).findByRole('button', { name: /Haircut/ }))
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Book' }))
    await screen.findByText('Booked.')
    expect(server.callsOf('bookings.manage.create')[0]?.input).toMatchObject({
      customer: { name: 'Huda', clientId: idOf(9) },
    })
    await waitFor(() => expect(address().search).toEqual({}))
  })

  it('waits for another time when the first is left, until it is given up', async () => {
    const { address } = openBooking({}, `${OFFICE}?client=${idOf(9)}`)
    const dialog = await screen.findByRole('dialog', { name: 'New booking' })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect((await screen.findByText('Choose a free time for:')).textContent).toContain('Huda')
    const noura = screen.getByRole('region', { name: 'Noura' })
    fireEvent.click(within(noura).getByRole('button', { name: /^Book with Noura/ }))
    const again = await screen.findByRole('dialog', { name: 'New booking' })
    fireEvent.click(await within(again).findByRole('button', { name: /Haircut/ }))
    expect(await within(again).findByText('Missed 2 times')).not.toBeNull()
    fireEvent.click(within(again).getByRole('button', { name: 'Close' }))
    fireEvent.click(screen.getByRole('button', { name: 'Book for nobody in particular' }))
    await waitFor(() => expect(address().search).toEqual({}))
    expect(screen.queryByText('Choose a free time for:')).toBeNull()
  })
})
