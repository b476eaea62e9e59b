import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

const account = {
  mode: 'test',
  publishableKeyLastFour: 'wxyz',
  webhookUrl: 'https://salon.example/webhooks/moyasar/1',
  createdAt: at('2026-11-01T10:00'),
}
const keys = {
  publishableKey: 'pk_test_abcd',
  secretKey: 'sk_test_abcd',
  webhookSecret: 'sixteen-letters-',
}

describe('the payment account of a salon', () => {
  it('is read only when asked for, and is told in part', async () => {
    const { server } = openOffice(`${OFFICE}/settings`, {
      'salons.manage.paymentKeys.read': () => ({ account }),
    })
    await screen.findByRole('heading', { name: 'Payment account' })
    expect(server.callsOf('salons.manage.paymentKeys.read')).toEqual([])
    await press('Show')
    expect(await screen.findByText('•••• wxyz')).not.toBeNull()
    expect(screen.queryByText(account.webhookUrl)).not.toBeNull()
  })

  it('takes keys that look like keys, and forgets what was typed', async () => {
    const { server } = openOffice(`${OFFICE}/settings`, {
      'salons.manage.paymentKeys.read': () => ({ account: null }),
      'salons.manage.paymentKeys.set': () => ({ account }),
    })
    await press('Show')
    await type('Secret key', 'pk_test_abcd')
    await press('Use these keys')
    expect(await screen.findAllByText('This does not look right. Copy it once more.')).toHaveLength(3)
    await type('Publishable key', ` ${keys.publishableKey}`)
    await type('Secret key', keys.secretKey)
    await type('Webhook secret', keys.webhookSecret)
    await press('Use these keys')
    await screen.findByText('The keys are in use.')
    expect(server.callsOf('salons.manage.paymentKeys.set').map(({ input }) => input)).toEqual([
      { salonId: SALON_ID, ...keys },
    ])
    expect(await screen.findByLabelText('Secret key')).toHaveProperty('value', '')
  })

  it('says why keys were refused and keeps them', async () => {
    openOffice(`${OFFICE}/settings`, {
      'salons.manage.paymentKeys.read': () => ({ account: null }),
      'salons.manage.paymentKeys.set': () => refuse('PAYMENT_KEYS_REFUSED'),
    })
    await press('Show')
    await type('Publishable key', keys.publishableKey)
    await type('Secret key', keys.secretKey)
    await type('Webhook secret', keys.webhookSecret)
    await press('Use these keys')
    await screen.findByRole('alert')
    expect(screen.getByLabelText('Secret key')).toHaveProperty('value', keys.secretKey)
  })

  it('is given up after a second question', async () => {
    const { server } = openOffice(`${OFFICE}/settings`, {
      'salons.manage.paymentKeys.read': () => ({ account }),
      'salons.manage.paymentKeys.remove': () => ({ account: null }),
    })
    await press('Show')
    await press('Stop using this account')
    expect(server.callsOf('salons.manage.paymentKeys.remove')).toEqual([])
    await press('Stop using it')
    await screen.findByText('No account of your own: payments go through the platform.')
    expect(server.callsOf('salons.manage.paymentKeys.remove')).toHaveLength(1)
  })

  it('is its owner’s business alone', async () => {
    const { unmount } = openOffice(`${OFFICE}/settings`, {}, 'manager')
    await screen.findByRole('link', { name: /^Payment and cancellation/ })
    expect(screen.queryByRole('heading', { name: 'Payment account' })).toBeNull()
    unmount()
    openOffice(`${OFFICE}/settings`, {}, 'staff')
    await screen.findByText('Not part of your role')
    expect(screen.queryByRole('link', { name: 'Settings' })).toBeNull()
  })
})
