import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readEnv, SettingError } from './env.ts'
import { createSandbox, startSandbox } from './start.ts'
import { startReceiver } from './testing/receiver.ts'
import { newTestSandbox } from './testing/test-sandbox.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'moyasar-sandbox-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(dataDir, { recursive: true })
})

it('remembers everything over a restart, also when the last word was cut', async () => {
  const before = newTestSandbox({ dataDir })
  const paid = await before.pay({}, { '3ds': false })
  const refunded = await before.act(paid, '/refund', { amount: 500 })
  const waiting = await before.pay()
  await before.close()
  await appendFile(path.join(dataDir, 'moyasar-sandbox.jsonl'), '{"in":"payments","put":{"id":')

  const after = newTestSandbox({ dataDir })
  expect(await after.act(paid)).toEqual(refunded)
  await after.call('POST', `/_sandbox/payments/${waiting.id}/approve`)
  expect(await after.act(waiting)).toMatchObject({ status: 'paid' })
  expect(after.world.store.ledger.all()).toHaveLength(3)
  await after.call('POST', '/_sandbox/reset')
  await after.close()

  const third = newTestSandbox({ dataDir })
  expect(third.world.store.payments.all()).toEqual([])
  await third.close()
})

it('goes on with deliveries and deadlines after a restart', async () => {
  const receiver = await startReceiver()
  const webhook = { url: receiver.url, secret: 'chosen by the shop' }
  const before = newTestSandbox({ dataDir, webhook })
  await before.call('POST', '/_sandbox/behaviour', { webhookDelaySeconds: 60 })
  await before.pay({}, { '3ds': false })
  const waiting = await before.pay()
  await before.close()

  const after = newTestSandbox({ dataDir, webhook })
  await after.advance(15 * 60)
  await expect
    .poll(() => new Set(receiver.types()))
    .toEqual(new Set(['payment_abandoned', 'payment_failed', 'payment_paid']))
  expect(await after.act(waiting)).toMatchObject({ status: 'failed' })
  await after.close()
  await receiver.stop()
})

it('refuses production, however it is started', async () => {
  expect(() => readEnv({ NODE_ENV: 'production' })).toThrow(SettingError)
  vi.stubEnv('NODE_ENV', 'production')
  expect(() => createSandbox()).toThrow(SettingError)
  await expect(startSandbox()).rejects.toThrow(SettingError)
})

it('reads its settings', () => {
  expect(readEnv({})).toMatchObject({ port: 4010, host: '127.0.0.1', webhook: null })
  expect(
    readEnv({
      SANDBOX_PORT: '0',
      HOST: '0.0.0.0',
      WEBHOOK_URL: 'http://localhost:3000/webhooks/moyasar',
      MOYASAR_WEBHOOK_SECRET: 'chosen',
      WEBHOOK_RETRY_SECONDS: '0.5,2',
      SANDBOX_PUBLIC_URL: 'https://pay.example/',
    }),
  ).toMatchObject({
    port: 0,
    host: '0.0.0.0',
    webhook: { url: 'http://localhost:3000/webhooks/moyasar', secret: 'chosen' },
    webhookRetryWaitsSeconds: [0.5, 2],
    publicUrl: 'https://pay.example',
  })
  expect(() => readEnv({ WEBHOOK_URL: 'http://localhost:3000/' })).toThrow('MOYASAR_WEBHOOK_SECRET')
  expect(() => readEnv({ SANDBOX_PORT: '65536' })).toThrow('SANDBOX_PORT')
  expect(() => readEnv({ SANDBOX_PORT: 'http' })).toThrow('SANDBOX_PORT')
})

it('says that its port is taken', async () => {
  const first = await startSandbox()
  const { port } = new URL(first.url)
  await expect(startSandbox({ port: Number(port) })).rejects.toThrow('SANDBOX_PORT')
  await first.stop()
})
