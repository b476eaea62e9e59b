import type { SalonProfile } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeServer } from '../../testing/fake-server.ts'
import { heldBooking, PAYMENT_CONFIG } from '../../testing/payments.ts'
import { newAccess } from '../../testing/people.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { idOf, newAvailability, newProfile, newSlot, NOON } from '../../testing/salons.ts'

const START = '2026-11-24T16:00'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  sessionStorage.clear()
})

function openReview(policies: Partial<SalonProfile['policies']>, config = PAYMENT_CONFIG) {
  localStorage.setItem('salon.signedIn', '1')
  const server = fakeServer({
    'accounts.refresh': () => newAccess('a1'),
    'salons.bySlug': () => newProfile({ policies: { ...newProfile().policies, ...policies } }),
    'salons.availability': ({ input }) => newAvailability(input, [START]),
    'payments.config': () => config,
    'bookings.create': () => heldBooking(),
    'bookings.byId': () => heldBooking(),
  })
  const search = new URLSearchParams({
    lines: idOf(11),
    date: '2026-11-24',
    startsAt: newSlot(START).startsAt,
    step: 'review',
  })
  return { server, ...renderApp(`/s/rose/book?${search}`) }
}

const terms = async (text: RegExp) => (await screen.findByText(text)).parentElement?.textContent

describe('before booking', () => {
  it('says how much of a deposit is paid now, and what is left for the salon', async () => {
    openReview({ payment: 'deposit', depositPercent: 30, holdMinutes: 15 })
    const said = await terms(/You pay a deposit now/)
    expect(said).toMatch(/You pay a deposit now:.*30 Saudi riyals/)
    expect(said).toMatch(/The rest you pay at the salon:.*70 Saudi riyals/)
    expect(said).toMatch(/Cancel free of charge until/)
    expect(said).toMatch(/Until then your time is kept for 15 min/)
    expect(said).toMatch(/the salon may keep 50% of the total, and never more than you have paid/)
  })

  it('says beside the button what is due now, before what the visit costs', async () => {
    openReview({ payment: 'deposit', depositPercent: 30 })
    await screen.findByText(/You pay a deposit now/)
    const bar = screen.getByRole('region', { name: 'Your visit' })
    expect(within(bar).getByRole('status').textContent).toMatch(
      /^Due now.*30 Saudi riyals.*Total.*100 Saudi riyals/,
    )
  })

  it('says beside the button what the visit costs where it is paid at the salon', async () => {
    openReview({})
    await screen.findByText('You pay at the salon.')
    const bar = screen.getByRole('region', { name: 'Your visit' })
    expect(within(bar).getByRole('status').textContent).not.toContain('Due now')
  })

  it('says that all is paid now', async () => {
    openReview({ payment: 'full' })
    const said = await terms(/You pay the whole amount now/)
    expect(said).toMatch(/100 Saudi riyals/)
    expect(said).not.toMatch(/at the salon/)
  })

  it('says that all is paid at the salon, also where nobody could take money', async () => {
    openReview({ payment: 'full' }, { ...PAYMENT_CONFIG, publishableKey: null, methods: [] })
    expect(await screen.findByText('You pay at the salon.')).toBeTruthy()
  })

  it('asks nobody about payments where the salon wants none', async () => {
    const { server } = openReview({})
    await screen.findByText('You pay at the salon.')
    expect(server.callsOf('payments.config')).toEqual([])
  })
})

it('a held visit leads on to its payment, without a reload', async () => {
  const { address } = openReview({ payment: 'deposit', depositPercent: 30 })
  const confirm = await screen.findByRole('button', { name: 'Confirm the booking' })
  await waitFor(() => expect(confirm).toHaveProperty('disabled', false))
  fireEvent.click(confirm)
  await waitFor(() => expect(address().path).toBe(`/bookings/${idOf(5)}/pay`))
  await screen.findByRole('heading', { name: 'Payment' })
})
