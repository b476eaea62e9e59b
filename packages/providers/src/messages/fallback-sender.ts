import type { Channel } from '@salon/domain'
import { MessageError, type MessageOutcome } from './message-error.ts'
import type { MessageSender, OutgoingMessage, SentMessage, VendorSender } from './message-sender.ts'

type Next = 'vendor' | 'channel' | 'nothing'

/**
 * What is tried after a vendor has not taken a message. Only where it was certainly not sent, and where another try is not a
 * way around somebody's will. A closed circuit, a full queue or a wrong key say nothing about the person, so the next vendor
 * is asked, then the other channel. A channel that does not lead to her does not do so at another vendor either.
 */
const NEXT: Record<Channel, Record<MessageOutcome, Next>> = {
  sms: {
    'bad-number': 'nothing',
    blocked: 'nothing',
    unreachable: 'channel',
    misconfigured: 'vendor',
    'try-again': 'vendor',
    unknown: 'nothing',
  },
  whatsapp: {
    // a number that is none to WhatsApp may be a phone all the same
    'bad-number': 'channel',
    blocked: 'nothing',
    unreachable: 'channel',
    misconfigured: 'vendor',
    'try-again': 'vendor',
    unknown: 'nothing',
  },
}

const OTHER: Record<Channel, Channel> = { sms: 'whatsapp', whatsapp: 'sms' }

export interface FallbackOptions {
  /** Told of each vendor that did not take a message. */
  onRefusal: (error: MessageError, message: OutgoingMessage) => void
}

/**
 * Several vendors as one: in their order by the channel that was asked for, then in their order by the other one, until
 * one takes the message or nothing more may be tried.
 */
export function createFallbackSender(
  vendors: readonly VendorSender[],
  { onRefusal }: FallbackOptions,
): MessageSender {
  const trySend = async (
    vendor: VendorSender,
    message: OutgoingMessage,
  ): Promise<SentMessage | MessageError> => {
    try {
      return await vendor.send(message)
    } catch (error) {
      if (!(error instanceof MessageError)) throw error
      onRefusal(error, message)
      return error
    }
  }

  return {
    async send(asked) {
      const refusals: MessageError[] = []
      for (const channel of [asked.channel, OTHER[asked.channel]]) {
        const message = { ...asked, channel }
        for (const vendor of vendors.filter(({ channels }) => channels.includes(channel))) {
          const result = await trySend(vendor, message)
          if (!(result instanceof MessageError)) return result
          refusals.push(result)
          const next = NEXT[channel][result.outcome]
          if (next === 'nothing') throw withEarlier(refusals)
          if (next === 'channel') break
        }
      }
      throw withEarlier(refusals)
    },
  }
}

/** The last refusal, which knows of those before it. */
function withEarlier(refusals: readonly MessageError[]): MessageError {
  const last = refusals.at(-1)
  if (!last) throw new Error('No vendor sends by either channel')
  const { provider, outcome, message, vendorCode } = last
  const facts = { ...(vendorCode === null ? {} : { vendorCode }), earlier: refusals.slice(0, -1) }
  return new MessageError(provider, outcome, message, facts, { cause: last })
}
