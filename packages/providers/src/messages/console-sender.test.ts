import type { PhoneNumber } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { createConsoleSender } from './console-sender.ts'
import { describeMessageSender } from './message-sender.contract.ts'
import { sampleMessage } from './testing/sample-message.ts'

const NOW = new Date('2026-12-01T09:00:00.000Z')
const PHONE = sampleMessage().to
const OTHER = '+966551234567' as PhoneNumber

describeMessageSender('the console', async () => {
  const sender = createConsoleSender({ now: () => NOW })
  return {
    sender,
    received: (to, channel) =>
      sender
        .inbox(to)
        .filter((message) => message.channel === channel)
        .map((message) => message.body)
        .toReversed(),
    endWith: (outcome) => sender.failNext(Number.POSITIVE_INFINITY, outcome),
    stop: async () => undefined,
  }
})

describe('the console inbox', () => {
  it('shows the newest first with its time, of everybody or of one number', async () => {
    const sender = createConsoleSender({ now: () => NOW })
    await sender.send(sampleMessage({ body: 'first', code: '000001' }))
    const { code: _code, ...withoutCode } = sampleMessage({ to: OTHER, channel: 'whatsapp', body: 'second' })
    await sender.send(withoutCode)
    expect(sender.inbox()).toEqual([
      { to: OTHER, channel: 'whatsapp', body: 'second', at: '2026-12-01T09:00:00.000Z' },
      { to: PHONE, channel: 'sms', body: 'first', code: '000001', at: '2026-12-01T09:00:00.000Z' },
    ])
    expect(sender.inbox(PHONE).map((message) => message.body)).toEqual(['first'])
  })

  it('keeps the last 500 messages only', async () => {
    const sender = createConsoleSender({ now: () => NOW })
    for (let count = 1; count <= 510; count += 1) await sender.send(sampleMessage({ body: String(count) }))
    expect(sender.inbox()).toHaveLength(500)
    expect(sender.inbox()[499]?.body).toBe('11')
  })

  it('fails as many sends as it was told to, in the way it was told to', async () => {
    const sender = createConsoleSender({ now: () => NOW })
    sender.failNext(2, 'misconfigured')
    const send = () => sender.send(sampleMessage())
    await expect(send()).rejects.toMatchObject({ outcome: 'misconfigured', failure: 'misconfigured' })
    await expect(send()).rejects.toMatchObject({ outcome: 'misconfigured' })
    await expect(send()).resolves.toMatchObject({ provider: 'console' })
  })
})
