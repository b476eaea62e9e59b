import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as files from '../../lib/save-file.ts'
import { refuse } from '../../testing/fake-server.ts'
import { openOffice, SALON_ID } from '../../testing/office.ts'
import { newAccess, newUser } from '../../testing/people.ts'
import { NOON, TODAY } from '../../testing/salons.ts'
import { PLATFORM_SALON } from '../../testing/platform.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})
afterEach(() => vi.restoreAllMocks())

const EMPTY = () => ({ items: [], nextCursor: null })

const openPlatform = (path: string, handlers: Parameters<typeof openOffice>[1] = {}) =>
  openOffice(path, {
    'accounts.refresh': () => newAccess('a1', newUser({ isAdmin: true })),
    'salons.platform.list': EMPTY,
    'salons.platform.read': () => PLATFORM_SALON,
    'salons.platform.log': EMPTY,
    'salons.reportedReviews.list': EMPTY,
    ...handlers,
  })

it.each([
  ['/admin', 'Salons as CSV', 'salons', { table: 'salons' }],
  ['/admin/reviews', 'Reported reviews as CSV', 'reports', { table: 'reports' }],
  // which salon's it is stands in the name of the file alone
  [`/admin/${SALON_ID}`, 'Log as CSV', `log-${PLATFORM_SALON.slug}`, { table: 'log', salonId: SALON_ID }],
])('on %s: %s, put together from its parts', async (path, name, file, asked) => {
  const save = vi.spyOn(files, 'saveFile').mockReturnValue()
  const { server } = openPlatform(path, {
    'salons.platform.exportTable': ({ input }) =>
      Object(input).cursor === 'next'
        ? { csv: 'b\r\n', nextCursor: null }
        : { csv: 'a\r\n', nextCursor: 'next' },
  })
  fireEvent.click(await screen.findByRole('button', { name }))
  await waitFor(() => expect(save).toHaveBeenCalledOnce())
  expect(save.mock.calls[0]?.slice(0, 2)).toEqual([`${file}-${TODAY}.csv`, 'a\r\nb\r\n'])
  const calls = server.callsOf('salons.platform.exportTable').map(({ input }) => input)
  expect(calls).toEqual([
    { ...asked, locale: 'en' },
    { ...asked, locale: 'en', cursor: 'next' },
  ])
})

it('waits for a code that the server wants', async () => {
  const { server } = openPlatform('/admin', {
    'salons.platform.exportTable': () => refuse('FRESH_CODE_NEEDED'),
    'accounts.requestFreshCode': () => refuse('RATE_LIMITED'),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Salons as CSV' }))
  await waitFor(() => expect(server.callsOf('accounts.requestFreshCode')).toHaveLength(1))
})
