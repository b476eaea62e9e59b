import { describe, expect, it } from 'vitest'
import { hasWebhookSecret, parseWebhook } from './moyasar-webhook.ts'
import { samplePayment } from './testing/samples.ts'

const SECRET = 'a-long-enough-secret'

const delivery = (changes: Record<string, unknown> = {}) => ({
  id: '0c6f9c6e-64a8-4a4b-9f6e-0d6f3d1f2a11',
  type: 'payment_paid',
  created_at: '2026-11-01T10:00:22+00:00',
  secret_token: SECRET,
  account_name: 'Demo salon',
  live: false,
  data: samplePayment(),
  ...changes,
})

describe('hasWebhookSecret', () => {
  it('knows our own', () => {
    expect(hasWebhookSecret(delivery(), SECRET)).toBe(true)
  })

  it.each([
    'A-long-enough-secret',
    'a-long-enough-secre',
    'a-long-enough-secret ',
    '',
    null,
    undefined,
    7,
    true,
    [SECRET],
    { toString: SECRET },
  ])('refuses %j', (claimed) => {
    expect(hasWebhookSecret(delivery({ secret_token: claimed }), SECRET)).toBe(false)
  })

  it.each([null, undefined, 'text', SECRET, 7, [], [SECRET]])('refuses the body %j', (body) => {
    expect(hasWebhookSecret(body, SECRET)).toBe(false)
  })

  it('lets nobody in while no secret is set', () => {
    expect(hasWebhookSecret(delivery({ secret_token: '' }), '')).toBe(false)
  })
})

describe('parseWebhook', () => {
  it('reads an event about a payment', () => {
    expect(parseWebhook(delivery())).toMatchObject({
      id: '0c6f9c6e-64a8-4a4b-9f6e-0d6f3d1f2a11',
      type: 'payment_paid',
      mode: 'test',
      createdAt: new Date('2026-11-01T10:00:22Z'),
      subject: { kind: 'payment', paymentId: samplePayment().id },
    })
  })

  it('hands on the body without its secret, and leaves the body alone', () => {
    const body = delivery()
    const { secret_token: secret, ...rest } = body
    expect(parseWebhook(body)?.payload).toEqual(rest)
    expect(body.secret_token).toBe(secret)
  })

  it.each([
    [true, 'live'],
    [false, 'test'],
    [null, null],
    ['true', null],
    [undefined, null],
  ])('reads the mode of live: %j as %s', (live, mode) => {
    expect(parseWebhook(delivery({ live }))?.mode).toBe(mode)
  })

  it.each([
    ['payment_faild', 'payment_failed'],
    ['payment_failed', 'payment_failed'],
    ['payment_teleported', 'payment_teleported'],
  ])('takes %s for %s', (type, expected) => {
    expect(parseWebhook(delivery({ type }))).toMatchObject({ type: expected, subject: { kind: 'payment' } })
  })

  it.each(['123456', 123_456])('reads the question whether the address is ours, with the code %j', (code) => {
    const { live: _live, account_name: _name, ...body } = delivery({ type: 'webhook_verification' })
    expect(parseWebhook({ ...body, data: { webhook_id: 'w-1', verification_code: code } })).toMatchObject({
      mode: null,
      subject: { kind: 'verification', webhookId: 'w-1', code: '123456' },
    })
  })

  it.each(['balance_transferred', 'card_auth_authenticated', 'a_later_kind'])('does not mind %s', (type) => {
    expect(parseWebhook(delivery({ type, data: {} }))?.subject).toEqual({ kind: 'other' })
  })

  it.each(['2026-11-01T10:00:22Z', '2026-11-01T13:00:22+03:00', '2026-11-01T10:00:22.000Z'])(
    'reads the time %s',
    (time) => {
      expect(parseWebhook(delivery({ created_at: time }))?.createdAt).toEqual(
        new Date('2026-11-01T10:00:22Z'),
      )
    },
  )

  it.each([
    null,
    undefined,
    'text',
    7,
    [],
    {},
    delivery({ id: undefined }),
    delivery({ id: 'x'.repeat(1000) }),
    delivery({ type: undefined }),
    delivery({ type: { toString: 'payment_paid' } }),
    delivery({ data: null }),
    delivery({ data: 'text' }),
    delivery({ data: {} }),
    delivery({ data: { id: '../../webhooks' } }),
    delivery({ type: 'webhook_verification', data: {} }),
    delivery({ type: 'webhook_verification', data: { webhook_id: 'w-1', verification_code: 'x' } }),
  ])('makes nothing of %j', (body) => {
    expect(parseWebhook(body)).toBeNull()
  })
})
