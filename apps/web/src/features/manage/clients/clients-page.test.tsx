import type { ClientDetailsView, ClientView } from '@salon/contract'
import type { SalonRole } from '@salon/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { idOf, named, NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const HUDA: ClientView = {
  id: idOf(5),
  name: 'Huda',
  phone: '+966551234567',
  isPhoneWhole: true,
  lastVisitAt: at('2026-11-01T10:00'),
  comingVisitAt: at('2026-11-24T10:00'),
  visitCount: 3,
  noShowCount: 1,
  takingsHalalas: 450_00,
}

const DETAILS: ClientDetailsView = {
  ...HUDA,
  hasConsent: true,
  history: [
    {
      ...{ bookingId: idOf(9), reference: 'ABCD2345', status: 'completed', totalHalalas: 150_00 },
      ...{ startsAt: at('2026-11-01T10:00'), endsAt: at('2026-11-01T11:00') },
      ...{ staff: [named('Noura')], services: [named('Haircut')] },
    },
  ],
}

const noted = (text: string) => ({ version: text.padEnd(22, '-').slice(0, 22), settings: { text } })

const openClients = (handlers: Parameters<typeof openOffice>[1] = {}, role: SalonRole = 'manager') =>
  openOffice(
    `${OFFICE}/clients`,
    {
      'salons.manage.clients.list': ({ input }) => ({
        items: Object(input).q === 'nobody' ? [] : [HUDA],
        nextCursor: null,
      }),
      'salons.manage.clients.read': () => DETAILS,
      'salons.manage.clients.readNote': () => noted('Allergic to henna'),
      ...handlers,
    },
    role,
  )

describe('the clients of a salon', () => {
  it('are looked for by what is typed, and the address says nothing of it', async () => {
    const { server, address } = openClients()
    await screen.findByRole('button', { name: /Huda/ })
    fireEvent.change(screen.getByLabelText('Name or mobile number'), { target: { value: 'nobody' } })
    await screen.findByText('Nobody found')
    expect(server.callsOf('salons.manage.clients.list').at(-1)?.input).toMatchObject({
      ...{ salonId: SALON_ID, q: 'nobody' },
    })
    expect(address().search).toEqual({})
  })

  it('who have not come yet say so once', async () => {
    const fresh = { ...HUDA, lastVisitAt: null, visitCount: 0, noShowCount: 0 }
    openClients({ 'salons.manage.clients.list': () => ({ items: [fresh], nextCursor: null }) })
    const row = await screen.findByRole('button', { name: /Huda/ })
    expect(row.textContent).toContain('No visit yet')
    expect(row.textContent).not.toContain('0 visits')
  })

  it('open with what is known of them, and lead to their bookings', async () => {
    const { server } = openClients()
    fireEvent.click(await screen.findByRole('button', { name: /Huda.*3 visits.*Missed once/ }))
    const sheet = within(await screen.findByRole('dialog'))
    await sheet.findByText('Agrees')
    expect(sheet.getByText('Takings')).not.toBeNull()
    expect(sheet.getByRole('link', { name: /055 123 4567/ }).getAttribute('href')).toBe(`tel:${HUDA.phone}`)
    expect(sheet.getByRole('link', { name: /Haircut/ }).getAttribute('href')).toBe(
      `${OFFICE}?booking=${idOf(9)}`,
    )
    expect(server.callsOf('salons.manage.clients.read')[0]?.input).toEqual({ salonId: SALON_ID, id: HUDA.id })
  })

  it('show staff neither takings nor a number to call', async () => {
    const masked = { phone: '•••567', isPhoneWhole: false, takingsHalalas: null }
    openClients(
      {
        'salons.manage.clients.list': () => ({ items: [{ ...HUDA, ...masked }], nextCursor: null }),
        'salons.manage.clients.read': () => ({ ...DETAILS, ...masked }),
      },
      'staff',
    )
    fireEvent.click(await screen.findByRole('button', { name: /Huda.*•••567/ }))
    const sheet = within(await screen.findByRole('dialog'))
    await sheet.findByText('•••567')
    expect(sheet.queryByText('Takings')).toBeNull()
    expect(sheet.queryByRole('link', { name: /567/ })).toBeNull()
  })

  it.each([
    ['manager', 'Try a part of the name, or fewer digits of the number.'],
    ['staff', 'Try a part of the name, or the whole number.'],
  ] as const)('who are not found come with advice that helps a %s', async (role, advice) => {
    openClients({ 'salons.manage.clients.list': () => ({ items: [], nextCursor: null }) }, role)
    fireEvent.change(await screen.findByLabelText('Name or mobile number'), { target: { value: '050' } })
    expect(await screen.findByText(advice)).not.toBeNull()
  })

  it('have a note that is not lost unasked, whichever way somebody leaves', async () => {
    const { address } = openClients()
    fireEvent.click(await screen.findByRole('button', { name: /Huda/ }))
    const note = await screen.findByLabelText<HTMLTextAreaElement>('Note of the salon')
    fireEvent.change(note, { target: { value: 'Prefers mornings' } })
    for (const way of [
      () => fireEvent.click(screen.getByRole('button', { name: 'Close' })),
      () => fireEvent.click(screen.getByRole('link', { name: 'New booking' })),
    ]) {
      way()
      const question = await screen.findByRole('dialog', { name: 'Leave without saving?' })
      fireEvent.click(within(question).getByRole('button', { name: 'Stay here' }))
      await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Leave without saving?' })).toBeNull())
      expect(note.value).toBe('Prefers mornings')
    }
    fireEvent.click(screen.getByRole('link', { name: 'New booking' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Leave without saving' }))
    await waitFor(() => expect(address()).toMatchObject({ path: OFFICE }))
  })

  it('are left unasked where the note is as it was', async () => {
    openClients()
    fireEvent.click(await screen.findByRole('button', { name: /Huda/ }))
    const note = await screen.findByLabelText('Note of the salon')
    fireEvent.change(note, { target: { value: 'Allergic' } })
    fireEvent.change(note, { target: { value: 'Allergic to henna' } })
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('have a note that stays typed when it cannot be saved', async () => {
    let isDown = true
    const { server } = openClients({
      'salons.manage.clients.saveNote': ({ input }) =>
        isDown ? refuse('RATE_LIMITED') : noted(Object(input).settings.text),
    })
    fireEvent.click(await screen.findByRole('button', { name: /Huda/ }))
    const note = await screen.findByLabelText<HTMLTextAreaElement>('Note of the salon')
    expect(note.value).toBe('Allergic to henna')
    fireEvent.change(note, { target: { value: 'Prefers mornings' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('alert')
    expect(note.value).toBe('Prefers mornings')
    isDown = false
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.')
    expect(server.callsOf('salons.manage.clients.saveNote').at(-1)?.input).toEqual({
      ...{ salonId: SALON_ID, id: HUDA.id, version: noted('Allergic to henna').version },
      settings: { text: 'Prefers mornings' },
    })
  })

  it('that are gone say so', async () => {
    openClients({ 'salons.manage.clients.read': () => refuse('NOT_FOUND') })
    fireEvent.click(await screen.findByRole('button', { name: /Huda/ }))
    expect(await screen.findByText('This client is not here any more')).not.toBeNull()
  })
})
