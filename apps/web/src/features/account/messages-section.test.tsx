import { CONSENT_TEXTS, CONSENT_VERSION } from '@salon/domain'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newAccess, newUser } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'

const WORDS = CONSENT_TEXTS[CONSENT_VERSION].en
const SALON = {
  salonId: '019ab000-0000-7000-8000-000000000002',
  slug: 'rose',
  name: { ar: 'روز', en: 'Rose' },
  role: 'staff',
  status: 'live',
  staffId: null,
} as const

async function openMessages(handlers: Parameters<typeof fakeServer>[0] = {}) {
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1', newUser({ memberships: [SALON] })),
    'accounts.promotions.read': () => ({ isGiven: false, last: null }),
    'notifications.manage.mine': () => ({ wanted: false }),
    ...handlers,
  })
  const app = renderApp('/account')
  await screen.findByLabelText(WORDS)
  return { ...app, server }
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })

it('asks for consent by a box that is not ticked before, and keeps its words with the answer', async () => {
  const { server } = await openMessages({
    'accounts.promotions.set': () => ({
      isGiven: true,
      last: { textVersion: CONSENT_VERSION, how: 'account', at: '2026-11-28T12:00:00.000Z' },
    }),
  })
  expect(box(WORDS).checked).toBe(false)
  fireEvent.click(box(WORDS))
  await waitFor(() => expect(box(WORDS).checked).toBe(true))
  expect(server.callsOf('accounts.promotions.set').map(({ input }) => input)).toEqual([
    { isGiven: true, textVersion: CONSENT_VERSION, how: 'account' },
  ])
})

it('leaves the box as it was when the server refuses, and says why', async () => {
  await openMessages({ 'accounts.promotions.set': () => refuse('RATE_LIMITED', { retryAfterSeconds: 20 }) })
  fireEvent.click(box(WORDS))
  expect(await screen.findByText(/20 seconds/)).toBeTruthy()
  expect(box(WORDS).checked).toBe(false)
})

it('lets who works in a salon have its messages', async () => {
  const { server } = await openMessages({ 'notifications.manage.setMine': () => ({ wanted: true }) })
  const name = 'New and changed bookings at Rose'
  fireEvent.click(await screen.findByRole('checkbox', { name }))
  await waitFor(() => expect(box(name).checked).toBe(true))
  expect(server.callsOf('notifications.manage.setMine')[0]?.input).toEqual({
    salonId: SALON.salonId,
    wanted: true,
  })
})

it('offers no choice of channel where there is only one', async () => {
  await openMessages({ 'accounts.channels': () => ['sms'] })
  await waitFor(() => expect(screen.queryByRole('radio', { name: 'WhatsApp' })).toBeNull())
  expect(screen.queryByRole('radio', { name: 'SMS' })).toBeNull()
})

it('changes the channel at once', async () => {
  const { session } = await openMessages({
    'accounts.updateProfile': () => newUser({ preferredChannel: 'whatsapp' }),
  })
  fireEvent.click(screen.getByRole('radio', { name: 'WhatsApp' }))
  await waitFor(() => expect(session.get().user?.preferredChannel).toBe('whatsapp'))
})
