import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MessageError } from './message-error.ts'
import type { ClosableSender } from './message-sender.ts'
import { startFakeTwilio } from './testing/fake-twilio.ts'
import { sampleMessage } from './testing/sample-message.ts'
import { createTwilioSender } from './twilio-sender.ts'

describe('the circuit before a vendor', () => {
  const clock = { time: Date.parse('2026-12-01T09:00:00Z') }
  let twilio: Awaited<ReturnType<typeof startFakeTwilio>>
  let sender: ClosableSender

  beforeEach(async () => {
    twilio = await startFakeTwilio()
    sender = createTwilioSender(twilio.account, { now: () => new Date(clock.time) })
  })
  afterEach(async () => {
    await sender.close()
    await twilio.server.close()
  })

  const send = () => sender.send(sampleMessage()).catch((error: unknown) => error as MessageError)

  it('opens after five failures: a dead vendor is not asked again and costs no time', async () => {
    twilio.behave('fails')
    for (let count = 0; count < 5; count += 1) expect(await send()).toMatchObject({ outcome: 'unknown' })
    expect(await send()).toMatchObject({ outcome: 'try-again' })
    expect(twilio.server.received).toHaveLength(5)
  })

  it('lets one message through after 15 s, and closes when it is taken', async () => {
    twilio.behave('drops')
    for (let count = 0; count < 6; count += 1) await send()
    twilio.behave('accepts')
    clock.time += 15_000
    expect(await send()).toMatchObject({ provider: 'twilio' })
    expect(await send()).toMatchObject({ provider: 'twilio' })
    expect(twilio.messages).toHaveLength(2)
  })

  it.each(['busy', 'bad-number', 'wrong-sender'] as const)(
    'stays closed while the vendor answers: %s',
    async (does) => {
      twilio.behave(does)
      for (let count = 0; count < 7; count += 1) await send()
      expect(twilio.server.received).toHaveLength(7)
    },
  )
})
