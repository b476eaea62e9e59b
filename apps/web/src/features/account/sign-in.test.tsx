import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../i18n/locale.ts'
import { fakeServer, refuse } from '../../testing/fake-server.ts'
import { newSignIn, newUser } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'

const challenge = (given: { id?: string; resendInMs?: number; channel?: 'sms' | 'whatsapp' } = {}) => ({
  challengeId: given.id ?? '019ab000-0000-7000-8000-00000000000c',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
  resendAt: new Date(Date.now() + (given.resendInMs ?? 30_000)).toISOString(),
  channel: given.channel ?? 'sms',
})

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const wait = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

/** Walks to the code step with a number typed as given. */
async function askForCode(phone = '0501234567'): Promise<HTMLElement> {
  await screen.findByLabelText('Mobile number')
  type('Mobile number', phone)
  press('Send the code')
  return screen.findByLabelText('Six-digit code')
}

describe('sign-in', () => {
  it.each(['0501234567', '+966 50 123 4567', '٠٥٠١٢٣٤٥٦٧'])('takes %s for the same number', async (typed) => {
    const server = fakeServer({ 'accounts.requestOtp': () => challenge() })
    renderApp('/sign-in')
    await askForCode(typed)
    expect(server.callsOf('accounts.requestOtp')[0]?.input).toEqual({
      phone: '+966501234567',
      locale: 'en',
      channel: 'sms',
    })
  })

  it('explains what kind of number it needs before asking the server', async () => {
    const server = fakeServer({ 'accounts.requestOtp': () => challenge() })
    renderApp('/sign-in')
    await screen.findByLabelText('Mobile number')
    type('Mobile number', '0112345678')
    press('Send the code')
    expect(screen.getByRole('alert').textContent).toContain('Saudi mobile numbers only')
    expect(server.callsOf('accounts.requestOtp')).toHaveLength(0)
  })

  it('sends the code by itself once six digits are there, in any digits, and goes where the person was headed', async () => {
    const server = fakeServer({
      'accounts.requestOtp': () => challenge(),
      'accounts.verifyOtp': () => newSignIn('a1'),
    })
    const { address, session } = renderApp('/sign-in?next=%2Finbox')
    await askForCode()
    type('Six-digit code', '١٢٣ ٤٥٦')
    await waitFor(() => expect(session.get().status).toBe('signedIn'))
    await waitFor(() => expect(address().path).toBe('/inbox'))
    expect(server.callsOf('accounts.verifyOtp').map((call) => call.input)).toEqual([
      { challengeId: challenge().challengeId, code: '123456' },
    ])
  })

  it('takes the code that was sent before the page was loaded again, and waits as long for another', async () => {
    const sent = challenge({ resendInMs: 20_000 })
    const server = fakeServer({
      'accounts.requestOtp': () => sent,
      'accounts.verifyOtp': () => newSignIn('a1'),
    })
    const first = renderApp('/sign-in')
    await askForCode()
    first.unmount()
    const { session } = renderApp('/sign-in')
    await screen.findByLabelText('Six-digit code')
    expect(screen.getByText(/50 123 4567/)).toBeTruthy()
    expect(screen.getByText(/new code in (19|20) seconds/i)).toBeTruthy()
    type('Six-digit code', '123456')
    await waitFor(() => expect(session.get().status).toBe('signedIn'))
    expect(server.callsOf('accounts.requestOtp')).toHaveLength(1)
    expect(server.callsOf('accounts.verifyOtp')[0]?.input).toEqual({
      challengeId: sent.challengeId,
      code: '123456',
    })
    expect(sessionStorage.getItem('salon.code')).toBeNull()
  })

  it('comes back to the code where the same number is told to wait, and asks for a number once it is over', async () => {
    let isSent = false
    fakeServer({
      'accounts.requestOtp': () => {
        if (isSent) return refuse('OTP_COOLDOWN', { retryAfterSeconds: 12 })
        isSent = true
        return challenge()
      },
    })
    const first = renderApp('/sign-in')
    await askForCode()
    press('Change the number')
    expect(await askForCode()).toBeTruthy()
    first.unmount()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 })
    renderApp('/sign-in')
    expect(await screen.findByLabelText('Mobile number')).toBeTruthy()
  })

  it('counts the seconds down where the code is not known here', async () => {
    fakeServer({ 'accounts.requestOtp': () => refuse('OTP_COOLDOWN', { retryAfterSeconds: 12 }) })
    renderApp('/sign-in')
    await screen.findByLabelText('Mobile number')
    vi.useFakeTimers({ shouldAdvanceTime: true })
    type('Mobile number', '0501234567')
    press('Send the code')
    expect((await screen.findByRole('alert')).textContent).toContain('12 seconds')
    await wait(5)
    expect(screen.getByRole('alert').textContent).toMatch(/ [67] seconds/)
    await wait(8)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('keeps the language that was chosen on this device with the profile', async () => {
    const server = fakeServer({
      'accounts.requestOtp': () => challenge(),
      'accounts.verifyOtp': () => newSignIn('a1', { user: newUser({ locale: 'ar' }) }),
      'accounts.updateProfile': () => newUser({ locale: 'en' }),
    })
    const { session } = renderApp('/sign-in')
    await askForCode()
    type('Six-digit code', '123456')
    await waitFor(() => expect(session.get().user?.locale).toBe('en'))
    expect(server.callsOf('accounts.updateProfile').map((call) => call.input)).toEqual([{ locale: 'en' }])
    expect(document.documentElement.lang).toBe('en')
  })

  it('takes the language of the profile where none was chosen', async () => {
    localStorage.removeItem('salon.locale')
    const server = fakeServer({
      'accounts.requestOtp': () => challenge(),
      'accounts.verifyOtp': () => newSignIn('a1', { user: newUser({ locale: 'ar' }) }),
    })
    renderApp('/sign-in')
    await askForCode()
    type('Six-digit code', '123456')
    await waitFor(() => expect(document.documentElement.lang).toBe('ar'))
    expect(server.callsOf('accounts.updateProfile')).toHaveLength(0)
  })

  it('shows the reason of a wrong code, keeps it to be corrected, and sends the corrected one', async () => {
    const server = fakeServer({
      'accounts.requestOtp': () => challenge(),
      'accounts.verifyOtp': ({ input }) =>
        JSON.stringify(input).includes('111111')
          ? refuse('OTP_INVALID', { attemptsLeft: 4 })
          : newSignIn('a1'),
    })
    const { session } = renderApp('/sign-in')
    const field = await askForCode()
    type('Six-digit code', '111111')
    expect((await screen.findByRole('alert')).textContent).toContain('4 tries left')
    expect(field).toHaveProperty('value', '111111')
    type('Six-digit code', '1111117')
    expect(server.callsOf('accounts.verifyOtp')).toHaveLength(1)
    type('Six-digit code', '111112')
    await waitFor(() => expect(session.get().status).toBe('signedIn'))
    expect(server.callsOf('accounts.verifyOtp')).toHaveLength(2)
  })

  it('keeps the number when somebody goes back to change it', async () => {
    fakeServer({ 'accounts.requestOtp': () => challenge() })
    renderApp('/sign-in')
    await askForCode('050 123 4567')
    press('Change the number')
    expect(screen.getByLabelText('Mobile number')).toHaveProperty('value', '050 123 4567')
  })

  it('offers another code only after the wait, and then takes the new one', async () => {
    const asked = [
      challenge({ resendInMs: 60_000 }),
      challenge({ resendInMs: 0 }),
      challenge({ id: '019ab000-0000-7000-8000-00000000000d' }),
    ]
    const server = fakeServer({ 'accounts.requestOtp': () => asked.shift() })
    renderApp('/sign-in')
    await askForCode()
    expect(screen.getByText(/new code in 60 seconds/)).toBeTruthy()
    press('Change the number')
    await askForCode()
    press('Send by WhatsApp')
    await screen.findByText(/new code in 30 seconds/)
    expect(server.callsOf('accounts.requestOtp').at(-1)?.input).toMatchObject({ channel: 'whatsapp' })
  })

  it('says when the code went another way than was asked for, also the next time', async () => {
    const asked = [
      challenge({ resendInMs: 0, channel: 'whatsapp' }),
      challenge({ id: '019ab000-0000-7000-8000-00000000000d', resendInMs: 0 }),
      challenge({ id: '019ab000-0000-7000-8000-00000000000e' }),
    ]
    fakeServer({ 'accounts.requestOtp': () => asked.shift() })
    renderApp('/sign-in')
    await askForCode()
    const sentence = (text: string) => screen.findByText(text, { exact: false })
    expect(await sentence('could not be sent by SMS, so we sent it by WhatsApp')).toBeTruthy()
    press('Send by WhatsApp')
    expect(await sentence('could not be sent by WhatsApp, so we sent an SMS')).toBeTruthy()
    await setLocale('ar')
    expect(await sentence('تعذّر الإرسال عبر واتساب، لذلك أرسلنا الرمز في رسالة نصية')).toBeTruthy()
    await setLocale('en')
    press('Send by SMS')
    expect(await sentence('We sent an SMS to')).toBeTruthy()
  })

  it('says that the code did not arrive and another one went another way, while it waits', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const sent = challenge({ resendInMs: 60_000 })
    let channel = 'sms'
    const server = fakeServer({
      'accounts.requestOtp': () => sent,
      'accounts.otpChannel': () => ({ channel, expiresAt: sent.expiresAt }),
    })
    renderApp('/sign-in')
    await askForCode()
    await screen.findByText(/We sent an SMS to/)
    await wait(6)
    expect(server.callsOf('accounts.otpChannel').map(({ input }) => input)).toEqual([
      { challengeId: sent.challengeId },
    ])
    channel = 'whatsapp'
    await wait(5)
    const sentence = await screen.findByText(/The SMS did not arrive, so we sent a new code by WhatsApp to/)
    expect(sentence.getAttribute('role')).toBe('status')
    await setLocale('ar')
    await screen.findByText(/لم تصل الرسالة النصية، لذلك أرسلنا رمزًا جديدًا عبر واتساب إلى/)
    await setLocale('en')
    // what it waited for has happened
    await wait(60)
    expect(server.callsOf('accounts.otpChannel')).toHaveLength(2)
  })

  it('asks about the way of the code for a minute, and no more once it is over', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const sent = challenge({ resendInMs: 60_000 })
    const asked = { sms: 0, over: 0 }
    const { unmount } = openCode('sms')
    await askForCode()
    await wait(120)
    expect(asked.sms).toBe(12)
    expect(screen.queryByText(/We sent an SMS to/)).not.toBeNull()
    unmount()
    sessionStorage.clear()
    openCode('over')
    await askForCode()
    await wait(120)
    expect(asked.over).toBe(1)

    function openCode(end: 'sms' | 'over') {
      fakeServer({
        'accounts.requestOtp': () => ({
          ...sent,
          challengeId: `019ab000-0000-7000-8000-00000000000${end === 'sms' ? 1 : 2}`,
        }),
        'accounts.otpChannel': () => {
          asked[end] += 1
          return end === 'over' ? refuse('OTP_EXPIRED') : { channel: 'sms', expiresAt: sent.expiresAt }
        },
      })
      return renderApp('/sign-in')
    }
  })

  it('offers another code by the channels alone that the server has', async () => {
    fakeServer({
      'accounts.requestOtp': () => challenge({ resendInMs: 0 }),
      'accounts.channels': () => ['sms'],
    })
    renderApp('/sign-in')
    await askForCode()
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Send by WhatsApp' })).toBeNull())
    expect(screen.getByRole('button', { name: 'Send by SMS' })).toBeTruthy()
  })

  it('asks newcomers for a name and lets them leave it for later', async () => {
    fakeServer({
      'accounts.requestOtp': () => challenge(),
      'accounts.verifyOtp': () => newSignIn('a1', { isNewUser: true, user: newUser({ name: '' }) }),
    })
    const { address } = renderApp('/sign-in?next=%2Finbox')
    await askForCode()
    type('Six-digit code', '123456')
    await screen.findByLabelText('Your name')
    expect(address().path).toBe('/sign-in')
    press('Later')
    await waitFor(() => expect(address().path).toBe('/inbox'))
  })

  it('signs in as one of the demo people with one tap', async () => {
    fakeServer({
      '/dev/demo': () => ({
        enabled: true,
        logins: [{ role: 'owner', phone: '+966500000003', name: { ar: 'مالكة', en: 'Demo Owner' } }],
      }),
      '/dev/messages': () => [
        {
          to: '+966500000003',
          channel: 'sms',
          body: '424242',
          code: '424242',
          at: '2026-11-22T18:00:00.000Z',
        },
      ],
      'accounts.requestOtp': () => challenge(),
      'accounts.verifyOtp': () => newSignIn('a1'),
    })
    const { session } = renderApp('/sign-in')
    fireEvent.click(await screen.findByRole('button', { name: /Demo Owner/ }))
    await waitFor(() => expect(session.get().status).toBe('signedIn'))
  })

  it('shows no demo people where the demo is not there', async () => {
    fakeServer({})
    renderApp('/sign-in')
    await screen.findByLabelText('Mobile number')
    await waitFor(() => expect(screen.queryByText(/Demo/)).toBeNull())
  })

  it('speaks Arabic to the server and on the page', async () => {
    await setLocale('ar')
    const server = fakeServer({ 'accounts.requestOtp': () => challenge() })
    renderApp('/sign-in')
    fireEvent.change(await screen.findByLabelText('رقم الجوال'), { target: { value: '0501234567' } })
    press('إرسال الرمز')
    await screen.findByLabelText('الرمز المكوّن من ستة أرقام')
    expect(server.callsOf('accounts.requestOtp')[0]?.input).toMatchObject({ locale: 'ar' })
    expect(document.documentElement.dir).toBe('rtl')
  })
})
