import { afterEach, beforeEach, expect, it } from 'vitest'
import { startReceiver } from '../testing/receiver.ts'
import { newTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts'
import { attemptListWire, eventWire, webhookWire } from '../testing/wire-schemas.ts'

const MINUTE = 60
const SECRET = 'chosen by the shop'

let receiver: Awaited<ReturnType<typeof startReceiver>>
let sandbox: TestSandbox
beforeEach(async () => {
  receiver = await startReceiver()
  sandbox = newTestSandbox({ webhook: { url: receiver.url, secret: SECRET } })
})
afterEach(async () => {
  await sandbox.close()
  await receiver.stop()
})

const paid = () => sandbox.pay({}, { '3ds': false })
const behave = (changes: Record<string, unknown>) => sandbox.call('POST', '/_sandbox/behaviour', changes)
const attempts = async () => {
  const response = await sandbox.call('GET', '/v1/webhooks/attempts')
  return attemptListWire.parse(response.json()).webhook_attempts
}
const onlyEvent = () => {
  const [event] = sandbox.world.store.events.all()
  if (!event) throw new Error('nothing happened')
  return event
}

it('tells the endpoint of the settings, with its secret and the payment as it was', async () => {
  const payment = await paid()
  await expect.poll(() => receiver.received).toHaveLength(1)
  const event = eventWire.parse(receiver.received[0])
  expect(event).toMatchObject({ type: 'payment_paid', secret_token: SECRET, live: false, data: payment })
  await expect.poll(attempts).toMatchObject([
    {
      event_id: event.id,
      event_type: 'payment_paid',
      retry_number: 0,
      result: 'success',
      response_code: 200,
      response_body: 'noted',
    },
  ])
})

it('tries six times over hours, under one event id, then gives up', async () => {
  receiver.answer.status = 500
  await paid()
  await expect.poll(() => receiver.received).toHaveLength(1)
  for (const [tries, minutes] of [1, 10, 30, 60, 120].entries()) {
    await expect.poll(attempts).toHaveLength(tries + 1)
    await sandbox.advance(minutes * MINUTE - 1)
    expect(receiver.received).toHaveLength(tries + 1)
    await sandbox.advance(1)
    await expect.poll(() => receiver.received).toHaveLength(tries + 2)
  }
  await expect.poll(attempts).toHaveLength(6)
  await sandbox.advance(24 * 60 * MINUTE)
  expect(sandbox.world.store.deliveries.all()).toMatchObject([{ status: 'dropped', retryNumber: 5 }])
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1)
  expect((await attempts()).map(({ retry_number, response_code }) => [retry_number, response_code])).toEqual(
    [5, 4, 3, 2, 1, 0].map((number) => [number, 500]),
  )
})

it('does not follow redirects and notes an endpoint that is away', async () => {
  receiver.answer.status = 302
  await paid()
  await expect.poll(attempts).toMatchObject([{ result: 'failure', response_code: 302 }])
  expect(receiver.received).toHaveLength(1)
  await receiver.stop()
  await sandbox.advance(MINUTE)
  await expect
    .poll(attempts)
    .toMatchObject([
      { result: 'failure', response_code: null, message: expect.stringContaining('ECONNREFUSED') },
      {},
    ])
})

it('shortens the waits when told to', async () => {
  await sandbox.close()
  const webhook = { url: receiver.url, secret: SECRET }
  sandbox = newTestSandbox({ webhook, webhookRetryWaitsSeconds: [0, 0.01] })
  sandbox.world.clock.advance(Date.now() - sandbox.world.clock.now().getTime())
  receiver.answer.status = 503
  await paid()
  await expect.poll(() => receiver.received.length).toBeGreaterThanOrEqual(2)
})

it('verifies a new endpoint before it tells it anything', async () => {
  const wishes = {
    url: receiver.url,
    http_method: 'post',
    shared_secret: 'own',
    events: ['payment_refunded'],
  }
  const response = await sandbox.call('POST', '/v1/webhooks', wishes)
  expect(response.status).toBe(201)
  const webhook = webhookWire.parse(response.json())
  expect(webhook).toMatchObject({ verified: false, verified_at: null, events: ['payment_refunded'] })
  await expect.poll(() => receiver.received).toHaveLength(1)
  expect(receiver.received[0]).toEqual({
    id: expect.any(String),
    type: 'webhook_verification',
    created_at: expect.any(String),
    secret_token: 'own',
    data: { webhook_id: webhook.id, verification_code: expect.stringMatching(/^\d{6}$/) },
  })

  const payment = await paid()
  await sandbox.act(payment, '/refund', { amount: 100 })
  await expect.poll(() => receiver.types().filter((type) => type === 'payment_refunded')).toHaveLength(1)

  const url = `/v1/webhooks/${webhook.id}/verify`
  expect(await sandbox.refusal('POST', url, { code: 'nope' })).toMatchObject({
    status: 400,
    type: 'webhook_verification_invalid',
  })
  const code = sandbox.world.store.webhooks.get(webhook.id)?.verificationCode
  expect(webhookWire.parse((await sandbox.call('POST', url, { code })).json()).verified).toBe(true)
  await sandbox.act(payment, '/refund', { amount: 100 })
  await expect
    .poll(() => receiver.received.filter(({ secret_token }) => secret_token === 'own'))
    .toMatchObject([{ type: 'webhook_verification' }, { type: 'payment_refunded' }])
})

