import { randomUUID } from 'node:crypto'
import type { PaymentView } from '@salon/contract'
import { reconcilePayments } from '@salon/api'
import { listDemoCharges, loadDemo } from '@salon/db/demo'
import { startSandbox, type RunningSandbox } from '@salon/moyasar-sandbox'
import { newMember } from '@salon/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tellSandbox } from './demo-payments.ts'
import { readEnv } from './env.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'

const ACCOUNT = {
  MOYASAR_SECRET_KEY: 'sk_test_sandbox_demo',
  MOYASAR_PUBLISHABLE_KEY: 'pk_test_sandbox_demo',
  MOYASAR_WEBHOOK_SECRET: 'secret',
}

let sandbox: RunningSandbox
let test: TestApp
const said: string[] = []
beforeAll(async () => {
  sandbox = await startSandbox()
  test = await createTestApp({ env: { ...ACCOUNT, MOYASAR_API_URL: `${sandbox.url}/v1` } })
  await loadDemo(test.database.db, { now: test.deps.clock.now() })
})
afterAll(async () => {
  await test.close()
  await sandbox.stop()
})

/** What a start of the server says to the sandbox. */
const tell = (settings: Record<string, string> = {}) =>
  tellSandbox(
    test.database.db,
    readEnv({ NODE_ENV: 'test', ...ACCOUNT, MOYASAR_API_URL: `${sandbox.url}/v1`, ...settings }),
    (line) => said.push(line),
  )

async function netOf(givenId: string): Promise<number> {
  const response = await fetch(`${sandbox.url}/_sandbox/ledger?payment_id=${givenId}`)
  const ledger = (await response.json()) as { totals: { net: number } }
  return ledger.totals.net
}

/** The payments that the two sides have different sums of. */
async function findDifferences() {
  const charges = await listDemoCharges(test.database.db)
  expect(charges).toHaveLength(3)
  const compared = charges.map(async ({ givenId, capturedHalalas, refundedHalalas }) => {
    const [ours, theirs] = [capturedHalalas - refundedHalalas, await netOf(givenId)]
    return ours === theirs ? [] : [{ givenId, ours, theirs }]
  })
  return (await Promise.all(compared)).flat()
}

async function refund(amountHalalas: number): Promise<PaymentView> {
  const payment = (await listDemoCharges(test.database.db)).find(({ status }) => status !== 'refunded')
  const owner = await test.signIn()
  await newMember(test.database.db, {
    ...{ salonId: payment?.salonId ?? '', userId: owner.user.userId },
    role: 'owner',
  })
  const order = {
    paymentId: payment?.id,
    amountHalalas,
    reason: 'gone wrong',
    idempotencyKey: randomUUID(),
  }
  const response = await test.post('payments.manage.refund', order, owner.headers)
  return response.json<{ result: { data: PaymentView } }>().result.data
}

it('lets a payment of the demo be given back, and the books agree', async () => {
  await tell()
  expect(await findDifferences()).toEqual([])
  const refunded = await refund(500)
  expect(refunded).toMatchObject({ status: 'refunded', refundedHalalas: 500 })
  expect(await findDifferences()).toEqual([])
  const report = await reconcilePayments(test.deps, { comparing: true })
  expect(report).toMatchObject({
    faults: [],
    failed: 0,
    books: { strangers: [], different: [], missing: [], corrected: [] },
  })
})

it('changes nothing at the next start, and brings all of it back to a sandbox that forgot it', async () => {
  await tell()
  expect(await findDifferences()).toEqual([])
  await fetch(`${sandbox.url}/_sandbox/reset`, { method: 'POST' })
  expect(await findDifferences()).not.toEqual([])
  await tell()
  expect(await findDifferences()).toEqual([])
  expect(await refund(700)).toMatchObject({ refundedHalalas: 700 })
  expect(said).toEqual([])
})

it('says why it could not, and tells no other gateway', async () => {
  await tell({ MOYASAR_API_URL: 'http://127.0.0.1:9' })
  expect(said.splice(0)).toEqual([expect.stringMatching(/^The payment sandbox was not told of/)])
  await tell({ MOYASAR_SECRET_KEY: 'sk_test_of_an_account_there', MOYASAR_API_URL: 'http://127.0.0.1:9' })
  expect(said).toEqual([])
})
