import type { BookDifferenceView, ComparedBooksView } from '@salon/contract'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { at, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { idOf, NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const PAID = {
  status: 'paid',
  authorizedHalalas: 100_00,
  capturedHalalas: 100_00,
  refundedHalalas: 0,
} as const

const MISSING: BookDifferenceView = {
  ...{ id: idOf(60), kind: 'missing', gatewayId: null, ours: PAID, theirs: null, isOpen: true },
  payment: { id: idOf(61), bookingId: idOf(9), bookingReference: 'ABCD2345', customerName: 'Huda' },
  ...{ foundAt: at('2026-11-22T09:00'), seenAt: at('2026-11-22T11:45') },
}
const STRANGER: BookDifferenceView = {
  ...{ id: idOf(62), kind: 'stranger', gatewayId: 'pay-7', ours: null, theirs: PAID, isOpen: false },
  ...{ payment: null, foundAt: at('2026-11-21T09:00'), seenAt: at('2026-11-21T09:00') },
}

const LATEST = {
  ...{ at: at('2026-11-22T11:45'), since: at('2026-11-19T11:45'), payments: 42, isComplete: true },
}

function openBooks(given: Partial<ComparedBooksView> = {}, role: 'manager' | 'staff' = 'manager') {
  return openOffice(
    `${OFFICE}/payments/books`,
    {
      'payments.manage.reconciliation.list': () => ({
        ...{ latest: LATEST, openCount: 0, items: [], nextCursor: null },
        ...given,
      }),
    },
    role,
  )
}

describe('the compared books of a salon', () => {
  it('say that everything agrees, and when that was seen', async () => {
    openBooks()
    await screen.findByText('Everything agrees.')
    screen.getByText(/^Last compared: .*11:45 am · 42 payments compared · made since .*19 Nov/)
    expect(screen.queryByRole('heading', { name: 'Everything agrees' })).not.toBeNull()
  })

  it('tell of each difference what it means, what is next, and where its payment is', async () => {
    openBooks({ openCount: 1, items: [MISSING, STRANGER] })
    await screen.findByText('1 difference for you to look at')
    const [missing, stranger] = within(screen.getByRole('region', { name: 'Differences' }))
      .getAllByRole('listitem')
      .map((item) => within(item))
    missing!.getByText('Still so')
    missing!.getByText(/Moyasar knows no such payment/)
    missing!.getByText(/We look again at each comparison/)
    const link = missing!.getByRole('link', { name: 'To the payment' })
    expect(link.getAttribute('href')).toBe(`/manage/${SALON_ID}?booking=${idOf(9)}`)
    stranger!.getByText('pay-7')
    expect(stranger!.queryByText('Still so')).toBeNull()
    expect(stranger!.queryByRole('link')).toBeNull()
  })

  it('say what is not known for certain', async () => {
    openBooks({ latest: { ...LATEST, isComplete: false } })
    expect(await screen.findByText(/Moyasar did not answer to the end/)).not.toBeNull()
    expect(screen.queryByText(/Everything agrees/)).toBeNull()
  })

  it('do not agree where nothing was compared', async () => {
    openBooks({ latest: null })
    await screen.findByText('Nothing to compare')
    expect(screen.queryByText(/Everything agrees/)).toBeNull()
  })

  it('are no business of staff', async () => {
    const { server } = openBooks({}, 'staff')
    await screen.findByText('Not part of your role')
    expect(server.callsOf('payments.manage.reconciliation.list')).toEqual([])
  })
})