it('believes a code five times and for half an hour', async () => {
  const register = async () => {
    const wishes = { url: receiver.url, http_method: 'post', shared_secret: 'own' }
    const { id } = webhookWire.parse((await sandbox.call('POST', '/v1/webhooks', wishes)).json())
    return {
      id,
      url: `/v1/webhooks/${id}/verify`,
      code: sandbox.world.store.webhooks.get(id)?.verificationCode,
    }
  }
  const guessed = await register()
  for (let i = 0; i < 5; i++) await sandbox.refusal('POST', guessed.url, { code: 'nope' })
  expect(await sandbox.refusal('POST', guessed.url, { code: guessed.code })).toMatchObject({ status: 400 })
  await sandbox.call('POST', `/v1/webhooks/${guessed.id}/resend_verification`)
  const code = sandbox.world.store.webhooks.get(guessed.id)?.verificationCode
  expect(await sandbox.call('POST', guessed.url, { code })).toMatchObject({ status: 200 })

  const late = await register()
  await sandbox.advance(30 * MINUTE + 1)
  expect(await sandbox.refusal('POST', late.url, { code: late.code })).toMatchObject({ status: 400 })
})

it('lists, fetches and deletes endpoints, and never shows a secret', async () => {
  await behave({ webhookVerification: false })
  const wishes = { url: 'https://salon.example/hook', http_method: 'put', shared_secret: 'own' }
  const created = await sandbox.call('POST', '/v1/webhooks', wishes)
  const { id, verified } = webhookWire.parse(created.json())
  expect(verified).toBe(true)
  const listed = await sandbox.call('GET', '/v1/webhooks')
  expect(listed.json()).toMatchObject({ webhooks: [{ id }] })
  expect(listed.text).not.toContain('own')
  expect((await sandbox.call('GET', '/v1/webhooks/available_events')).json()).toMatchObject({
    events: expect.arrayContaining(['payment_failed']),
  })
  expect((await sandbox.call('DELETE', `/v1/webhooks/${id}`)).json()).toMatchObject({
    message: expect.any(String),
  })
  expect((await sandbox.call('GET', `/v1/webhooks/${id}`)).status).toBe(404)
  const unknown = { ...wishes, events: ['payment_eaten'] }
  expect(await sandbox.refusal('POST', '/v1/webhooks', unknown)).toMatchObject({ status: 400 })
})

it('can spell as the older papers do', async () => {
  await behave({ failedEventName: 'payment_faild' })
  await sandbox.pay({}, { number: '4201320000311101', '3ds': false })
  await expect.poll(() => receiver.types()).toEqual(['payment_faild'])
})

it('holds events and sends them in the order that is asked for, twice if asked', async () => {
  await behave({ holdWebhooks: true })
  const payment = await paid()
  await sandbox.act(payment, '/refund', { amount: 1 })
  await sandbox.act(payment, '/refund', { amount: 2 })
  const [first, second, third] = sandbox.world.store.events.all().map(({ id }) => id)
  expect(receiver.received).toEqual([])
  const released = await sandbox.call('POST', '/_sandbox/deliveries/release', {
    event_ids: [third, first, third],
  })
  expect(released.json()).toEqual({ sent: 3 })
  expect(receiver.received.map(({ id }) => id)).toEqual([third, first, third])
  await sandbox.call('POST', '/_sandbox/deliveries/release', { order: 'newest_first' })
  expect(receiver.received.map(({ id }) => id)).toEqual([third, first, third, second])
})

it('sends again, twice, or later', async () => {
  await paid()
  await expect.poll(() => receiver.received).toHaveLength(1)
  const { id } = onlyEvent()
  await sandbox.call('POST', `/_sandbox/events/${id}/resend`)
  await expect.poll(() => receiver.received).toHaveLength(2)
  await sandbox.call('POST', `/_sandbox/events/${id}/duplicate`)
  await expect.poll(() => receiver.received).toHaveLength(4)
  await sandbox.call('POST', `/_sandbox/events/${id}/delay`, { seconds: 30 })
  await sandbox.advance(29)
  expect(receiver.received).toHaveLength(4)
  await sandbox.advance(1)
  await expect.poll(() => receiver.received).toHaveLength(5)
  expect(new Set(receiver.received.map((event) => event.id))).toEqual(new Set([id]))
})

it('delays and repeats everything when told to', async () => {
  await behave({ webhookDelaySeconds: 20, webhookCopies: 3 })
  await paid()
  await sandbox.advance(19)
  expect(receiver.received).toEqual([])
  await sandbox.advance(1)
  await expect.poll(() => receiver.received).toHaveLength(3)
})
