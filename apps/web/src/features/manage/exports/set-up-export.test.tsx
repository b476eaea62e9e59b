import type { ExportTable } from '@salon/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as files from '../../../lib/save-file.ts'
import { refuse } from '../../../testing/fake-server.ts'
import { OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { NOON, TODAY } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})
afterEach(() => vi.restoreAllMocks())

const NOTHING = {
  'salons.manage.services.list': () => ({ categories: [], services: [], kinds: [], staff: [], rooms: [] }),
  'salons.manage.rooms.list': () => [],
  'salons.manage.weeklyHours.read': () => ({ version: 'v1', settings: { windows: [] } }),
  'salons.manage.seasons.list': () => [],
  'salons.manage.dates.list': () => [],
  'salons.manage.timeOff.list': () => [],
  'salons.manage.members.list': () => ({ members: [], invitations: [] }),
}

const BUTTONS: [page: string, table: ExportTable, name: string][] = [
  ['services', 'menu', 'Menu as CSV'],
  ['staff', 'people', 'People as CSV'],
  ['rooms', 'rooms', 'Rooms as CSV'],
  ['hours', 'hours', 'Hours as CSV'],
  ['seasons', 'seasons', 'Seasons as CSV'],
  ['seasons', 'dates', 'Dates as CSV'],
  ['time-off', 'absences', 'Absences as CSV'],
  ['members', 'members', 'Members and invitations as CSV'],
]

it.each(BUTTONS)('in %s, %s are saved as a file', async (page, table, name) => {
  const save = vi.spyOn(files, 'saveFile').mockReturnValue()
  const { server } = openOffice(
    `${OFFICE}/settings/${page}`,
    { ...NOTHING, 'salons.manage.exports.table': () => ({ csv: 'A\r\n', nextCursor: null }) },
    'manager',
  )
  fireEvent.click(await screen.findByRole('button', { name }))
  await waitFor(() => expect(save).toHaveBeenCalledOnce())
  expect(save.mock.calls[0]?.slice(0, 2)).toEqual([`${table}-${TODAY}.csv`, 'A\r\n'])
  expect(server.callsOf('salons.manage.exports.table')[0]?.input).toMatchObject({
    ...{ salonId: SALON_ID, table, locale: 'en', to: TODAY },
  })
})

it('a code is asked for where the server wants one, and what it refuses is said', async () => {
  const { server } = openOffice(`${OFFICE}/settings/rooms`, {
    ...NOTHING,
    'salons.manage.exports.table': () => refuse('FRESH_CODE_NEEDED'),
    'accounts.requestFreshCode': () => refuse('RATE_LIMITED'),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Rooms as CSV' }))
  await waitFor(() => expect(server.callsOf('accounts.requestFreshCode')).toHaveLength(1))
})
