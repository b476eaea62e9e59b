import { toInstant, type Instant } from '@salon/domain'
import { ProviderError, type ProviderFailure } from '../provider-error.ts'
import type { MessageSender, OutgoingMessage } from './message-sender.ts'

/** Messages kept; the oldest make room. */
const INBOX_SIZE = 500

const PROVIDER = 'console'

/** A message that was "sent": what a phone would have shown. */
export interface InboxMessage extends OutgoingMessage {
  at: Instant
}

export interface ConsoleSender extends MessageSender {
  /** What was sent, newest first; to one number only, if given. */
  inbox(to?: string): InboxMessage[]
  /** The next so many sends fail, as a vendor's would. */
  failNext(count: number, failure?: ProviderFailure): void
}

/**
 * The message sender of development, demos and tests: it keeps messages in memory instead of sending them.
 * Passes the same contract tests as the vendors. Not to be had in production.
 */
export function createConsoleSender({ now }: { now: () => Date }): ConsoleSender {
  const newestLast: InboxMessage[] = []
  let sentCount = 0
  let failures: { left: number; failure: ProviderFailure } = { left: 0, failure: 'unavailable' }

  return {
    async send(message) {
      if (failures.left > 0) {
        failures.left -= 1
        throw new ProviderError(PROVIDER, failures.failure, 'told to fail')
      }
      newestLast.push({ ...message, at: toInstant(now()) })
      if (newestLast.length > INBOX_SIZE) newestLast.shift()
      sentCount += 1
      return { provider: PROVIDER, providerMessageId: `console-${sentCount}` }
    },
    inbox(to) {
      const wanted = to === undefined ? newestLast : newestLast.filter((message) => message.to === to)
      return wanted.toReversed()
    },
    failNext(count, failure = 'unavailable') {
      failures = { left: count, failure }
    },
  }
}
