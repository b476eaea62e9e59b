import { randomUUID } from 'node:crypto'
import type { Channel } from '@salon/domain'
import {
  createFallbackSender,
  MessageError,
  type MessageOutcome,
  type OutgoingMessage,
  type VendorSender,
} from '@salon/providers'

export interface TakenMessage extends OutgoingMessage {
  provider: string
  providerMessageId: string
}

/** Vendors in their order, by the channels that each has, as one sender: they take everything, unless they are told otherwise. */
export function newTestVendors(channelsOf: Readonly<Record<string, readonly Channel[]>>) {
  const taken: TakenMessage[] = []
  /** By `twilio sms`. */
  const refusals = new Map<string, MessageOutcome>()
  const vendors = Object.entries(channelsOf).map(([provider, channels]): VendorSender => ({
    provider,
    channels,
    async send(message) {
      const { channel } = message
      const refusal = refusals.get(`${provider} ${channel}`)
      if (refusal) throw new MessageError(provider, refusal, 'told to refuse')
      const providerMessageId = randomUUID()
      taken.push({ ...message, provider, providerMessageId })
      return { provider, providerMessageId, channel }
    },
  }))
  return {
    messages: createFallbackSender(vendors, { onRefusal: () => undefined }),
    refusals,
    /** What was sent to a number, the oldest first. */
    takenFor: (phone: string) => taken.filter(({ to }) => to === phone),
    /** The ways by which it went, such as `twilio sms`. */
    waysTo: (phone: string) =>
      taken.filter(({ to }) => to === phone).map(({ provider, channel }) => `${provider} ${channel}`),
  }
}
