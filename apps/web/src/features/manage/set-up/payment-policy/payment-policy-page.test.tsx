import type { PaymentPolicySettings, Versioned } from '@salon/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../../testing/fake-server.ts'
import { OFFICE, openOffice, SALON_ID } from '../../../../testing/office.ts'
import { PAYMENT_CONFIG } from '../../../../testing/payments.ts'
import { NOON } from '../../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const READ = 'salons.manage.paymentPolicy.read'
const UPDATE = 'salons.manage.paymentPolicy.update'

const policy = (version: string, given: Partial<PaymentPolicySettings> = {}) => ({
  version,
  settings: {
    prepayment: { type: 'none' },
    holdMinutes: 10,
    freeCancellationMinutes: 1440,
    cancellationFeePercent: 0,
    ...given,
  } satisfies PaymentPolicySettings,
})

/** The page over a server that keeps one policy, which a test may change behind its back. */
function openPolicy(config = PAYMENT_CONFIG) {
  let kept: Versioned<PaymentPolicySettings> = policy('v1')
  const opened = openOffice(
    `${OFFICE}/settings/payment-policy`,
    {
      [READ]: () => kept,
      [UPDATE]: ({ input }) => {
        const { version, settings } = input as Versioned<PaymentPolicySettings>
        if (version !== kept.version) return refuse('CHANGED_MEANWHILE', { version: kept.version })
        kept = { version: `${version}+`, settings }
        return kept
      },
      'payments.config': () => config,
    },
    'manager',
  )
  return { ...opened, changeBehind: (other: typeof kept) => (kept = other) }
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const set = async (label: RegExp | string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const preview = () => within(screen.getByRole('region', { name: 'What customers read' }))

describe('the payment policy of a salon', () => {
  it('is shown as customers will read it, and saved with the version it is based on', async () => {
    const { server } = openPolicy()
    await set(/What is paid before/, 'percent')
    await set('Share in percent', '٢٥')
    await set(/later cancellation costs/, '50')
    await preview().findByText(/A deposit of 25% is part of the price/)
    expect((await preview().findByText(/You pay a deposit now/)).textContent).toContain('50 Saudi riyals')
    preview().getByText(/may keep 50% of the total/)
    await press('Save')
    await screen.findByText('Saved.')
    expect(server.callsOf(UPDATE).map(({ input }) => input)).toEqual([
      {
        salonId: SALON_ID,
        ...policy('v1', { prepayment: { type: 'percent', percent: 25 }, cancellationFeePercent: 50 }),
      },
    ])
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  it('takes a fixed amount in riyals, and says what is none', async () => {
    const { server } = openPolicy()
    await set(/What is paid before/, 'fixed')
    await set('Amount in riyals', '0.5')
    await press('Save')
    await screen.findByText('Enter an amount of at least 1 riyal.')
    expect(server.callsOf(UPDATE)).toEqual([])
    await set('Amount in riyals', '75,5')
    await preview().findByText(/A deposit of 75.50 Saudi riyals is part of the price/)
    await press('Save')
    await screen.findByText('Saved.')
    expect(server.callsOf(UPDATE)[0]?.input).toMatchObject({
      settings: { prepayment: { type: 'fixed', halalas: 75_50 } },
    })
  })

  it('that somebody else changed meanwhile is shown beside what was typed, and nothing is overwritten', async () => {
    const { server, changeBehind } = openPolicy()
    await set(/later cancellation costs/, '40')
    changeBehind(policy('v2', { holdMinutes: 30 }))
    await press('Save')
    const theirs = within(await screen.findByRole('alert'))
    expect(theirs.getByRole('definition').textContent).toMatch(/10 min.*30 min/)
    expect(screen.getByLabelText(/later cancellation costs/)).toHaveProperty('value', '40')
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    await press('Keep my changes as well')
    await press('Save')
    await screen.findByText('Saved.')
    expect(server.callsOf(UPDATE).map(({ input }) => input)).toMatchObject([
      { version: 'v1' },
      { version: 'v2', settings: { holdMinutes: 30, cancellationFeePercent: 40 } },
    ])
  })

  it('may be theirs after all', async () => {
    const { changeBehind } = openPolicy()
    await set(/later cancellation costs/, '40')
    changeBehind(policy('v2', { cancellationFeePercent: 20 }))
    await press('Save')
    await press('Drop my changes')
    await waitFor(() =>
      expect(screen.getByLabelText(/later cancellation costs/)).toHaveProperty('value', '20'),
    )
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says that nobody can take the money it asks for', async () => {
    openPolicy({ ...PAYMENT_CONFIG, publishableKey: null, methods: [] })
    await set(/What is paid before/, 'full')
    await screen.findByText(/No account can take payments yet/)
    expect(await preview().findByText('You pay at the salon.')).toBeTruthy()
  })
})
