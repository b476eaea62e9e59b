import type { PlatformLogEntry } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { refuse } from '../../testing/fake-server.ts'
import { at, openOffice, SALON_ID } from '../../testing/office.ts'
import { newAccess, newUser } from '../../testing/people.ts'
import { PLATFORM_SALON as SALON } from '../../testing/platform.ts'

const entry = (id: number, given: Partial<PlatformLogEntry> = {}): PlatformLogEntry => ({
  ...{ id, at: at('2026-11-20T12:00'), action: 'salon_drafted', actorName: 'Huda', reason: null },
  ...given,
})
const SENT_BACK = entry(2, { action: 'salon_sent_back', actorName: 'Rima', reason: 'No address' })

function openPlatform(
  path: string,
  handlers: Parameters<typeof openOffice>[1] = {},
  { isAdmin = true }: { isAdmin?: boolean } = {},
) {
  return openOffice(path, {
    'accounts.refresh': () => newAccess('a1', newUser({ isAdmin })),
    'salons.platform.list': () => ({ items: [SALON], nextCursor: null }),
    'salons.platform.read': () => SALON,
    'salons.platform.log': () => ({ items: [SENT_BACK, entry(1)], nextCursor: null }),
    ...handlers,
  })
}

it('shows the platform’s people what waits, and nothing to others', async () => {
  const { server, unmount } = openPlatform('/admin')
  const link = await screen.findByRole('link', { name: /Rose/ })
  expect(link.getAttribute('href')).toBe(`/admin/${SALON_ID}`)
  expect(server.callsOf('salons.platform.list')[0]?.input).toMatchObject({ status: 'in_review' })
  fireEvent.click(screen.getByRole('button', { name: 'Suspended' }))
  await waitFor(() =>
    expect(server.callsOf('salons.platform.list').at(-1)?.input).toMatchObject({ status: 'suspended' }),
  )
  unmount()
  const other = openPlatform('/admin', {}, { isAdmin: false })
  await screen.findByRole('heading', { name: 'There is nothing here' })
  expect(other.server.callsOf('salons.platform.list')).toEqual([])
})

it('says of each owner what became of the last message to her, where there was one', async () => {
  const owner = { name: '', phone: newUser().phone }
  const owners = [
    ...SALON.owners,
    { ...owner, userId: 'u2', lastMessage: 'failed' as const },
    { ...owner, userId: 'u3', lastMessage: 'queued' as const },
  ]
  openPlatform(`/admin/${SALON_ID}`, { 'salons.platform.read': () => ({ ...SALON, owners }) })
  await screen.findByText('Message could not be sent')
  expect(screen.getAllByText(/^Message /).map(({ textContent }) => textContent)).toEqual([
    'Message could not be sent',
    'Message on its way',
  ])
})

it('a salon is sent back with a reason, and with what was done to it in sight', async () => {
  let refusal: unknown = refuse('SALON_STATUS_CHANGED', { status: 'live' })
  const { server } = openPlatform(`/admin/${SALON_ID}`, {
    'salons.platform.sendBack': () => refusal ?? { status: 'draft', reason: 'x', missing: [] },
  })
  await screen.findByText('No address')
  fireEvent.click(screen.getByRole('button', { name: 'Send back' }))
  const dialog = await screen.findByRole('dialog')
  const send = within(dialog).getByRole('button', { name: 'Send back' })
  fireEvent.click(send)
  await within(dialog).findByText('Say why.')
  expect(server.callsOf('salons.platform.sendBack')).toEqual([])
  fireEvent.change(within(dialog).getByLabelText(/Reason/), { target: { value: ' The map is wrong ' } })
  fireEvent.click(send)
  await within(dialog).findByText(/status has changed/)
  refusal = null
  fireEvent.click(send)
  await screen.findByText('Sent back.')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(server.callsOf('salons.platform.sendBack').at(-1)?.input).toEqual({
    ...{ salonId: SALON_ID, reason: 'The map is wrong' },
  })
})

it('what was done to a salon is told in words, page by page, with names kept apart from dates', async () => {
  const { server } = openPlatform(`/admin/${SALON_ID}`, {
    'salons.platform.log': ({ input }) =>
      Object(input).cursor === 'older'
        ? { items: [entry(1)], nextCursor: null }
        : {
            items: [
              entry(9, { action: 'salon_data_exported', actorName: 'نورة' }),
              entry(8, { action: 'time_off_added', actorName: '' }),
            ],
            nextCursor: 'older',
          },
  })
  const exported = (await screen.findByText('Saved a table as a file')).closest('li')
  expect(exported?.querySelector('bdi')?.textContent).toBe('نورة')
  expect(screen.getByText('Entered an absence').closest('li')?.textContent).toContain('Without a name')
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }))
  await screen.findByText('Began the salon')
  expect(server.callsOf('salons.platform.log').map(({ input }) => input)).toMatchObject([
    ...[{ salonId: SALON_ID }, { salonId: SALON_ID, cursor: 'older' }],
  ])
})
