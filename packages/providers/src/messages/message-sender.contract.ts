import type { PhoneNumber } from '@salon/domain'
import { beforeEach, describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { MessageSender, OutgoingMessage } from './message-sender.ts'

/** A sender under test, with the two things the contract has to see and to cause from outside. */
export interface SenderUnderTest {
  sender: MessageSender
  /** Bodies that reached the number, oldest first. */
  received(to: string): Promise<string[]>
  /** From here on nothing gets through. */
  takeDown(): void
}

const message: OutgoingMessage = {
  to: '+966501234567' as PhoneNumber,
  channel: 'sms',
  body: 'رمز الدخول 123456',
  code: '123456',
}

/** What every vendor's sender must do; each one's own test calls this. */
export function describeMessageSender(vendor: string, start: () => Promise<SenderUnderTest>): void {
  describe(`${vendor} as a message sender`, () => {
    let test: SenderUnderTest

    beforeEach(async () => {
      test = await start()
    })

    it('delivers the text unchanged to the number alone', async () => {
      await test.sender.send(message)
      expect(await test.received(message.to)).toEqual([message.body])
      expect(await test.received('+966509999999')).toEqual([])
    })

    it('gives each message its own id and names itself', async () => {
      const first = await test.sender.send(message)
      const second = await test.sender.send({ ...message, channel: 'whatsapp' })
      expect(first.provider).toBe(vendor)
      expect(first.providerMessageId).not.toBe('')
      expect(second.providerMessageId).not.toBe(first.providerMessageId)
    })

    it('says that a message was not taken with a ProviderError that holds neither number nor text', async () => {
      test.takeDown()
      const error: unknown = await test.sender.send(message).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ProviderError)
      expect(error).toMatchObject({ provider: vendor, failure: 'unavailable' })
      expect(String(error)).not.toContain(message.to)
      expect(String(error)).not.toContain('123456')
      expect(await test.received(message.to)).toEqual([])
    })
  })
}
