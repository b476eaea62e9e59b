import type { SalonNotificationView } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice } from '../../../testing/office.ts'
import { idOf, newProfile, NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const newMessage = (given: Partial<SalonNotificationView> = {}): SalonNotificationView => ({
  id: idOf(60),
  event: 'booking_confirmed',
  channel: 'sms',
  status: 'sent',
  attempt: 1,
  errorMessage: null,
  createdAt: at('2026-11-22T10:00'),
  sentAt: at('2026-11-22T10:00'),
  bookingId: idOf(5),
  bookingReference: 'ABCD2345',
  customerName: 'Huda',
  ...given,
})

const failed = newMessage({ id: idOf(61), status: 'failed', sentAt: null, errorMessage: 'unreachable' })

function openMessages(handlers: Parameters<typeof openOffice>[1] = {}) {
  return openOffice(
    `${OFFICE}/messages`,
    {
      'notifications.manage.list': ({ input }) => ({
        items: Object(input).status === 'failed' ? [failed] : [newMessage(), failed],
        nextCursor: null,
      }),
      ...handlers,
    },
    'staff',
  )
}

describe('the messages of a salon', () => {
  it('begin with those that did not get through, and lead to their bookings', async () => {
    openMessages()
    const first = await screen.findByRole('region', { name: 'Not delivered' })
    await within(first).findByText('unreachable')
    expect(within(first).getByRole('link', { name: /Huda/ }).getAttribute('href')).toBe(
      `${OFFICE}?booking=${idOf(5)}`,
    )
    const all = screen.getByRole('region', { name: 'All messages' })
    expect(await within(all).findAllByRole('button', { name: /Send again/ })).toHaveLength(2)
  })

  it('stand with their times by the salon’s clock', async () => {
    openMessages({ 'salons.bySlug': () => newProfile({ timeZone: 'Pacific/Kiritimati' }) })
    const all = await screen.findByRole('region', { name: 'All messages' })
    expect(await within(all).findAllByText(/9:00 pm/)).toHaveLength(2)
  })

  it('are sent again, and looked up again', async () => {
    const { server } = openMessages({ 'notifications.manage.resend': () => newMessage() })
    const first = await screen.findByRole('region', { name: 'Not delivered' })
    fireEvent.click(await within(first).findByRole('button', { name: 'Send again: Booking confirmed, Huda' }))
    await screen.findByText('Sent again.')
    expect(server.callsOf('notifications.manage.resend')[0]?.input).toEqual({ id: idOf(61) })
    await waitFor(() => expect(server.callsOf('notifications.manage.list').length).toBeGreaterThan(2))
  })

  it('that fail once more, or may not be sent, say so', async () => {
    let answer: unknown = newMessage({ status: 'failed' })
    openMessages({ 'notifications.manage.resend': () => answer })
    const first = await screen.findByRole('region', { name: 'Not delivered' })
    const again = () => within(first).findByRole('button', { name: /Send again/, busy: false })
    fireEvent.click(await again())
    await screen.findByText('It could not be sent this time either.')
    answer = refuse('RATE_LIMITED', { retryAfterSeconds: 20 })
    fireEvent.click(await again())
    expect(await screen.findByText(/Try again in 20 seconds/)).not.toBeNull()
  })
})
