import { afterEach, beforeEach, expect, it } from 'vitest'
import { newTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts'
import { paymentListWire } from '../testing/wire-schemas.ts'

let sandbox: TestSandbox
beforeEach(() => {
  sandbox = newTestSandbox()
})
afterEach(() => sandbox.close())

const list = async (query: Record<string, string> = {}) => {
  const response = await sandbox.call('GET', `/v1/payments?${new URLSearchParams(query).toString()}`)
  return paymentListWire.parse(response.json())
}

it('shows forty a page, newest first', async () => {
  for (let i = 1; i <= 41; i++) await sandbox.pay({ amount: i })
  const first = await list()
  expect(first.payments.map(({ amount }) => amount)).toEqual(Array.from({ length: 40 }, (_, i) => 41 - i))
  expect(first.meta).toEqual({
    current_page: 1,
    next_page: 2,
    prev_page: null,
    total_pages: 2,
    total_count: 41,
  })
  const second = await list({ page: '2' })
  expect(second.payments.map(({ amount }) => amount)).toEqual([1])
  expect(second.meta).toMatchObject({ current_page: 2, next_page: null, prev_page: 1 })
})

it('filters', async () => {
  const first = await sandbox.pay({ metadata: { booking_id: '1' } }, { '3ds': false })
  await sandbox.advance(60)
  const second = await sandbox.pay({ metadata: { booking_id: '2' } }, { number: '4111111111111111' })
  const found = async (query: Record<string, string>) => (await list(query)).payments.map(({ id }) => id)

  expect(await found({ 'metadata[booking_id]': '2' })).toEqual([second.id])
  expect(await found({ status: 'paid' })).toEqual([first.id])
  expect(await found({ id: first.id })).toEqual([first.id])
  expect(await found({ card_last_digits: '1111' })).toEqual([second.id])
  expect(await found({ receipt_no: first.source.reference_number ?? '' })).toEqual([first.id])
  expect(await found({ 'created[gt]': first.created_at })).toEqual([second.id])
  expect(await found({ 'created[lt]': second.created_at })).toEqual([first.id])
  expect(await found({ 'updated[gt]': second.created_at })).toEqual([])
})
