import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { newProfile, NOON, TODAY } from '../../../testing/salons.ts'
import * as files from '../../../lib/save-file.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})
afterEach(() => vi.restoreAllMocks())

const openClients = (handlers: Parameters<typeof openOffice>[1], role: 'manager' | 'staff' = 'manager') =>
  openOffice(
    `${OFFICE}/clients`,
    { 'salons.manage.clients.list': () => ({ items: [], nextCursor: null }), ...handlers },
    role,
  )

describe('a table as a file', () => {
  it('is put together from its parts, and named by what it is and when', async () => {
    const save = vi.spyOn(files, 'saveFile').mockReturnValue()
    const { server } = openClients({
      'salons.manage.exports.table': ({ input }) =>
        Object(input).cursor === 'next'
          ? { csv: 'Sara\r\n', nextCursor: null }
          : { csv: '\uFEFFName\r\nHuda\r\n', nextCursor: 'next' },
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Clients as CSV' }))
    await waitFor(() => expect(save).toHaveBeenCalledOnce())
    expect(save.mock.calls[0]?.slice(0, 2)).toEqual([
      ...[`clients-${TODAY}.csv`, '\uFEFFName\r\nHuda\r\nSara\r\n'],
    ])
    expect(server.callsOf('salons.manage.exports.table')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, table: 'clients', locale: 'en', from: '2025-11-22', to: TODAY },
    })
  })

  it('of the numbers is by what they are put together by on the page', async () => {
    vi.spyOn(files, 'saveFile').mockReturnValue()
    const { server } = openOffice(`${OFFICE}/numbers?unit=week`, {
      'salons.manage.numbers.read': () => refuse('RATE_LIMITED'),
      'salons.manage.exports.table': () => ({ csv: '', nextCursor: null }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Numbers as CSV' }))
    await waitFor(() =>
      expect(server.callsOf('salons.manage.exports.table')[0]?.input).toMatchObject({ unit: 'week' }),
    )
  })

  it('ends with today by the salon’s clock', async () => {
    vi.spyOn(files, 'saveFile').mockReturnValue()
    vi.setSystemTime('2026-11-22T12:00:00Z')
    const { server } = openClients({
      'salons.bySlug': () => newProfile({ timeZone: 'Pacific/Kiritimati' }),
      'salons.manage.exports.table': () => ({ csv: '', nextCursor: null }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Clients as CSV' }))
    await waitFor(() =>
      expect(server.callsOf('salons.manage.exports.table')[0]?.input).toMatchObject({ to: '2026-11-23' }),
    )
  })

  it('waits for a code that the server wants', async () => {
    const { server } = openClients({
      'salons.manage.exports.table': () => refuse('FRESH_CODE_NEEDED'),
      'accounts.requestFreshCode': () => refuse('RATE_LIMITED'),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Clients as CSV' }))
    await waitFor(() => expect(server.callsOf('accounts.requestFreshCode')).toHaveLength(1))
  })

  it('is no business of staff', async () => {
    openClients({}, 'staff')
    await screen.findByText('No clients yet')
    expect(screen.queryByRole('button', { name: 'Clients as CSV' })).toBeNull()
  })
})
