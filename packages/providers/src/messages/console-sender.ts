import { CHANNELS, toInstant, type Channel, type Instant, type PhoneNumber } from '@salon/domain'
import { MessageError, type MessageOutcome } from './message-error.ts'
import type { MessageSender, OutgoingMessage, VendorSender } from './message-sender.ts'

/** Messages kept; the oldest make room. */
const INBOX_SIZE = 500

const PROVIDER = 'console'

/** A message that was "sent": what a phone would have shown. */
export interface InboxMessage {
  to: PhoneNumber
  channel: Channel
  body: string
  code?: string
  at: Instant
}

export interface ConsoleSender extends VendorSender, MessageSender {
  /** What was sent, newest first; to one number only, if given. */
  inbox(to?: string): InboxMessage[]
  /** The next so many sends fail, as a vendor's would: after `unknown` the message has been sent all the same. */
  failNext(count: number, outcome?: MessageOutcome): void
}

/**
 * The message sender of development, demos and tests: it keeps messages in memory instead of sending them.
 * Passes the same contract tests as the vendors. Not to be had in production.
 */
export function createConsoleSender({ now }: { now: () => Date }): ConsoleSender {
  const newestLast: InboxMessage[] = []
  let sentCount = 0
  let failures: { left: number; outcome: MessageOutcome } = { left: 0, outcome: 'try-again' }

  const keep = ({ to, channel, body, code }: OutgoingMessage) => {
    newestLast.push({ to, channel, body, ...(code === undefined ? {} : { code }), at: toInstant(now()) })
    if (newestLast.length > INBOX_SIZE) newestLast.shift()
  }

  return {
    provider: PROVIDER,
    channels: CHANNELS,
    ways: CHANNELS.map((channel) => ({ provider: PROVIDER, channel })),
    async send(message) {
      if (failures.left > 0) {
        failures.left -= 1
        if (failures.outcome === 'unknown') keep(message)
        throw new MessageError(PROVIDER, failures.outcome, 'told to fail')
      }
      keep(message)
      sentCount += 1
      return {
        provider: PROVIDER,
        providerMessageId: `console-${sentCount}`,
        channel: message.channel,
      }
    },
    inbox(to) {
      const wanted = to === undefined ? newestLast : newestLast.filter((message) => message.to === to)
      return wanted.toReversed()
    },
    failNext(count, outcome = 'try-again') {
      failures = { left: count, outcome }
    },
  }
}
