import type { MessageOutcome } from '../message-error.ts'
import type { SenderUnderTest } from '../message-sender.contract.ts'
import type { ClosableSender } from '../message-sender.ts'
import type { FakeOutcome, FakeVendor } from './fake-vendor.ts'

/** What makes a fake vendor cause each end. */
const CAUSES: Record<MessageOutcome, FakeOutcome> = {
  'bad-number': 'bad-number',
  blocked: 'blocked',
  unreachable: 'not-on-whatsapp',
  misconfigured: 'wrong-sender',
  'try-again': 'busy',
  unknown: 'accepts-then-drops',
}

/** A vendor's sender before its fake, as the contract wants it. */
export function vendorUnderTest(sender: ClosableSender, vendor: FakeVendor): SenderUnderTest {
  return {
    sender,
    received: (to, channel) =>
      vendor.messages
        .filter((message) => message.to === to && message.channel === channel)
        .map((message) => message.texts.join(' ')),
    endWith: (outcome) => vendor.behave(CAUSES[outcome]),
    async stop() {
      await sender.close()
      await vendor.server.close()
    },
  }
}
