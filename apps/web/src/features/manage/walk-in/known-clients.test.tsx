import type { ClientView } from '@salon/contract'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { idOf, named, newBooking, NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const type = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

const HUDA: ClientView = {
  ...{ id: idOf(77), name: 'Huda', phone: '••• 33', isPhoneWhole: false, takingsHalalas: null },
  ...{ lastVisitAt: null, comingVisitAt: null, visitCount: 3, noShowCount: 1 },
}

describe('a booking for somebody who booked before', () => {
  it('is for a client who is found while her name or number is typed, whose number nobody has to see', async () => {
    const { server } = openOffice(OFFICE, {
      'bookings.manage.create': () => newBooking(),
      'salons.manage.clients.list': () => ({ items: [HUDA], nextCursor: null }),
    })
    await press('New booking')
    await press(/Haircut/)
    type(/Mobile number/, '0501112233')
    await press(/Huda.*3 visits.*Missed once/)
    expect(screen.queryByLabelText(/Mobile number/)).toBeNull()
    // a second press of the same key takes nobody away
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Book' }))
    await press('Somebody else')
    type('Customer’s name', 'Hud')
    await press(/Huda/)
    await press('Book')
    await screen.findByText('Booked.')
    const looked = server.callsOf('salons.manage.clients.list').map(({ input }) => input)
    expect(looked).toEqual(['0501112233', 'Hud'].map((q) => ({ salonId: SALON_ID, q, limit: 4 })))
    expect(server.callsOf('bookings.manage.create')[0]?.input).toMatchObject({
      customer: { name: 'Huda', clientId: idOf(77) },
    })
    expect(Object(server.callsOf('bookings.manage.create')[0]?.input).customer).not.toHaveProperty('phone')
  })

  it.each([
    ['12:30', '13:15', 'confirmed', true],
    ['11:00', '12:15', 'pending', true],
    ['11:00', '12:00', 'confirmed', false],
    ['12:45', '13:30', 'confirmed', false],
    ['11:00', '15:00', 'cancelled', false],
  ] as const)(
    'says that the client has a visit from %s to %s that is %s, where it is then: %s',
    async (from, to, status, isSaid) => {
      // of Sara; the new one is from noon to a quarter to one with Noura
      const visit = {
        ...{
          bookingId: idOf(9),
          reference: 'ABCD2345',
          status,
          totalHalalas: 0,
          services: [named('Colour')],
        },
        ...{ startsAt: at(`2026-11-22T${from}`), endsAt: at(`2026-11-22T${to}`) },
        staff: [named('Sara')],
      }
      const { server } = openOffice(OFFICE, {
        'bookings.manage.create': () => newBooking(),
        'salons.manage.clients.list': () => ({ items: [HUDA], nextCursor: null }),
        'salons.manage.clients.read': () => ({ ...HUDA, hasConsent: false, history: [visit] }),
      })
      await press('New booking')
      await press(/Haircut/)
      // her whole number is enough
      type(/Mobile number/, '0501112233')
      await screen.findByRole('button', { name: /Huda/ })
      await waitFor(() => expect(server.callsOf('salons.manage.clients.read')).toHaveLength(1))
      const warning = /^The client has a visit already then: .*, with Sara\.$/
      if (isSaid) await screen.findByText(warning)
      await press(/Huda/)
      await waitFor(() => expect(screen.queryAllByText(warning)).toHaveLength(isSaid ? 1 : 0))
      // she may come with her daughter
      await press('Book')
      await screen.findByText('Booked.')
    },
  )

  it('brings who is found into view, under what is typed', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    for (const bottom of [window.innerHeight - 1, window.innerHeight + 1]) {
      openOffice(OFFICE, {
        'salons.manage.clients.list': () => ({ items: [HUDA], nextCursor: null }),
      })
      await press('New booking')
      await press(/Haircut/)
      await screen.findByLabelText('Customer’s name')
      scrolled.mockClear()
      const box = vi.spyOn(Element.prototype, 'getBoundingClientRect')
      box.mockImplementation(() => DOMRect.fromRect({ y: bottom - 100, width: 100, height: 100 }))
      type('Customer’s name', 'Hud')
      await screen.findByRole('button', { name: /Huda/ })
      const isCut = bottom > window.innerHeight
      expect(scrolled.mock.calls).toEqual([[{ block: isCut ? 'start' : 'nearest' }]])
      const { textContent } = Object(scrolled.mock.contexts[0])
      expect(textContent).toMatch(/^Customer’s name.*Huda/)
      box.mockRestore()
      cleanup()
    }
  })

  it('still asks for the name of a client who has none', async () => {
    openOffice(OFFICE, {
      'salons.manage.clients.list': () => ({
        items: [{ ...HUDA, name: '' }],
        nextCursor: null,
      }),
    })
    await press('New booking')
    await press(/Haircut/)
    type(/Mobile number/, '0501112233')
    await press(/Without a name.*3 visits/)
    expect(document.activeElement).toBe(screen.getByLabelText('Customer’s name'))
  })

  it('is entered for somebody new where nobody can be looked for', async () => {
    const { server } = openOffice(OFFICE, {
      'bookings.manage.create': () => newBooking(),
      'salons.manage.clients.list': () => refuse('INTERNAL'),
    })
    await press('New booking')
    await press(/Haircut/)
    type('Customer’s name', 'Huda')
    await waitFor(() => expect(server.callsOf('salons.manage.clients.list')).not.toEqual([]))
    await press('Book')
    await screen.findByText('Booked.')
  })
})
