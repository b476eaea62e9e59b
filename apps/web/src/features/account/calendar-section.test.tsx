import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'

const URL_MADE = 'https://salon.example/calendar/made.ics'
const createdAt = '2026-11-20T09:00:00.000Z'

type Handlers = Parameters<typeof fakeServer>[0]

/** The account page of somebody with these links; making and ending them changes what is read next. */
async function openCalendars(kinds: string[], handlers: Handlers = {}) {
  localStorage.setItem('salon.signedIn', '1')
  let links = kinds.map((kind) => ({ kind, createdAt }))
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'accounts.sessions.list': () => [],
    'accounts.calendar.read': () => ({ links, offered: ['visits', 'work'] }),
    'accounts.calendar.create': () => {
      links = [{ kind: 'visits', createdAt }]
      return { kind: 'visits', url: URL_MADE, createdAt }
    },
    'accounts.calendar.revoke': () => {
      links = []
      return {}
    },
    ...handlers,
  })
  renderApp('/account')
  await screen.findByRole('heading', { name: 'Visits you booked' })
  return server
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('shows a new address once, to open and to copy', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await openCalendars([])
  press('Get the address: Visits you booked')
  expect(await screen.findByLabelText('Address of the calendar')).toHaveProperty('value', URL_MADE)
  const open = screen.getByRole('link', { name: 'Open in the calendar' })
  expect(open.getAttribute('href')).toBe('webcal://salon.example/calendar/made.ics')
  press('Copy')
  await screen.findByText('Copied.')
  expect(writeText).toHaveBeenCalledWith(URL_MADE)
})

it('says since when a calendar reads, and ends it', async () => {
  const server = await openCalendars(['work'])
  expect(screen.getByText(/A calendar can read them since .*20/)).toBeTruthy()
  press('Stop: Appointments you do')
  await screen.findByText('The address no longer works.')
  await waitFor(() => expect(screen.queryByText(/A calendar can read them/)).toBeNull())
  expect(server.callsOf('accounts.calendar.revoke')[0]?.input).toEqual({ kind: 'work' })
})

it('forgets an address that was ended', async () => {
  await openCalendars([])
  press('Get the address: Visits you booked')
  await screen.findByLabelText('Address of the calendar')
  press('Stop: Visits you booked')
  await waitFor(() => expect(screen.queryByLabelText('Address of the calendar')).toBeNull())
  await screen.findByRole('button', { name: 'Get the address: Visits you booked' })
})

it('says why there is no address', async () => {
  await openCalendars([], {
    'accounts.calendar.create': () => refuse('RATE_LIMITED', { retryAfterSeconds: 20 }),
  })
  press('Get the address: Visits you booked')
  await screen.findByText(/Try again in 20 seconds/)
  expect(screen.queryByLabelText('Address of the calendar')).toBeNull()
})

it('asks for a fresh code where one is needed, and makes the address then', async () => {
  let isFresh = false
  await openCalendars([], {
    'accounts.calendar.create': () =>
      isFresh ? { kind: 'visits', url: URL_MADE, createdAt } : refuse('FRESH_CODE_NEEDED'),
    'accounts.calendar.read': () => ({
      links: isFresh ? [{ kind: 'visits', createdAt }] : [],
      offered: ['visits'],
    }),
    'accounts.requestFreshCode': () => ({
      challengeId: '019ab000-0000-7000-8000-00000000000c',
      expiresAt: '2026-11-22T18:05:00.000Z',
      resendAt: '2026-11-22T18:00:30.000Z',
      channel: 'sms',
    }),
    'accounts.confirmFreshCode': () => {
      isFresh = true
      return { freshUntil: '2026-11-22T18:15:00.000Z' }
    },
  })
  press('Get the address: Visits you booked')
  fireEvent.change(await screen.findByLabelText('Six-digit code'), { target: { value: '123456' } })
  expect(await screen.findByLabelText('Address of the calendar')).toHaveProperty('value', URL_MADE)
})
