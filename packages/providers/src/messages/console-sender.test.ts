import type { PhoneNumber } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { createConsoleSender } from './console-sender.ts'
import { describeMessageSender } from './message-sender.contract.ts'

const NOW = new Date('2026-12-01T09:00:00.000Z')
const PHONE = '+966501234567' as PhoneNumber
const OTHER = '+966551234567' as PhoneNumber

describeMessageSender('console', async () => {
  const sender = createConsoleSender({ now: () => NOW })
  return {
    sender,
    received: async (to) =>
      sender
        .inbox(to)
        .map((message) => message.body)
        .toReversed(),
    takeDown: () => sender.failNext(Number.POSITIVE_INFINITY),
  }
})

describe('the console inbox', () => {
  it('shows the newest first with its time, of everybody or of one number', async () => {
    const sender = createConsoleSender({ now: () => NOW })
    await sender.send({ to: PHONE, channel: 'sms', body: 'first', code: '000001' })
    await sender.send({ to: OTHER, channel: 'whatsapp', body: 'second' })
    expect(sender.inbox()).toEqual([
      { to: OTHER, channel: 'whatsapp', body: 'second', at: '2026-12-01T09:00:00.000Z' },
      { to: PHONE, channel: 'sms', body: 'first', code: '000001', at: '2026-12-01T09:00:00.000Z' },
    ])
    expect(sender.inbox(PHONE).map((message) => message.body)).toEqual(['first'])
  })

  it('keeps the last 500 messages only', async () => {
    const sender = createConsoleSender({ now: () => NOW })
    for (let count = 1; count <= 510; count += 1) {
      await sender.send({ to: PHONE, channel: 'sms', body: String(count) })
    }
    expect(sender.inbox()).toHaveLength(500)
    expect(sender.inbox()[499]?.body).toBe('11')
  })

  it('fails as many sends as it was told to, in the way it was told to', async () => {
    const sender = createConsoleSender({ now: () => NOW })
    sender.failNext(2, 'misconfigured')
    const send = () => sender.send({ to: PHONE, channel: 'sms', body: 'text' })
    await expect(send()).rejects.toMatchObject({ failure: 'misconfigured' })
    await expect(send()).rejects.toMatchObject({ failure: 'misconfigured' })
    await expect(send()).resolves.toMatchObject({ provider: 'console' })
  })
})
