import { CHANNELS } from '@salon/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MessageError, type MessageOutcome } from './message-error.ts'
import type { VendorSender } from './message-sender.ts'
import { sampleMessage } from './testing/sample-message.ts'

/** A sender under test, with what the contract has to see and to cause from outside. */
export interface SenderUnderTest {
  sender: VendorSender
  /** What reached the number by a channel, oldest first: texts, or what fills a template. */
  received(to: string, channel: string): string[]
  /** From here on every message ends like this; after `unknown` it has been taken all the same. */
  endWith(outcome: MessageOutcome): void
  stop(): Promise<void>
}

const ENDS = ['bad-number', 'misconfigured', 'try-again', 'unknown'] as const

/** What every vendor's sender must do; each one's own test calls this. */
export function describeMessageSender(vendor: string, start: () => Promise<SenderUnderTest>): void {
  describe.each(CHANNELS)(`${vendor} as a sender by %s`, (channel) => {
    const message = sampleMessage({ channel })
    let test: SenderUnderTest

    beforeEach(async () => {
      test = await start()
    })
    afterEach(() => test.stop())

    it('delivers what is to be said to the number alone, once', async () => {
      await test.sender.send(message)
      const [text, ...others] = test.received(message.to, channel)
      expect(text).toContain('123456')
      expect(others).toEqual([])
      expect(test.received('+966509999999', channel)).toEqual([])
      for (const other of CHANNELS.filter((each) => each !== channel)) {
        expect(test.received(message.to, other)).toEqual([])
      }
    })

    it('gives each message its own id, and names itself and the channel', async () => {
      const first = await test.sender.send(message)
      const second = await test.sender.send(message)
      expect(first).toMatchObject({ provider: test.sender.provider, channel })
      expect(first.providerMessageId).not.toBe('')
      expect(second.providerMessageId).not.toBe(first.providerMessageId)
    })

    it.each(ENDS)(
      'ends with %s in an error that holds neither number nor text, and is not repeated',
      async (outcome) => {
        test.endWith(outcome)
        const error: unknown = await test.sender.send(message).catch((thrown: unknown) => thrown)
        expect(error).toBeInstanceOf(MessageError)
        expect(error).toMatchObject({ provider: test.sender.provider, outcome })
        const shown = `${String(error)} ${JSON.stringify(error)} ${(error as MessageError).summary}`
        expect(shown).not.toContain(message.to.slice(1))
        expect(shown).not.toContain('123456')
        expect(test.received(message.to, channel)).toHaveLength(outcome === 'unknown' ? 1 : 0)
      },
    )
  })

  describe(`${vendor} as a sender`, () => {
    it('delivers an SMS unchanged', async () => {
      const test = await start()
      const body = 'صالون لمسة: موعدك مؤكد الأربعاء 2 ديسمبر، 1:00 م & more + 100% «€»\nرقم الحجز AB23CD45'
      await test.sender.send(sampleMessage({ channel: 'sms', kind: 'booking_created', body }))
      expect(test.received(sampleMessage().to, 'sms')).toEqual([body])
      await test.stop()
    })
  })
}
