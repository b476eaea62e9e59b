import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newAccess, newSignIn, newUser } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

/** The page of somebody whose session is restored when it loads. */
async function openAccount(handlers: Parameters<typeof fakeServer>[0] = {}) {
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'accounts.sessions.list': () => [],
    'accounts.calendar.read': () => ({ links: [], offered: ['visits'] }),
    ...handlers,
  })
  const app = renderApp('/account')
  await screen.findByLabelText('Your name')
  return { ...app, server }
}

describe('account page', () => {
  it('lets a visitor sign in in place', async () => {
    fakeServer({
      'accounts.requestOtp': () => ({
        challengeId: '019ab000-0000-7000-8000-00000000000c',
        expiresAt: '2026-11-22T18:05:00.000Z',
        resendAt: '2026-11-22T18:00:30.000Z',
        channel: 'sms',
      }),
      'accounts.verifyOtp': () => newSignIn('a1'),
      'accounts.sessions.list': () => [],
    })
    const { address } = renderApp('/account')
    await screen.findByText('Sign in to see your account')
    press('Sign in')
    await screen.findByLabelText('Mobile number')
    type('Mobile number', '0501234567')
    press('Send the code')
    await screen.findByLabelText('Six-digit code')
    type('Six-digit code', '123456')
    expect(await screen.findByLabelText('Your name')).toHaveProperty('value', 'Demo Customer')
    expect(address().path).toBe('/account')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('saves a new name', async () => {
    const { server, session } = await openAccount({
      'accounts.updateProfile': () => newUser({ name: 'Demo Noura' }),
    })
    type('Your name', ' Demo Noura ')
    press('Save')
    await waitFor(() => expect(session.get().user?.name).toBe('Demo Noura'))
    expect(server.callsOf('accounts.updateProfile')[0]?.input).toEqual({ name: 'Demo Noura' })
  })

  it('follows a new language at once, keeps it with the profile, and keeps what was typed', async () => {
    const { server, session } = await openAccount({
      'accounts.updateProfile': () => newUser({ locale: 'ar' }),
    })
    type('Your name', 'Not yet saved')
    fireEvent.click(screen.getByLabelText('العربية'))
    await waitFor(() => expect(document.documentElement.lang).toBe('ar'))
    await waitFor(() => expect(session.get().user?.locale).toBe('ar'))
    expect(server.callsOf('accounts.updateProfile').map((call) => call.input)).toEqual([{ locale: 'ar' }])
    expect(screen.getByLabelText('الاسم')).toHaveProperty('value', 'Not yet saved')
  })

  it('lets visitors choose how the app looks and speaks', async () => {
    const server = fakeServer({})
    renderApp('/account')
    fireEvent.click(await screen.findByLabelText('Dark'))
    expect(document.documentElement.dataset['theme']).toBe('dark')
    fireEvent.click(screen.getByLabelText('Automatic'))
    expect(document.documentElement.dataset['theme']).toBeUndefined()
    fireEvent.click(screen.getByLabelText('العربية'))
    await waitFor(() => expect(document.documentElement.lang).toBe('ar'))
    expect(server.callsOf('accounts.updateProfile')).toHaveLength(0)
  })

  it('keeps what was typed when the server refuses, and says why', async () => {
    await openAccount({ 'accounts.updateProfile': () => refuse('RATE_LIMITED', { retryAfterSeconds: 20 }) })
    type('Your name', 'Demo Noura')
    press('Save')
    expect((await screen.findByRole('alert')).textContent).toContain('Try again in 20 seconds')
    expect(screen.getByLabelText('Your name')).toHaveProperty('value', 'Demo Noura')
  })

  it('deletes the account only when its own number is typed again', async () => {
    const { server, session } = await openAccount({ 'accounts.deleteAccount': () => ({}) })
    press('Delete my account')
    const dialog = await screen.findByRole('dialog')
    type('Mobile number', '0509999999')
    const confirm = dialog.querySelector('button[type=submit]')
    if (!confirm) throw new Error('the dialog has no submit button')
    fireEvent.click(confirm)
    await screen.findByText('This is not the number of this account.')
    expect(server.callsOf('accounts.deleteAccount')).toHaveLength(0)
    type('Mobile number', '٠٥٠ ١٢٣ ٤٥٦٧')
    fireEvent.click(confirm)
    await waitFor(() => expect(session.get().status).toBe('signedOut'))
    expect(server.callsOf('accounts.deleteAccount')).toHaveLength(1)
  })

  it('stays signed in when the sign-out got no answer', async () => {
    const { session } = await openAccount({
      'accounts.logout': () => {
        throw new TypeError('Failed to fetch')
      },
    })
    press('Sign out here')
    await screen.findByText(/You seem to be offline/)
    expect(session.get().status).toBe('signedIn')
  })

  it('signs out everywhere', async () => {
    const { session, address } = await openAccount({ 'accounts.logoutEverywhere': () => ({}) })
    press('Sign out everywhere')
    await waitFor(() => expect(session.get().status).toBe('signedOut'))
    expect(address().path).toBe('/')
  })

  it('asks for a fresh code where the download needs one, and goes on by itself', async () => {
    // a browser would download the file; here it would leave the page
    const save = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    onTestFinished(() => save.mockRestore())
    let isFresh = false
    const { server } = await openAccount({
      'accounts.exportData': () => (isFresh ? { profile: {} } : refuse('FRESH_CODE_NEEDED')),
      'accounts.requestFreshCode': () => ({
        challengeId: '019ab000-0000-7000-8000-00000000000c',
        expiresAt: '2026-11-22T18:05:00.000Z',
        resendAt: '2026-11-22T18:00:30.000Z',
        channel: 'sms',
      }),
      'accounts.confirmFreshCode': ({ input }) => {
        isFresh = JSON.stringify(input).includes('123456')
        return isFresh
          ? { freshUntil: '2026-11-22T18:15:00.000Z' }
          : refuse('OTP_INVALID', { attemptsLeft: 4 })
      },
    })
    press('Download my data')
    await screen.findByRole('dialog', { name: 'Confirm that it is you' })
    expect(screen.queryByText('Change the number')).toBeNull()
    type('Six-digit code', '000000')
    await screen.findByText(/This is not the code we sent/)
    expect(save).not.toHaveBeenCalled()
    type('Six-digit code', '123456')
    await waitFor(() => expect(save).toHaveBeenCalledOnce())
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(server.callsOf('accounts.exportData')).toHaveLength(2)
    expect(server.callsOf('accounts.requestFreshCode')).toHaveLength(1)
  })

  it('says that the fresh code did not arrive and another one went another way', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const sent = {
      challengeId: '019ab000-0000-7000-8000-00000000000f',
      expiresAt: '2026-11-22T18:05:00.000Z',
      resendAt: '2026-11-22T18:00:30.000Z',
    }
    await openAccount({
      'accounts.exportData': () => refuse('FRESH_CODE_NEEDED'),
      'accounts.requestFreshCode': () => ({ ...sent, channel: 'whatsapp' }),
      'accounts.otpChannel': () => ({ channel: 'sms', expiresAt: sent.expiresAt }),
    })
    press('Download my data')
    const dialog = within(await screen.findByRole('dialog', { name: 'Confirm that it is you' }))
    await act(() => vi.advanceTimersByTimeAsync(6000))
    expect(await dialog.findByText(/The WhatsApp message did not arrive/)).not.toBeNull()
  })

  it('says why no fresh code could be sent', async () => {
    await openAccount({
      'accounts.exportData': () => refuse('FRESH_CODE_NEEDED'),
      'accounts.requestFreshCode': () => refuse('OTP_COOLDOWN', { retryAfterSeconds: 20 }),
    })
    press('Download my data')
    await screen.findByText(/Try again in 20 seconds/)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
