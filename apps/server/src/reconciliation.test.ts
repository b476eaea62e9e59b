import { startSandbox, type RunningSandbox } from '@salon/moyasar-sandbox'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startReconciliation } from './reconciliation.ts'
import { manualTimer } from './testing/manual-timer.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'

let sandbox: RunningSandbox
let test: TestApp
beforeAll(async () => {
  sandbox = await startSandbox()
  test = await createTestApp({
    env: {
      MOYASAR_API_URL: sandbox.url,
      MOYASAR_SECRET_KEY: 'sk_test_sandbox_salon',
      MOYASAR_PUBLISHABLE_KEY: 'pk_test_sandbox_salon',
      MOYASAR_WEBHOOK_SECRET: 'secret',
    },
  })
})
afterAll(async () => {
  await test.close()
  await sandbox.stop()
})

it('reconciles soon after the start and each minute from then on, until it is stopped', async () => {
  // a charge that was made with the publishable key alone, and belongs to nothing
  await fetch(`${sandbox.url}/v1/payments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ publishable_api_key: 'pk_test_sandbox_salon', amount: 500, currency: 'SAR', description: 'x' },
      callback_url: 'https://elsewhere.example',
      source: {
        ...{ type: 'creditcard', name: 'Noura Demo', number: '4111114005765430' },
        ...{ month: '09', year: '29', cvc: '123' },
      },
    }),
  })
  // the list is read back from the present, which stands at 2026-12-01 here
  test.deps.clock.set(new Date().toISOString())
  const { timer, due, latest } = manualTimer()
  const stop = startReconciliation(test.deps, timer)
  expect(latest()?.afterMilliseconds).toBe(5000)
  latest()?.run()
  await expect.poll(() => due.length).toBe(2)
  expect(latest()?.afterMilliseconds).toBe(60_000)
  expect(test.logged()).toContain('payments need somebody to look at them')
  latest()?.run()
  await stop()
  expect(due).toHaveLength(2)
})

it('runs where the platform has no account, since businesses may have theirs', async () => {
  const { timer, due } = manualTimer()
  await startReconciliation({ ...test.deps, payments: null }, timer)()
  expect(due).toHaveLength(1)
})
