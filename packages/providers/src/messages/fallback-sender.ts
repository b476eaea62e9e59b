import { CHANNELS, type Channel } from '@salon/domain'
import { MessageError, type MessageOutcome } from './message-error.ts'
import type { MessageSender, OutgoingMessage, SentMessage, VendorSender, Way } from './message-sender.ts'

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

/**
 * Whether a message that a vendor took and then did not deliver may go another way: there must be one, and it must be no way around
 * somebody's will.
 */
export function canGoAround(ways: readonly Way[], failed: Way, outcome: MessageOutcome): boolean {
  return NEXT[failed.channel][outcome] !== 'nothing' && ways.some((way) => !isSameWay(way, failed))
}

function isSameWay(a: Way, b: Way | undefined): boolean {
  return a.provider === b?.provider && a.channel === b.channel
}

export interface FallbackOptions {
  /** Told of each vendor that did not take a message. */
  onRefusal: (error: MessageError, message: OutgoingMessage) => void
}

/**
 * Several vendors as one: in their order by the channel that was asked for, then in their order by the other one, until
 * one takes the message or nothing more may be tried. Where a way did not lead to her before, its channel comes last and it
 * itself not at all.
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

  const vendorsBy = (channel: Channel, avoid: Way | undefined) =>
    vendors.filter(
      ({ provider, channels }) => channels.includes(channel) && !isSameWay({ provider, channel }, avoid),
    )

  return {
    ways: CHANNELS.flatMap((channel) =>
      vendorsBy(channel, undefined).map(({ provider }) => ({ provider, channel })),
    ),
    async send(asked) {
      const { avoid } = asked
      const first = avoid ? OTHER[avoid.channel] : asked.channel
      const refusals: MessageError[] = []
      for (const channel of [first, OTHER[first]]) {
        const message = { ...asked, channel }
        for (const vendor of vendorsBy(channel, avoid)) {
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
